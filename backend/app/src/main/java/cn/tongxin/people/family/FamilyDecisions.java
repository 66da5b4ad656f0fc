package cn.tongxin.people.family;

import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;

/** Who decides for a child: whom a verified link in force lets, and no order keeps away. */
@Singleton
public class FamilyDecisions {
    private final LinkRepository links;
    private final CurrentCaller caller;
    private final CivilClock clock;

    FamilyDecisions(LinkRepository links, CurrentCaller caller, CivilClock clock) {
        this.links = links;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether the caller does. */
    public boolean mayDecide(UUID student) {
        UUID me = caller.accountId();
        return me != null && links.mayDecide(student, me, LocalDate.now(clock.getClock()));
    }

    /** Whether anybody does, with or without an account. */
    public boolean anyDecides(UUID student) {
        return links.isDecidedFor(student, LocalDate.now(clock.getClock()));
    }
}

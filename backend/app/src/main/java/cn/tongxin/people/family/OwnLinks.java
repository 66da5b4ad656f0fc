package cn.tongxin.people.family;

import cn.tongxin.people.family.LinkViews.GuardianLinkRow;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What ties the caller itself to a pupil, and not what ties others of the family. */
@Singleton
public class OwnLinks {
    private final LinkRepository links;
    private final CurrentCaller caller;

    OwnLinks(LinkRepository links, CurrentCaller caller) {
        this.links = links;
        this.caller = caller;
    }

    public List<GuardianLinkRow> to(UUID student) {
        UUID me = caller.accountId();
        return me == null
                ? List.of()
                : caller.with("guardian-link:read", () -> links.ofAccount(student, me));
    }
}

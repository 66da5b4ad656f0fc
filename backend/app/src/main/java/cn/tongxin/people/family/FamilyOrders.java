package cn.tongxin.people.family;

import cn.tongxin.access.OwnAccount;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Links under the orders of courts: the only thing that takes a parent's view away. */
@Singleton
public class FamilyOrders {
    private final LinkRepository links;
    private final OwnFamily family;
    private final OwnAccount accounts;
    private final CivilClock clock;

    FamilyOrders(LinkRepository links, OwnFamily family, OwnAccount accounts, CivilClock clock) {
        this.links = links;
        this.family = family;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** FL-01: nobody decides about the own family. */
    public void refuseOwn(UUID student) {
        family.refuseOwn(student);
    }

    /**
     * Whom a link ties to this pupil.
     *
     * @throws ProblemException INVALID when the pupil has no such link, or it was revoked
     */
    public UUID guardianOf(UUID student, UUID link) {
        return links.guardianOf(student, link)
                .orElseThrow(() -> ProblemException.invalid("link", "这名学生没有这项家长关联，或关联已撤销，请重新选择。"));
    }

    /**
     * The links of a pupil, which is held, as the orders in force leave them: who is kept away sees
     * nothing and is told nothing from now on, everybody else as their link says.
     */
    public void follow(UUID student, Collection<UUID> keptAway) {
        List<UUID> changed =
                links.cut(
                        student,
                        keptAway,
                        clock.getClock().instant().truncatedTo(ChronoUnit.MICROS));
        links.personsOf(changed).forEach(accounts::rightsChanged);
    }
}

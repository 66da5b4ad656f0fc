package cn.tongxin.people.family;

import cn.tongxin.access.OwnAccount;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links under the orders of courts: the only thing that takes a parent's view away. */
@Singleton
public class FamilyOrders {
    /**
     * The condition for person {@code p} to be person {@code q} under another link or account: of
     * the same name, or of the same phone. A phone says nothing where both sexes are known and
     * differ: father and mother may share one.
     */
    public static final String SAME_HUMAN =
            "(q.id = p.id or q.name = p.name or q.phone = p.phone"
                    + " and (q.sex = p.sex or not (q.sex in ('1', '2') and p.sex in ('1', '2'))))";

    private final LinkRepository links;
    private final OwnFamily family;
    private final OwnAccount accounts;
    private final NoGuardianWork noGuardian;
    private final CivilClock clock;

    FamilyOrders(
            LinkRepository links,
            OwnFamily family,
            OwnAccount accounts,
            NoGuardianWork noGuardian,
            CivilClock clock) {
        this.links = links;
        this.family = family;
        this.accounts = accounts;
        this.noGuardian = noGuardian;
        this.clock = clock;
    }

    /** FL-01: nobody decides about the own family, nor about an order that keeps them away. */
    public void refuseOwn(UUID student, UUID guardian) {
        family.refuseOwn(student);
        family.refuseMyself(guardian);
    }

    /** Whether a pupil is of the caller's own family. */
    public boolean isOwn(UUID student) {
        return family.isOwn(student);
    }

    /** FL-01, of whoever is or was family for all that is known. */
    public void refuseFamily() {
        family.refuse();
    }

    /** Why the caller may not, if it is the own family. */
    public Optional<String> refusal(UUID student, UUID guardian) {
        return family.isOwn(student) || family.isMyself(guardian)
                ? Optional.of(OwnFamily.SENTENCE)
                : Optional.empty();
    }

    /**
     * Whom a link ties to this pupil, or has tied: a link that was revoked can be claimed anew.
     *
     * @throws ProblemException INVALID when the pupil has no such link
     */
    public UUID guardianOf(UUID student, UUID link) {
        return links.guardianOf(student, link)
                .orElseThrow(() -> ProblemException.invalid("link", "这名学生没有这项家长关联，请重新选择。"));
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
        noGuardian.look(List.of(student));
    }
}

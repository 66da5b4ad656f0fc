package cn.tongxin.people.family;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.people.family.GuardianLink.Terms;
import cn.tongxin.people.family.GuardianLink.Tie;
import cn.tongxin.people.student.Pupils;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links that are asked for by whoever answers for a pupil; the school decides about them. */
@Singleton
public class FamilyClaims {
    /** Father and mother, GB/T 4761. */
    private static final Set<String> PARENTS = Set.of("51", "52");

    private static final int PRIORITY = 5;

    private final LinkRepository links;
    private final GuardianRepository guardians;
    private final Pupils pupils;
    private final OrdersInForce orders;
    private final TimeOrderedIds ids;
    private final CivilClock clock;

    FamilyClaims(
            LinkRepository links,
            GuardianRepository guardians,
            Pupils pupils,
            OrdersInForce orders,
            TimeOrderedIds ids,
            CivilClock clock) {
        this.links = links;
        this.guardians = guardians;
        this.pupils = pupils;
        this.orders = orders;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Who asks for whom.
     *
     * @param relation code of GB/T 4761, seen from the pupil
     * @param by CODE or MATCH
     */
    public record Wanted(UUID student, UUID person, String relation, String by) {}

    /**
     * A link that somebody has asked for, as they may know it before the school has decided;
     * whoever was refused or is kept away does not learn where the pupil goes.
     */
    public record Asked(
            UUID id,
            String studentName,
            @Nullable String schoolName,
            @Nullable String className,
            String relation,
            String status,
            Instant at) {}

    /**
     * A link that waits for the school; in the caller's transaction.
     *
     * @throws ProblemException DUPLICATE when these two are linked or wait for it already,
     *     STATE_CONFLICT for a pupil who has left
     */
    public UUID ask(Wanted wanted) {
        Tie tie =
                new Tie(
                        wanted.student(),
                        guardian(wanted.person()),
                        pupils.holdAnywhere(wanted.student()),
                        wanted.by());
        if (links.areTied(tie.student(), tie.guardian())) {
            throw new ProblemException(ProblemCode.DUPLICATE, "您已关联这名学生，或已提交、正等学校审核，不用再提交。");
        }
        GuardianLink link = new GuardianLink(ids.next(), tie, today());
        link.says(usual(wanted.relation()));
        if (orders.keepAway(tie.student(), tie.guardian())) {
            link.cut();
        }
        links.createClaimed(link);
        guardians.refresh(List.of(tie.guardian()), now());
        return link.id();
    }

    /** Whether the two are linked, or wait for it. */
    public boolean areTied(UUID student, UUID person) {
        return guardians
                .ofPerson(person)
                .filter(guardian -> links.areTied(student, guardian))
                .isPresent();
    }

    /** What a person has asked for by a code, the latest first; matches are told to nobody. */
    public List<Asked> of(UUID person) {
        return links.askedByCode(person);
    }

    /**
     * The pupil of this name and birthday for whom the school has this phone on file; none when
     * there is none, or more than one.
     */
    public Optional<UUID> onFile(String name, LocalDate birthDate, String phone) {
        List<UUID> found = links.onFile(name, birthDate, phone, today());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private UUID guardian(UUID person) {
        return guardians
                .ofPerson(person)
                .orElseGet(
                        () -> {
                            UUID id = ids.next();
                            guardians.create(List.of(new Guardian(id, person, List.of())));
                            return id;
                        });
    }

    /** What the school finds when it looks at it; it may put it right before or after. */
    private static Terms usual(String relation) {
        boolean parent = PARENTS.contains(relation);
        return new Terms(
                relation,
                parent ? "STATUTORY" : "CONTACT",
                parent ? "BOTH" : "NONE",
                parent,
                true,
                parent,
                parent,
                PRIORITY,
                null);
    }

    private LocalDate today() {
        return LocalDate.now(clock.getClock());
    }

    private Instant now() {
        return clock.getClock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}

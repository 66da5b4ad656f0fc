package cn.tongxin.people.family;

import cn.tongxin.kernel.errors.Judged;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.family.GuardianLink.Tie;
import cn.tongxin.people.family.LinkRequests.GuardianPerson;
import cn.tongxin.people.family.LinkRequests.LinkTerms;
import cn.tongxin.people.family.OrdersInForce.Pair;
import cn.tongxin.person.Persons.Called;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ties guardians to pupils who are held: one from a form, or many from a table. What they are held
 * against is looked up once for all of them, and they are written together. The school has seen the
 * papers: what it registers is verified.
 */
@Singleton
class TieService {
    private static final String STATUTORY = "STATUTORY";

    private final LinkRepository links;
    private final GuardiansOnFile guardians;
    private final OwnFamily family;
    private final LinkEffects effects;
    private final Around around;

    /** What links are made and judged with. */
    @Singleton
    record Around(
            OrdersInForce orders,
            StatusHistory history,
            CurrentCaller caller,
            TimeOrderedIds ids,
            CivilClock clock) {}

    TieService(
            LinkRepository links,
            GuardiansOnFile guardians,
            OwnFamily family,
            LinkEffects effects,
            Around around) {
        this.links = links;
        this.guardians = guardians;
        this.family = family;
        this.effects = effects;
        this.around = around;
    }

    /**
     * What is asked for.
     *
     * @param place where the pupil learns
     * @param guardian already on file; or else the person is told
     */
    record Asked(
            UUID student,
            Axes place,
            @Nullable UUID guardian,
            @Nullable GuardianPerson person,
            LinkTerms terms) {}

    /** A tie that may be made, and is not yet. */
    record Wanted(Asked asked, GuardiansOnFile.Whom whom) {}

    private record Bond(UUID student, Object whom) {}

    /** In the transaction that makes them; each is held against those before it, too. */
    List<Judged<Wanted>> judge(List<Asked> asked) {
        Set<UUID> own = family.own(asked.stream().map(Asked::student).toList());
        GuardiansOnFile.Known known =
                guardians.known(
                        asked.stream().map(Asked::person).filter(Objects::nonNull).toList());
        Called myself = family.myself();
        Set<Bond> before = new HashSet<>();
        List<Judged<Wanted>> judged = new ArrayList<>(asked.size());
        for (Asked one : asked) {
            judged.add(
                    Judged.of(
                            () -> {
                                requireTerms(one.terms());
                                requireUntil(one.terms(), today());
                                if (own.contains(one.student())) {
                                    family.refuse();
                                }
                                Wanted wanted = new Wanted(one, guardians.whom(one, known, myself));
                                if (!before.add(
                                        new Bond(one.student(), wanted.whom().identity()))) {
                                    throw new ProblemException(
                                            ProblemCode.DUPLICATE, "同一位家长只能登记一次，请核对姓名和手机号。");
                                }
                                return wanted;
                            }));
        }
        return judged;
    }

    /** Ties that were judged in this transaction. */
    List<GuardianLink> write(List<Wanted> wanted) {
        GuardiansOnFile.Registered whom = guardians.registered(wanted);
        List<GuardianLink> made = new ArrayList<>(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            made.add(link(wanted.get(i).asked(), whom.guardians().get(i)));
        }
        Set<Pair> apart = Set.copyOf(around.orders().keptAway(pairs(made)));
        for (GuardianLink link : made) {
            if (apart.contains(new Pair(link.student(), link.guardian()))) {
                // A new link opens nothing that a court has closed.
                link.cut();
            }
            link.verified(around.caller().accountId(), now());
        }
        links.create(made);
        effects.of(made, whom.founded());
        around.history().keep(made.stream().map(TieService::verified).toList());
        return made;
    }

    private GuardianLink link(Asked asked, UUID guardian) {
        GuardianLink link =
                new GuardianLink(
                        around.ids().next(),
                        new Tie(asked.student(), guardian, asked.place(), "SCHOOL"),
                        today());
        link.says(asked.terms().terms());
        return link;
    }

    private static List<Pair> pairs(List<GuardianLink> links) {
        return links.stream()
                .map(link -> new Pair(link.student(), link.guardian()))
                .collect(Collectors.toList());
    }

    private static StatusHistory.Step verified(GuardianLink link) {
        return new StatusHistory.Step(
                LinkService.RESOURCE,
                link.id(),
                link.axes(),
                LinkStatus.CLAIMED.name(),
                link.status().name(),
                LinkLifecycle.VERIFY,
                null,
                null);
    }

    static void requireTerms(LinkTerms terms) {
        boolean statutory = terms.role().equals(STATUTORY);
        if (statutory && terms.until() != null) {
            throw ProblemException.invalid("until", "法定监护人的关联不定期；受裁定限制的请登记裁定。");
        }
        if (terms.mayDecide() && !statutory) {
            throw ProblemException.invalid("mayDecide", "只有法定监护人可以代为决定。");
        }
        if (statutory && !terms.mayView()) {
            throw ProblemException.invalid("mayView", "法定监护人可以查看学生情况；受裁定限制的请登记裁定。");
        }
    }

    static void requireUntil(LinkTerms terms, LocalDate from) {
        LocalDate until = terms.until();
        if (until != null && until.isBefore(from)) {
            throw ProblemException.invalid("until", "结束日期不能早于 " + from + "。");
        }
    }

    private LocalDate today() {
        return LocalDate.now(around.clock().getClock());
    }

    private Instant now() {
        return around.clock().getClock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}

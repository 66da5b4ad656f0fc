package cn.tongxin.org.staff;

import cn.tongxin.access.ProposalSource;
import cn.tongxin.kernel.data.Mask;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.org.staff.Assignment.Post;
import cn.tongxin.org.staff.Assignment.Site;
import cn.tongxin.org.staff.AssignmentLifecycle.Situation;
import cn.tongxin.person.Persons;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Moving to another school: the giving side proposes, and somebody whose scope reaches both schools
 * approves. Between two counties that is the bureau; neither county decides for the other.
 */
@Singleton
class StaffTransfers implements ProposalSource {
    static final String KIND = "staff.transfer";
    static final String PROPOSE = "staff-transfer:write";
    static final String APPROVE = "staff-transfer:approve";
    private static final String TO = "to";

    private final StaffRepository staff;
    private final AssignmentRepository assignments;
    private final StaffBook book;
    private final Persons persons;
    private final TimeOrderedIds ids;
    private final StaffMoves moves;

    StaffTransfers(
            StaffRepository staff,
            AssignmentRepository assignments,
            StaffBook book,
            Persons persons,
            TimeOrderedIds ids,
            StaffMoves moves) {
        this.staff = staff;
        this.assignments = assignments;
        this.book = book;
        this.persons = persons;
        this.ids = ids;
        this.moves = moves;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(KIND, "调动任职", StaffBook.RESOURCE, PROPOSE, APPROVE));
    }

    /**
     * The name is kept in the proposal as lists show it: whoever needs it whole opens the person.
     */
    @Override
    public Subject check(String kind, UUID subject, Map<String, String> change) {
        SchoolSite to = target(change);
        Staff who = staff.held(subject);
        requireCanGo(who, to);
        Assignment main = main(who);
        String name = Mask.NAME.apply(persons.card(who.person()).orElseThrow().name());
        return new Subject(
                name,
                List.of(main.axes(), new Axes(to.unit(), to.id())),
                name + "由" + book.schoolName(main.school()) + "调往" + to.name());
    }

    @Override
    public void carryOut(String kind, Approved approved) {
        SchoolSite to = target(approved.change());
        Staff who = staff.held(approved.subject());
        requireCanGo(who, to);
        Assignment main = main(who);
        StaffStatus before = main.status();
        boolean leaves = main.isLive();
        if (leaves) {
            // The second posts stay: only the main one is given up, and another takes its place.
            main.step(AssignmentLifecycle.END, new Situation(main.from(), true, 0, book.today()));
            assignments.release(main);
        }
        Assignment next =
                new Assignment(
                        ids.next(),
                        who.id(),
                        new Post(new Site(to.id(), to.unit()), true, book.today(), null),
                        main.work(),
                        book.today());
        assignments.create(next);
        book.reflect(who);
        String why = "已调往" + to.name();
        if (leaves) {
            moves.left(who, main.school(), why);
        }
        moves.follow(who, main.axes(), why);
        book.keep(
                leaves ? main : next,
                new StaffBook.Step(
                        before,
                        AssignmentLifecycle.TRANSFER,
                        approved.reason(),
                        approved.proposal()));
    }

    /**
     * Why somebody cannot be moved now: the button says the same as the answer. Whoever has left
     * can: so somebody returns to work in another place than before.
     */
    static Optional<String> against(StaffStatus status) {
        return status == StaffStatus.PLANNED ? Optional.of("此人还没有到岗，到岗后才能调动。") : Optional.empty();
    }

    private SchoolSite target(Map<String, String> change) {
        if (!Set.of(TO).containsAll(change.keySet())) {
            throw ProblemException.invalid("change", "办理调动只需要填写调往的学校，请去掉其他内容。");
        }
        return book.site("change.to", id(change.get(TO)));
    }

    private void requireCanGo(Staff who, SchoolSite to) {
        against(who.status())
                .ifPresent(
                        why -> {
                            throw new ProblemException(ProblemCode.STATE_CONFLICT, why);
                        });
        boolean there =
                assignments.partsOf(who.id()).stream()
                        .anyMatch(one -> one.isLive() && one.school().equals(to.id()));
        if (there) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "此人已在该校任职，请先结束在该校的兼任。");
        }
    }

    /** The main assignment, or the last one of somebody who has left: where the staff row says. */
    private Assignment main(Staff who) {
        return assignments.partsOf(who.id()).stream()
                .filter(one -> one.axes().equals(who.mainPlace()))
                .max(Comparator.comparing(Assignment::lastDay))
                .orElseThrow(() -> new ProblemException(ProblemCode.STATE_CONFLICT, "此人没有主要任职。"));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("change.to", "请选择调往哪所学校。");
        }
    }
}

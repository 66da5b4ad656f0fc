package cn.tongxin.org.staff;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.state.Transition;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.org.staff.Assignment.Post;
import cn.tongxin.org.staff.Assignment.Site;
import cn.tongxin.org.staff.Assignment.Work;
import cn.tongxin.org.staff.AssignmentLifecycle.Situation;
import cn.tongxin.org.staff.StaffRequests.AssignmentCreate;
import cn.tongxin.org.staff.StaffRequests.AssignmentUpdate;
import cn.tongxin.org.staff.StaffViews.AssignmentDetail;
import cn.tongxin.org.staff.StaffViews.AssignmentRow;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Use cases of assignments. */
@Singleton
class AssignmentService {
    /** Why grants end with a post; the reason that was given stays with the staff record. */
    private static final String LEFT = "在该校的任职已结束";

    private final StaffRepository staff;
    private final AssignmentRepository assignments;
    private final StaffBook book;
    private final CurrentCaller caller;
    private final TimeOrderedIds ids;
    private final StaffMoves moves;

    AssignmentService(
            StaffRepository staff,
            AssignmentRepository assignments,
            StaffBook book,
            CurrentCaller caller,
            TimeOrderedIds ids,
            StaffMoves moves) {
        this.staff = staff;
        this.assignments = assignments;
        this.book = book;
        this.caller = caller;
        this.ids = ids;
        this.moves = moves;
    }

    AssignmentDetail get(UUID id) {
        AssignmentRow row = assignments.row(id);
        return new AssignmentDetail(row, row.version(), actions(row));
    }

    /**
     * A second post; the person and the other school are both in the caller's scope. For somebody
     * whose work had ended it is the main post: one person has one record, however often it returns
     * (ST-01). The record is in the scope of the last school; from elsewhere one is transferred.
     */
    @Transactional
    AssignmentDetail create(AssignmentCreate body) {
        SchoolSite site = book.site("school", body.school());
        Staff who = staff.held(body.staff());
        boolean returns = who.status() == StaffStatus.ENDED;
        Axes last = who.mainPlace();
        Assignment added =
                new Assignment(
                        ids.next(),
                        who.id(),
                        new Post(new Site(site.id(), site.unit()), returns, body.from(), body.to()),
                        new Work(body.category(), body.subjects(), body.fullTime()),
                        book.today());
        assignments.create(added);
        book.reflect(who);
        if (returns) {
            moves.follow(who, last, "已在" + site.name() + "重新任职");
            book.keep(
                    added,
                    new StaffBook.Step(StaffStatus.ENDED, AssignmentLifecycle.REJOIN, null, null));
        } else {
            book.note(added, AssignmentLifecycle.ASSIGN);
        }
        return get(added.id());
    }

    @Transactional
    AssignmentDetail update(UUID id, AssignmentUpdate body) {
        Assignment assignment = live(id);
        Staff who = staff.held(assignment.staff());
        assignment.describe(new Work(body.category(), body.subjects(), body.fullTime()));
        assignment.endOn(body.to(), book.today());
        assignments.release(assignment);
        book.reflect(who);
        book.note(assignment, AssignmentLifecycle.REASSIGN);
        return get(id);
    }

    @Transactional
    AssignmentDetail step(UUID id, String action, String reason) {
        Assignment assignment = live(id);
        Staff who = staff.held(assignment.staff());
        take(who, assignment, action, reason);
        return get(id);
    }

    private void take(Staff who, Assignment assignment, String action, String reason) {
        StaffStatus before = assignment.status();
        long others = book.others(assignment, assignments.partsOf(who.id()));
        assignment.step(
                action,
                new Situation(assignment.from(), assignment.isMain(), others, book.today()));
        assignments.release(assignment);
        book.reflect(who);
        book.keep(assignment, new StaffBook.Step(before, action, reason, null));
        if (!assignment.isLive()) {
            moves.left(who, assignment.school(), LEFT);
        }
    }

    /**
     * Its first day has come; returns whether it began. Somebody, or another process, may have been
     * faster.
     */
    @Transactional
    boolean firstDay(UUID person, UUID id) {
        Staff who = staff.held(person);
        Assignment planned = part(person, id);
        if (planned.status() != StaffStatus.PLANNED) {
            return false;
        }
        take(who, planned, AssignmentLifecycle.BEGIN, "到岗日期已到");
        return true;
    }

    /** The day on which it was to end has come; returns whether it ended. */
    @Transactional
    boolean lastDay(UUID person, UUID id) {
        Staff who = staff.held(person);
        Assignment over = part(person, id);
        if (!over.isOver(book.today())) {
            return false;
        }
        take(who, over, AssignmentLifecycle.END, "结束日期已到");
        return true;
    }

    private Assignment part(UUID person, UUID id) {
        return assignments.partsOf(person).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Assignment live(UUID id) {
        Assignment assignment = assignments.forWrite(id);
        if (!assignment.isLive()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "这项任职已经结束，不能再改动。");
        }
        return assignment;
    }

    private List<Action> actions(AssignmentRow row) {
        Axes place = new Axes(row.managingUnit(), row.school().id());
        if (!caller.get().scope(AssignmentLifecycle.WRITE).covers(place)) {
            return List.of();
        }
        List<Action> actions = new ArrayList<>();
        StaffStatus status = StaffStatus.valueOf(row.status());
        if (status != StaffStatus.ENDED) {
            actions.add(Action.allowed("update"));
        }
        Situation situation = new Situation(row.from(), row.main(), otherPosts(row), book.today());
        for (Transition<StaffStatus, Situation> step : AssignmentLifecycle.TABLE.from(status)) {
            actions.add(
                    step.guard()
                            .apply(situation)
                            .map(why -> Action.refused(step.action(), why))
                            .orElseGet(() -> Action.allowed(step.action())));
        }
        return List.copyOf(actions);
    }

    /** Posts at schools beyond the caller's scope count too: the staff row knows their number. */
    private long otherPosts(AssignmentRow row) {
        boolean asked = row.main() && !row.status().equals(StaffStatus.ENDED.name());
        return asked ? staff.facts(row.staff()).schools().size() - 1L : 0;
    }
}

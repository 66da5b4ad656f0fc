package cn.tongxin.org.staff;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.org.SchoolSplit;
import cn.tongxin.org.staff.Assignment.Site;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Posts that go to a new school when one is divided. People are held before classes, as by whoever
 * ends a post; what leaving the old school means follows when the classes are where they belong.
 */
@Singleton
class StaffSplitting {
    private static final int FIRST = 1000;
    private static final int LAST = 3000;

    private final StaffRepository staff;
    private final AssignmentRepository assignments;
    private final StaffBook book;
    private final StaffMoves moves;

    StaffSplitting(
            StaffRepository staff,
            AssignmentRepository assignments,
            StaffBook book,
            StaffMoves moves) {
        this.staff = staff;
        this.assignments = assignments;
        this.book = book;
        this.moves = moves;
    }

    void takeAlong(@Observes @Priority(FIRST) SchoolSplit split) {
        SchoolSite into = book.site("change.plan", split.into());
        int moved = 0;
        for (UUID id : assignments.staffOf(split.assignments())) {
            Staff who = staff.held(id);
            for (Assignment one : assignments.partsOf(id)) {
                if (split.assignments().contains(one.id()) && isAt(one, split.from())) {
                    one.moveWithSchool(new Site(into.id(), into.unit()));
                    assignments.release(one);
                    book.keep(
                            one,
                            new StaffBook.Step(
                                    one.status(),
                                    AssignmentLifecycle.SPLIT,
                                    SchoolSplit.REASON,
                                    null));
                    moved++;
                }
            }
            book.takeOver(who);
        }
        if (moved < split.assignments().size()) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    "制定方案以后，有 " + (split.assignments().size() - moved) + " 项任职已经结束或调走，请重新制定分立方案。");
        }
    }

    private static boolean isAt(Assignment one, UUID school) {
        return one.isLive() && one.school().equals(school);
    }

    void leave(@Observes @Priority(LAST) SchoolSplit split) {
        SchoolSite into = book.site("change.plan", split.into());
        Axes to = new Axes(into.unit(), into.id());
        for (UUID id : assignments.staffOf(split.assignments())) {
            Staff who = staff.held(id);
            if (who.mainPlace().school().equals(split.into())) {
                Axes from = new Axes(who.mainPlace().unit(), split.from());
                moves.follow(who, from, SchoolSplit.REASON);
            }
            moves.left(who, split.from(), SchoolSplit.REASON, to);
        }
    }
}

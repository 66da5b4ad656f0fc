package cn.tongxin.org.staff;

import cn.tongxin.access.PostEnded;
import cn.tongxin.access.WorkplaceMoved;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.person.Persons;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows somebody who leaves a school, in the same transaction: the rights there end, and the
 * record of the person and the account go where the main post is.
 */
@Singleton
class StaffMoves {
    private final AssignmentRepository assignments;
    private final Persons persons;
    private final Event<PostEnded> ended;
    private final Event<WorkplaceMoved> moved;

    StaffMoves(
            AssignmentRepository assignments,
            Persons persons,
            Event<PostEnded> ended,
            Event<WorkplaceMoved> moved) {
        this.assignments = assignments;
        this.persons = persons;
        this.ended = ended;
        this.moved = moved;
    }

    /** A post there has ended; whoever has another one at the same school has not left it. */
    void left(Staff who, UUID school, String why) {
        left(who, school, why, null);
    }

    /**
     * The same when the post goes on.
     *
     * @param goesOnAt the school that took it along
     */
    void left(Staff who, UUID school, String why, @Nullable Axes goesOnAt) {
        boolean stays =
                assignments.partsOf(who.id()).stream()
                        .anyMatch(one -> one.isLive() && one.school().equals(school));
        if (!stays) {
            ended.fire(new PostEnded(who.person(), school, why, goesOnAt));
        }
    }

    /** The main post was there and is now where the staff row says. */
    void follow(Staff who, Axes from, String why) {
        if (from.equals(who.mainPlace())) {
            return;
        }
        persons.move(who.person(), who.mainPlace());
        moved.fire(new WorkplaceMoved(who.person(), from, who.mainPlace(), why));
    }
}

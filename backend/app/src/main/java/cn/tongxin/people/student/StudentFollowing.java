package cn.tongxin.people.student;

import cn.tongxin.org.ClassesGraduated;
import cn.tongxin.org.ClassesReopened;
import cn.tongxin.org.SchoolEnding;
import cn.tongxin.org.SchoolMerged;
import cn.tongxin.org.SchoolSplit;
import cn.tongxin.people.StudentsMoved;
import cn.tongxin.people.student.StudentFollowRepository.Hand;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What pupils feel of their school and class, in the transaction that does it: a school with pupils
 * is not closed, one that is merged or divided takes them along, and a class that graduates lets
 * them go.
 */
@Singleton
class StudentFollowing {
    /** When classes are where they belong. */
    private static final int AFTER_CLASSES = 3000;

    private final StudentRepository students;
    private final StudentFollowRepository following;
    private final Event<StudentsMoved> moved;
    private final CurrentCaller caller;
    private final Clock clock;

    StudentFollowing(
            StudentRepository students,
            StudentFollowRepository following,
            Event<StudentsMoved> moved,
            CurrentCaller caller,
            Clock clock) {
        this.students = students;
        this.following = following;
        this.moved = moved;
        this.caller = caller;
        this.clock = clock;
    }

    void whenASchoolEnds(@Observes SchoolEnding ending) {
        if (ending.kind() != SchoolEnding.Kind.CLOSE) {
            return;
        }
        long open = students.openAt(ending.school());
        if (open > 0) {
            ending.veto("还有 " + open + " 名在校学生");
        }
    }

    void whenASchoolIsMerged(@Observes @Priority(AFTER_CLASSES) SchoolMerged merged) {
        tell(following.move(merged.from(), merged.into(), null, hand()));
    }

    void whenASchoolIsSplit(@Observes @Priority(AFTER_CLASSES) SchoolSplit split) {
        if (!split.classes().isEmpty()) {
            tell(following.move(split.from(), split.into(), split.classes(), hand()));
        }
    }

    void whenClassesGraduate(@Observes ClassesGraduated graduated) {
        tell(following.graduate(graduated.schools(), graduated.on(), hand()));
    }

    void whenThatIsTakenBack(@Observes ClassesReopened reopened) {
        if (!reopened.classes().isEmpty()) {
            tell(following.takeBack(reopened.classes(), hand()));
        }
    }

    private void tell(List<UUID> students) {
        if (!students.isEmpty()) {
            moved.fire(new StudentsMoved(students));
        }
    }

    private Hand hand() {
        return new Hand(caller.accountId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}

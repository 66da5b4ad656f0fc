package cn.tongxin.people.student;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Named;
import cn.tongxin.people.student.StudentViews.StudentRow;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pupils as the other packages of this module need them. */
@Singleton
public class Pupils {
    private final StudentRepository students;

    Pupils(StudentRepository students) {
        this.students = students;
    }

    /** A pupil as it stands, and where it learns. */
    public record Known(
            String name, String unit, String unitName, UUID school, @Nullable UUID classGroup) {}

    /**
     * One in the caller's scope, who may have left.
     *
     * @throws ProblemException NOT_FOUND, for one outside the scope as for one that is not there
     */
    public Known find(UUID student) {
        StudentRow row = students.facts(student).row();
        Named group = row.classGroup();
        return new Known(
                row.name(),
                row.managingUnit().code(),
                row.managingUnit().name(),
                row.school().id(),
                group == null ? null : group.id());
    }

    /**
     * Where a pupil in the caller's scope learns, held until the transaction ends: it goes nowhere
     * meanwhile.
     *
     * @throws ProblemException NOT_FOUND, for one outside the scope as for one that is not there;
     *     STATE_CONFLICT for who has left
     */
    public Axes hold(UUID student) {
        return open(students.held(student));
    }

    /** As {@link #hold}, for whoever was led to the pupil by what they know. */
    public Axes holdAnywhere(UUID student) {
        return open(students.anywhere(student));
    }

    /** As {@link #holdAnywhere}, of a pupil who may have left. */
    public void holdLeft(UUID student) {
        students.anywhere(student);
    }

    private static Axes open(Student held) {
        if (!held.status().isOpen()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "学生已不在校，不能再登记，请核对学生的学籍状态。");
        }
        return held.axes();
    }
}

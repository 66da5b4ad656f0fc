package cn.tongxin.people.student;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;

/** Pupils as the other packages of this module need them. */
@Singleton
public class Pupils {
    private final StudentRepository students;

    Pupils(StudentRepository students) {
        this.students = students;
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

    /**
     * As {@link #hold}, of a pupil who may have left.
     *
     * @throws ProblemException NOT_FOUND, for one outside the scope as for one that is not there
     */
    public Axes holdSeen(UUID student) {
        return students.held(student).axes();
    }

    /** As {@link #hold}, for whoever was led to the pupil by what they know. */
    public Axes holdAnywhere(UUID student) {
        return open(students.anywhere(student));
    }

    /** As {@link #holdAnywhere}, of a pupil who may have left: then where it learned last. */
    public Axes holdLeft(UUID student) {
        return students.anywhere(student).axes();
    }

    /**
     * A pupil in the caller's scope.
     *
     * @throws ProblemException NOT_FOUND, for one outside the scope as for one that is not there
     */
    public Pupil find(UUID student) {
        return students.found(student);
    }

    /**
     * Who a pupil is and where it learns, or has learnt last.
     *
     * @param open whether it is at school, pausing included
     * @param unitName of the county that answers for it
     */
    public record Pupil(
            UUID id, String name, LocalDate birthDate, boolean open, Axes axes, String unitName) {}

    private static Axes open(Student held) {
        if (!held.status().isOpen()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "学生已不在校，不能再登记，请核对学生的学籍状态。");
        }
        return held.axes();
    }
}

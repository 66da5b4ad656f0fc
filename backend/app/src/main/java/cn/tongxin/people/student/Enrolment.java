package cn.tongxin.people.student;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.student.Student.Site;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A time of a pupil at a school. It stays that school's and that county's, so that they keep their
 * history and learn nothing of what came after (domain.md §4, rule 5).
 */
@Entity
@Table(name = "enrolment")
@DynamicUpdate
@ScopedBy(
        unit = "unit_code",
        school = "school_id",
        classGroup = "class_id",
        child = "student_id",
        outside = ScopedBy.Outside.HIDDEN)
@SuppressWarnings("NullAway.Init")
class Enrolment extends Row {
    @Column(name = "student_id", updatable = false)
    private UUID studentId;

    @Column(name = "student_version")
    private int studentVersion;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "class_id")
    private @Nullable UUID classId;

    @Column(name = "left_class_id")
    private @Nullable UUID leftClassId;

    /** As the pupil was called then: what came after is not told to whoever sees only this. */
    @Column(name = "left_name")
    private @Nullable String leftName;

    @Column(name = "from_date", updatable = false)
    private LocalDate fromDate;

    @Column(name = "to_date")
    private @Nullable LocalDate toDate;

    @Enumerated(EnumType.STRING)
    private EnrolmentStatus status;

    private @Nullable String reason;

    protected Enrolment() {}

    Enrolment(UUID id, UUID student, Site at, LocalDate from) {
        super(id);
        this.studentId = student;
        this.unitCode = at.unit();
        this.schoolId = at.school();
        this.classId = at.classGroup();
        this.fromDate = from;
        this.status = EnrolmentStatus.ENROLLED;
    }

    void place(@Nullable UUID classGroup) {
        classId = classGroup;
    }

    /** Takes over what has become of the pupil on a day. */
    void follow(Student pupil, LocalDate on, @Nullable String why) {
        status = pupil.status();
        reason = why;
        if (!status.isOpen()) {
            end(pupil, on);
        }
    }

    /** The pupil goes on at another school, which is no business of this one any more. */
    void transfer(Student pupil, LocalDate on, @Nullable String why) {
        status = EnrolmentStatus.TRANSFERRED_OUT;
        reason = why;
        end(pupil, on);
    }

    private void end(Student pupil, LocalDate on) {
        toDate = on;
        leftName = pupil.name();
        leftClassId = classId;
        classId = null;
    }

    Axes axes() {
        return Axes.ofPupil(unitCode, schoolId, classId, studentId);
    }
}

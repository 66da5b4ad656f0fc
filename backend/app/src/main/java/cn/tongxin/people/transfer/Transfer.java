package cn.tongxin.people.transfer;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Classes.SchoolClass;
import cn.tongxin.people.student.PupilMoves.Leaver;
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
 * A pupil is offered to another school. The axis columns are arrays that the database makes of the
 * two schools and units, so that both sides reach the row.
 */
@Entity
@Table(name = "student_transfer")
@DynamicUpdate
@ScopedBy(
        unit = "unit_codes",
        school = "school_ids",
        many = true,
        outside = ScopedBy.Outside.HIDDEN)
@SuppressWarnings("NullAway.Init")
class Transfer extends Row {
    @Column(name = "student_id", updatable = false)
    private UUID studentId;

    @Column(name = "student_name", updatable = false)
    private String studentName;

    @Column(name = "birth_year", updatable = false)
    private int birthYear;

    @Column(updatable = false)
    private @Nullable String stage;

    @Column(name = "grade_code", updatable = false)
    private @Nullable String gradeCode;

    @Column(name = "from_enrolment_id", updatable = false)
    private UUID fromEnrolmentId;

    @Column(name = "from_unit_code")
    private String fromUnit;

    @Column(name = "from_school_id")
    private UUID fromSchool;

    @Column(name = "to_unit_code")
    private String toUnit;

    @Column(name = "to_school_id")
    private UUID toSchool;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(name = "moved_on")
    private @Nullable LocalDate movedOn;

    @Column(name = "decision_note")
    private @Nullable String decisionNote;

    @Enumerated(EnumType.STRING)
    private TransferStatus status;

    protected Transfer() {}

    /** A school and who manages it. */
    record Site(String unit, UUID school) {
        Axes axes() {
            return new Axes(unit, school);
        }
    }

    /**
     * @param learnsIn the pupil's class, when it has one
     */
    Transfer(
            UUID id,
            Leaver pupil,
            @Nullable SchoolClass learnsIn,
            Site to,
            @Nullable String reason) {
        super(id);
        this.studentId = pupil.student();
        this.studentName = pupil.name();
        this.birthYear = pupil.birthYear();
        this.stage = learnsIn == null ? null : learnsIn.stage();
        this.gradeCode = learnsIn == null ? null : learnsIn.grade();
        this.fromEnrolmentId = pupil.enrolment();
        this.reason = reason;
        this.status = TransferStatus.OFFERED;
        comeFrom(new Site(pupil.unit(), pupil.school()));
        goTo(to);
    }

    /** Where the pupil learns now. */
    final void comeFrom(Site site) {
        fromUnit = site.unit();
        fromSchool = site.school();
    }

    /** The school that decides now. */
    final void goTo(Site site) {
        toUnit = site.unit();
        toSchool = site.school();
    }

    void accept(LocalDate on) {
        step(TransferLifecycle.ACCEPT);
        movedOn = on;
    }

    void refuse(String why) {
        step(TransferLifecycle.REFUSE);
        decisionNote = why;
    }

    void withdraw(String why) {
        step(TransferLifecycle.WITHDRAW);
        decisionNote = why;
    }

    private void step(String action) {
        status = TransferLifecycle.TABLE.after(status, action, this);
    }

    UUID student() {
        return studentId;
    }

    String studentName() {
        return studentName;
    }

    Site from() {
        return new Site(fromUnit, fromSchool);
    }

    Site to() {
        return new Site(toUnit, toSchool);
    }

    Site at(TransferSide side) {
        return side == TransferSide.RELEASING ? from() : to();
    }

    @Nullable String reason() {
        return reason;
    }

    TransferStatus status() {
        return status;
    }
}

package cn.tongxin.people.care;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What all rows have that are kept of a pupil for a time. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
abstract class CareRow extends Row {
    @Column(name = "student_id", updatable = false)
    private UUID studentId;

    @Column(name = "unit_code", updatable = false)
    private String unitCode;

    @Column(name = "school_id", updatable = false)
    private UUID schoolId;

    @Column(name = "class_id", updatable = false)
    private @Nullable UUID classId;

    @Column(name = "from_date", updatable = false)
    private LocalDate from;

    @Column(name = "to_date")
    private @Nullable LocalDate to;

    @Column(name = "ended_reason")
    private @Nullable String endedReason;

    @Enumerated(EnumType.STRING)
    private CareStatus status;

    protected CareRow() {}

    /**
     * @param of where the pupil learns; all but its class are set
     */
    protected CareRow(UUID id, Axes of, LocalDate from) {
        super(id);
        this.studentId = Objects.requireNonNull(of.child());
        this.unitCode = Objects.requireNonNull(of.unit());
        this.schoolId = Objects.requireNonNull(of.school());
        this.classId = of.classGroup();
        this.from = from;
        this.status = CareStatus.ACTIVE;
    }

    /**
     * @param day the first day on which it holds no more
     * @param sealedReason as it is stored
     */
    void end(LocalDate day, String sealedReason) {
        status.requireActive();
        status = CareStatus.ENDED;
        to = day;
        endedReason = sealedReason;
    }

    void requireActive() {
        status.requireActive();
    }

    LocalDate from() {
        return from;
    }

    Axes axes() {
        return Axes.ofPupil(unitCode, schoolId, classId, studentId);
    }
}

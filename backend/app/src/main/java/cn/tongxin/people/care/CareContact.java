package cn.tongxin.people.care;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Protected;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * One contact of parents who are away with their child (未成年人保护法 23, R-109). It is never changed;
 * what somebody has added to it is encrypted before it gets here.
 */
@Entity
@Table(name = "care_contact")
@DynamicUpdate
@ScopedBy(
        unit = "unit_code",
        school = "school_id",
        classGroup = "class_id",
        child = "student_id",
        outside = ScopedBy.Outside.HIDDEN)
@Protected
@SuppressWarnings("NullAway.Init")
class CareContact extends Row {
    static final String TABLE = "care_contact";

    @Column(name = "arrangement_id", updatable = false)
    private UUID arrangementId;

    @Column(name = "student_id", updatable = false)
    private UUID studentId;

    @Column(name = "unit_code", updatable = false)
    private String unitCode;

    @Column(name = "school_id", updatable = false)
    private UUID schoolId;

    @Column(name = "class_id", updatable = false)
    private @Nullable UUID classId;

    @Column(name = "on_date", updatable = false)
    private LocalDate on;

    @Column(updatable = false)
    private String mode;

    @Column(updatable = false)
    private @Nullable Integer minutes;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(name = "reported_as", updatable = false)
    private String reportedAs;

    protected CareContact() {}

    /**
     * What is told of it.
     *
     * @param note as it is stored
     * @param reportedAs the role under which it was told
     */
    record Told(
            LocalDate on,
            String mode,
            @Nullable Integer minutes,
            @Nullable String note,
            String reportedAs) {}

    CareContact(UUID id, CareArrangement of, Told told) {
        super(id);
        Axes axes = of.axes();
        this.arrangementId = of.id();
        this.studentId = Objects.requireNonNull(axes.child());
        this.unitCode = Objects.requireNonNull(axes.unit());
        this.schoolId = Objects.requireNonNull(axes.school());
        this.classId = axes.classGroup();
        this.on = told.on();
        this.mode = told.mode();
        this.minutes = told.minutes();
        this.note = told.note();
        this.reportedAs = told.reportedAs();
    }

    Axes axes() {
        return Axes.ofPupil(unitCode, schoolId, classId, studentId);
    }
}

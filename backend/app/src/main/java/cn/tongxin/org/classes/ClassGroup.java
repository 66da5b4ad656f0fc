package cn.tongxin.org.classes;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.classes.ClassLifecycle.Situation;
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

/** A class of a school. Its grade moves by a roll-over, its state by its lifecycle. */
@Entity
@Table(name = "class_group")
@DynamicUpdate
@ScopedBy(unit = "unit_code", school = "school_id")
@SuppressWarnings("NullAway.Init")
class ClassGroup extends Row {
    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(updatable = false)
    private String stage;

    @Column(name = "grade_code")
    private String gradeCode;

    @Column(name = "entry_year")
    private int entryYear;

    @Column(name = "school_year")
    private int schoolYear;

    @Column(name = "seq_no")
    private int number;

    private String name;

    @Column(name = "homeroom_staff_id")
    private @Nullable UUID homeroomStaffId;

    private @Nullable Integer capacity;

    @Column(name = "active_from", updatable = false)
    private LocalDate activeFrom;

    @Column(name = "active_to")
    private @Nullable LocalDate activeTo;

    @Enumerated(EnumType.STRING)
    private ClassStatus status;

    protected ClassGroup() {}

    /** A school as far as a class needs it. */
    record Site(UUID school, String unit) {}

    /**
     * Whom a class is made of: those who entered a stage in one year, and which number it bears.
     */
    record Cohort(Grade grade, int entryYear, int number) {}

    ClassGroup(UUID id, Site at, Cohort cohort, LocalDate from) {
        super(id);
        this.schoolId = at.school();
        this.unitCode = at.unit();
        this.stage = cohort.grade().stage();
        this.activeFrom = from;
        this.status = ClassStatus.ACTIVE;
        place(cohort);
    }

    static String nameOf(int entryYear, int number) {
        return entryYear + "级" + number + "班";
    }

    /** Puts it into its cohort; the stage stays. */
    final void place(Cohort cohort) {
        gradeCode = cohort.grade().code();
        entryYear = cohort.entryYear();
        schoolYear = cohort.grade().schoolYear(entryYear);
        number(cohort.number());
    }

    private void number(int given) {
        number = given;
        name = nameOf(entryYear, given);
    }

    void equip(@Nullable UUID homeroom, @Nullable Integer seats) {
        homeroomStaffId = homeroom;
        capacity = seats;
    }

    /** Whoever had it has left the school. */
    void loseHomeroom() {
        homeroomStaffId = null;
    }

    void step(String action, Situation situation, LocalDate today) {
        status = ClassLifecycle.TABLE.after(status, action, situation);
        if (status == ClassStatus.ACTIVE) {
            activeTo = null;
        } else {
            activeTo = today.isBefore(activeFrom) ? activeFrom : today;
        }
    }

    boolean isActive() {
        return status == ClassStatus.ACTIVE;
    }

    ClassStatus status() {
        return status;
    }

    UUID school() {
        return schoolId;
    }

    String stage() {
        return stage;
    }

    int entryYear() {
        return entryYear;
    }

    int schoolYear() {
        return schoolYear;
    }

    int number() {
        return number;
    }

    @Nullable UUID homeroom() {
        return homeroomStaffId;
    }

    @Nullable Integer capacity() {
        return capacity;
    }

    Axes axes() {
        return new Axes(unitCode, schoolId);
    }
}

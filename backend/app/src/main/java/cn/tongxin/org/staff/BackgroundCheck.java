package cn.tongxin.org.staff;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One query of somebody's record; of a hit nothing is kept but where its file lies. */
@Entity
@Table(name = "background_check")
@ScopedBy(unit = "unit_code", school = "school_id")
@SuppressWarnings("NullAway.Init")
class BackgroundCheck extends Row {
    private static final int MONTHS_UNTIL_NEXT = 12;

    @Column(name = "staff_id", updatable = false)
    private UUID staffId;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "checked_on")
    private LocalDate checkedOn;

    private String channel;
    private String result;

    @Column(name = "next_due")
    private LocalDate nextDue;

    @Column(name = "case_ref")
    private @Nullable String caseRef;

    protected BackgroundCheck() {}

    BackgroundCheck(UUID id, UUID staff, Axes place, StaffRequests.CheckCreate check) {
        super(id);
        this.staffId = staff;
        this.unitCode = Objects.requireNonNull(place.unit(), "a unit answers for it");
        this.schoolId = Objects.requireNonNull(place.school(), "staff work at schools");
        this.checkedOn = check.checkedOn();
        this.channel = check.channel();
        this.result = check.result();
        this.nextDue = check.checkedOn().plusMonths(MONTHS_UNTIL_NEXT);
        this.caseRef = check.caseRef();
    }

    LocalDate nextDue() {
        return nextDue;
    }

    Axes axes() {
        return new Axes(unitCode, schoolId);
    }
}

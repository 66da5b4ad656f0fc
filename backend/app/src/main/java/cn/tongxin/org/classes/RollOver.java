package cn.tongxin.org.classes;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * One run of the yearly roll-over over the city, a unit or a school. What it counts is written by
 * the job, part by part.
 */
@Entity
@Table(name = "roll_over")
@DynamicUpdate
@ScopedBy(unit = "unit_code", school = "school_id")
@SuppressWarnings("NullAway.Init")
class RollOver extends Row {
    @Column(name = "unit_code", updatable = false)
    private @Nullable String unitCode;

    @Column(name = "school_id", updatable = false)
    private @Nullable UUID schoolId;

    @Column(name = "school_year", updatable = false)
    private int schoolYear;

    @Enumerated(EnumType.STRING)
    private RollOverStatus status;

    @Column(name = "job_id")
    private UUID jobId;

    protected RollOver() {}

    /**
     * For whom and for when it is done; without a school for the whole unit, without a unit for the
     * whole city.
     */
    record Extent(@Nullable String unit, @Nullable UUID school, int schoolYear) {
        Axes axes() {
            return new Axes(unit, school);
        }
    }

    RollOver(UUID id, Extent extent, UUID job) {
        super(id);
        this.unitCode = extent.unit();
        this.schoolId = extent.school();
        this.schoolYear = extent.schoolYear();
        this.status = RollOverStatus.STARTED;
        this.jobId = job;
    }

    /** Another job gives back what this one did. */
    void undoneBy(UUID job) {
        status = RollOverStatus.UNDOING;
        jobId = job;
    }

    RollOverStatus status() {
        return status;
    }

    UUID job() {
        return jobId;
    }

    Extent extent() {
        return new Extent(unitCode, schoolId, schoolYear);
    }
}

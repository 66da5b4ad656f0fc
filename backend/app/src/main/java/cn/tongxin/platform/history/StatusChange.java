package cn.tongxin.platform.history;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step from a state to another; written once and never changed. */
@Entity
@Table(name = "status_change")
@ScopedBy(unit = "unit_code", school = "school_id")
@SuppressWarnings("NullAway.Init")
class StatusChange extends Row {
    private String resource;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "school_id")
    private @Nullable UUID schoolId;

    @Column(name = "from_status")
    private String fromStatus;

    @Column(name = "to_status")
    private String toStatus;

    private String action;
    private @Nullable String reason;

    @Column(name = "proposal_id")
    private @Nullable UUID proposalId;

    @Column(name = "on_behalf_of")
    private @Nullable UUID onBehalfOf;

    @Column(name = "acting_role")
    private String actingRole;

    protected StatusChange() {}

    StatusChange(UUID id, StatusHistory.Step step, String actingRole, @Nullable UUID onBehalfOf) {
        super(id);
        this.resource = step.resource();
        this.subjectId = step.subject();
        this.unitCode = Objects.requireNonNull(step.axes().unit(), "a unit answers for it");
        this.schoolId = step.axes().school();
        this.fromStatus = step.from();
        this.toStatus = step.to();
        this.action = step.action();
        this.reason = step.reason();
        this.proposalId = step.proposal();
        this.actingRole = actingRole;
        this.onBehalfOf = onBehalfOf;
    }

    Axes axes() {
        return new Axes(unitCode, schoolId);
    }
}

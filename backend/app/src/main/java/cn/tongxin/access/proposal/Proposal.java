package cn.tongxin.access.proposal;

import cn.tongxin.access.ProposalSource.Kind;
import cn.tongxin.access.ProposalSource.Subject;
import cn.tongxin.access.proposal.ProposalLifecycle.Deciding;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody proposes and somebody else decides about. */
@Entity
@Table(name = "proposal")
@DynamicUpdate
@ScopedBy(unit = "unit_code", school = "school_id")
class Proposal extends Row {
    @Column(updatable = false)
    private String kind;

    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;

    @Column(name = "subject_name", updatable = false)
    private String subjectName;

    @Column(updatable = false)
    private String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Map<String, String> change;

    @Column(updatable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    private ProposalStatus status;

    @Column(name = "unit_code", updatable = false)
    private String unitCode;

    @Column(name = "school_id", updatable = false)
    private @Nullable UUID schoolId;

    @Column(name = "proposed_role", updatable = false)
    private String proposedRole;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_role")
    private @Nullable String decidedRole;

    @Column(name = "decision_note")
    private @Nullable String decisionNote;

    protected Proposal() {}

    Proposal(UUID id, Kind kind, ProposalRequest request, Subject subject, String role) {
        super(id);
        this.kind = kind.code();
        this.subjectId = request.subjectId();
        this.subjectName = subject.name();
        this.summary = subject.summary();
        this.change = request.changeOrNothing();
        this.reason = request.reason();
        this.status = ProposalStatus.PROPOSED;
        this.unitCode = subject.axes().unit();
        this.schoolId = subject.axes().school();
        this.proposedRole = role;
    }

    /** Somebody's decision. */
    record Decision(String action, UUID by, String role, Instant at, @Nullable String note) {}

    void decide(Decision decision) {
        status =
                ProposalLifecycle.TABLE.after(
                        status, decision.action(), new Deciding(decision.by(), createdBy()));
        decidedAt = decision.at();
        decidedBy = decision.by();
        decidedRole = decision.role();
        decisionNote = decision.note();
    }

    String kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }

    Map<String, String> change() {
        return change;
    }

    String reason() {
        return reason;
    }

    Axes axes() {
        return new Axes(unitCode, schoolId);
    }
}

package cn.tongxin.people.duplicate;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Two rows that may be one child. Its place is what both have in common: who answers for only one
 * of them does not reach it. The database moves it when one of them goes elsewhere.
 */
@Entity
@Table(name = "student_duplicate")
@DynamicUpdate
@ScopedBy(unit = "unit_code", school = "school_id", outside = ScopedBy.Outside.HIDDEN)
@SuppressWarnings("NullAway.Init")
class Duplicate extends Row {
    @Column(name = "first_id", updatable = false)
    private UUID firstId;

    @Column(name = "second_id", updatable = false)
    private UUID secondId;

    @Column(name = "student_ids", updatable = false)
    private List<UUID> studentIds;

    @Column(name = "unit_code", updatable = false)
    private @Nullable String unitCode;

    @Column(name = "school_id", updatable = false)
    private @Nullable UUID schoolId;

    @Column(updatable = false)
    private List<String> reasons;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(name = "survivor_id")
    private @Nullable UUID survivorId;

    @Column(name = "proposed_by")
    private @Nullable UUID proposedBy;

    @Column(name = "proposed_for")
    private @Nullable UUID proposedFor;

    @Column(name = "proposed_at")
    private @Nullable Instant proposedAt;

    @Column(name = "proposal_reason")
    private @Nullable String proposalReason;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    private List<Integer> moved;

    @Enumerated(EnumType.STRING)
    private DuplicateStatus status;

    protected Duplicate() {}

    /**
     * Whose hand it is.
     *
     * @param principal for whom, when a deputy acts
     */
    record Hand(UUID account, @Nullable UUID principal, Instant at) {}

    /** Two rows in the order in which every pair has them. */
    record Pair(UUID first, UUID second) {
        Pair {
            // As the database orders them, which compares without a sign.
            if (first.toString().compareTo(second.toString()) > 0) {
                UUID swap = first;
                first = second;
                second = swap;
            }
        }

        UUID other(UUID one) {
            return one.equals(first) ? second : first;
        }
    }

    /** One that somebody has seen. */
    Duplicate(UUID id, Pair pair, Axes place, String note) {
        super(id);
        this.firstId = pair.first();
        this.secondId = pair.second();
        this.studentIds = List.of(firstId, secondId);
        this.unitCode = place.unit();
        this.schoolId = place.school();
        this.reasons = List.of(DuplicateReason.REPORTED.name());
        this.note = note;
        this.moved = List.of();
        this.status = DuplicateStatus.OPEN;
    }

    void propose(UUID survivor, String reason, Hand hand) {
        requireOneOfThem(survivor);
        step(DuplicateLifecycle.PROPOSE);
        survivorId = survivor;
        proposedBy = hand.account();
        proposedFor = hand.principal();
        proposedAt = hand.at();
        proposalReason = reason;
    }

    void reopen() {
        step(DuplicateLifecycle.REOPEN);
        forgetProposal();
    }

    void leaveApart(String reason, Hand hand) {
        step(DuplicateLifecycle.NOT);
        forgetProposal();
        decide(reason, hand);
    }

    /** Whoever decides names the survivor anew: nobody merges in another direction than meant. */
    void requireMayMerge(UUID survivor) {
        requireOneOfThem(survivor);
        DuplicateLifecycle.TABLE.after(status, DuplicateLifecycle.MERGE, this);
        if (!survivor.equals(survivorId)) {
            throw ProblemException.invalid("survivor", "提出合并时保留的是另一条记录。要改保留哪一条的，请先退回，再重新提出。");
        }
    }

    /**
     * @param counts in the order of the column's comment
     */
    void merged(String reason, Hand hand, List<Integer> counts) {
        step(DuplicateLifecycle.MERGE);
        moved = counts;
        decide(reason, hand);
    }

    private void requireOneOfThem(UUID survivor) {
        if (!survivor.equals(firstId) && !survivor.equals(secondId)) {
            throw ProblemException.invalid("survivor", "请在这两条记录中选择保留的一条。");
        }
    }

    private void decide(String reason, Hand hand) {
        decidedBy = hand.account();
        decidedAt = hand.at();
        decisionReason = reason;
    }

    private void forgetProposal() {
        survivorId = null;
        proposedBy = null;
        proposedFor = null;
        proposedAt = null;
        proposalReason = null;
    }

    private void step(String action) {
        status = DuplicateLifecycle.TABLE.after(status, action, this);
    }

    Pair pair() {
        return new Pair(firstId, secondId);
    }

    @Nullable UUID proposedBy() {
        return proposedBy;
    }

    @Nullable UUID proposedFor() {
        return proposedFor;
    }

    DuplicateStatus status() {
        return status;
    }

    Axes axes() {
        return new Axes(unitCode, schoolId);
    }
}

package cn.tongxin.platform.jobs;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import cn.tongxin.platform.security.RunAs.Starter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A job as its owner sees and cancels it. What the process that runs it writes goes through {@link
 * JobQueueRepository}: there is no caller then whose rows it could be.
 */
@Entity
@Table(name = "job")
@DynamicUpdate
@ScopedBy(owner = "account_id")
@SuppressWarnings("NullAway.Init")
class Job extends Row {
    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private String subject;

    @Column(name = "acting_role", updatable = false)
    private String actingRole;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    @ColumnTransformer(write = "?::jsonb")
    private String input;

    @Enumerated(EnumType.STRING)
    private JobStatus status;

    private int revision;

    @Column(name = "cancel_requested")
    private boolean cancelRequested;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Job() {}

    Job(UUID id, String kind, String input, Starter starter) {
        super(id);
        this.accountId = starter.accountId();
        this.subject = starter.subject();
        this.actingRole = starter.role();
        this.kind = kind;
        this.input = input;
        this.status = JobStatus.QUEUED;
        this.revision = 1;
    }

    /** A waiting job ends at once, a running one as soon as it looks up. */
    void cancel(Instant now) {
        status =
                JobLifecycle.TABLE.after(
                        status, JobLifecycle.CANCEL, new JobLifecycle.Facts(cancelRequested));
        cancelRequested = true;
        revision++;
        if (status.hasEnded()) {
            endedAt = now;
        }
    }

    Axes axes() {
        return Axes.ownedBy(accountId);
    }
}

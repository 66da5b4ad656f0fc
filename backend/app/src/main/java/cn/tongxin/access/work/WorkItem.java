package cn.tongxin.access.work;

import cn.tongxin.access.work.WorkItemLifecycle.Situation;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Something that somebody has to do until some time, as far as a person changes it. */
@Entity
@Table(name = "work_item")
@DynamicUpdate
@ScopedBy(unit = "unit_code", school = "school_id")
@SuppressWarnings("NullAway.Init")
class WorkItem extends Row {
    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String role;

    @Column(name = "escalated_role", insertable = false, updatable = false)
    private @Nullable String escalatedRole;

    @Column(name = "unit_code", updatable = false)
    private @Nullable String unitCode;

    @Column(name = "school_id", updatable = false)
    private @Nullable UUID schoolId;

    @Column(name = "account_id", updatable = false)
    private @Nullable UUID accountId;

    @Column(name = "except_account", updatable = false)
    private @Nullable UUID exceptAccount;

    @Enumerated(EnumType.STRING)
    private WorkItemStatus status;

    @Column(name = "taken_by")
    private @Nullable UUID takenBy;

    @Column(name = "taken_at")
    private @Nullable Instant takenAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by")
    private @Nullable UUID settledBy;

    private @Nullable String outcome;

    protected WorkItem() {}

    void take(Situation now, UUID by, Instant at) {
        status = WorkItemLifecycle.TABLE.after(status, WorkItemLifecycle.TAKE, now);
        takenBy = by;
        takenAt = at;
    }

    void release(Situation now) {
        status = WorkItemLifecycle.TABLE.after(status, WorkItemLifecycle.RELEASE, now);
        takenBy = null;
        takenAt = null;
    }

    void finish(Situation now, UUID by, Instant at, String how) {
        status = WorkItemLifecycle.TABLE.after(status, WorkItemLifecycle.FINISH, now);
        settledBy = by;
        settledAt = at;
        outcome = how;
    }

    /** Whether somebody has it to do who works under this role. */
    boolean isFor(@Nullable String acting, @Nullable UUID account) {
        boolean ofRole = role.equals(acting) || acting != null && acting.equals(escalatedRole);
        return ofRole
                && (accountId == null || accountId.equals(account))
                && (exceptAccount == null || !exceptAccount.equals(account));
    }

    String kind() {
        return kind;
    }

    @Nullable UUID takenBy() {
        return takenBy;
    }

    Axes axes() {
        return new Axes(unitCode, schoolId);
    }
}

package cn.tongxin.access.account;

import cn.tongxin.access.account.AccountLifecycle.Situation;
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

/**
 * Somebody who can sign in. What stands here is the truth; the identity provider is made equal to
 * it. It belongs to the place that keeps it, which says nothing of what it may do.
 */
@Entity
@Table(name = "account")
@DynamicUpdate
@ScopedBy(unit = "unit_code", school = "school_id", outside = ScopedBy.Outside.HIDDEN)
class Account extends Row {
    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private String username;

    @Column(name = "display_name")
    private String displayName;

    @Column(updatable = false)
    private String kind;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "school_id")
    private @Nullable UUID schoolId;

    @Column(name = "person_id", updatable = false)
    private @Nullable UUID personId;

    @Column(name = "one_time_until")
    private @Nullable Instant oneTimeUntil;

    @Column(name = "one_time_over")
    private boolean oneTimeOver;

    protected Account() {}

    /** Who a new account is for. */
    record Holder(String subject, String username, String displayName, @Nullable UUID person) {}

    Account(UUID id, Holder holder, Axes keeper) {
        super(id);
        this.subject = holder.subject();
        this.username = holder.username();
        this.displayName = holder.displayName();
        this.personId = holder.person();
        this.kind = "PERSON";
        this.status = AccountStatus.INVITED;
        keptBy(keeper);
    }

    /**
     * @return the state before
     */
    AccountStatus step(String action, Situation situation) {
        AccountStatus before = status;
        status = AccountLifecycle.TABLE.after(status, action, situation);
        return before;
    }

    /** From now until then the last one-time password can be used. */
    void oneTimePassword(Instant until) {
        oneTimeUntil = until;
        oneTimeOver = false;
    }

    final void keptBy(Axes keeper) {
        unitCode = keeper.unit();
        schoolId = keeper.school();
    }

    boolean isPerson() {
        return kind.equals("PERSON");
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    String subject() {
        return subject;
    }

    AccountStatus status() {
        return status;
    }

    Axes axes() {
        return new Axes(unitCode, schoolId);
    }
}

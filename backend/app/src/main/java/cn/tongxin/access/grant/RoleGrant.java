package cn.tongxin.access.grant;

import cn.tongxin.access.ScopeTree;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.ScopeKind;
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
 * A role that an account holds for a place and a time. Role, place and post never change; a period
 * that is over stays over, so that it can always be told who could do what when.
 */
@Entity
@Table(name = "role_grant")
@DynamicUpdate
@ScopedBy(unit = "managing_unit", school = "school_id", org = "org_code")
@SuppressWarnings("NullAway.Init")
class RoleGrant extends Row {
    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private String role;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope_kind", updatable = false)
    private ScopeKind scopeKind;

    @Column(name = "unit_code", updatable = false)
    private @Nullable String unitCode;

    @Column(name = "school_id", updatable = false)
    private @Nullable UUID schoolId;

    @Column(name = "org_code", updatable = false)
    private @Nullable String orgCode;

    @Column(name = "managing_unit", updatable = false)
    private @Nullable String managingUnit;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Post post;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_to")
    private @Nullable Instant validTo;

    @Column(name = "granted_by", updatable = false)
    private @Nullable UUID grantedBy;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(name = "granted_for", updatable = false)
    private @Nullable UUID grantedFor;

    @Column(name = "deputy_of", updatable = false)
    private @Nullable UUID deputyOf;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "ended_for")
    private @Nullable UUID endedFor;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    protected RoleGrant() {}

    /**
     * Who gives or ends it, and for whom when as a deputy.
     *
     * @param account null when it is the product itself, because a day has come
     */
    record By(@Nullable UUID account, @Nullable UUID principal) {}

    RoleGrant(UUID id, GrantRequest request, ScopeTree.@Nullable Found place, By by, Instant from) {
        super(id);
        this.accountId = request.account();
        this.role = request.role();
        this.scopeKind = request.scopeKind();
        this.post = request.post();
        this.validFrom = from;
        this.validTo = request.validTo();
        this.grantedBy = by.account();
        this.grantedFor = by.principal();
        this.reason = request.reason();
        if (place != null) {
            Axes axes = place.axes();
            this.managingUnit = axes.unit();
            this.unitCode = scopeKind == ScopeKind.UNIT ? axes.unit() : null;
            this.schoolId = axes.school();
            this.orgCode = axes.org();
        }
    }

    /** Moves what is still to come of the period; what has been cannot be changed. */
    void reschedule(Instant from, @Nullable Instant until, Instant now) {
        requireOpen(now);
        if (deputyOf != null) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "代办的期限不能修改，需要时请结束后由委托人重新请人代办。");
        }
        boolean begun = !now.isBefore(validFrom);
        if (begun && !from.equals(validFrom)) {
            throw ProblemException.invalid("validFrom", "授权已经生效，开始时间不能再改。");
        }
        if (until != null && !now.isBefore(until)) {
            throw ProblemException.invalid("validTo", "结束时间须晚于现在；要立即结束，请使用“结束授权”。");
        }
        validFrom = from;
        validTo = until;
    }

    /**
     * @param at from when it no longer counts; one that has not begun then never will
     */
    void end(Instant at, By by, String why, Instant now) {
        requireOpen(now);
        if (validTo != null && !at.isBefore(validTo)) {
            throw ProblemException.invalid("at", "这项授权在此之前就会到期，请填写更早的时间。");
        }
        validTo = at.isBefore(validFrom) ? validFrom : at;
        endedAt = now;
        endedBy = by.account();
        endedFor = by.principal();
        endReason = why;
    }

    private void requireOpen(Instant now) {
        if (state(now) == GrantState.ENDED) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "这项授权已经结束，需要时请重新授权。");
        }
    }

    boolean isDeputys() {
        return deputyOf != null;
    }

    GrantState state(Instant now) {
        return GrantState.of(validFrom, validTo, now);
    }

    Holding holding() {
        return new Holding(id(), accountId, role, scopeKind, ref(), post, validFrom, validTo);
    }

    private @Nullable String ref() {
        return switch (scopeKind) {
            case CITY, CLASS, FAMILY -> null;
            case UNIT -> unitCode;
            case SCHOOL -> String.valueOf(schoolId);
            case ORG -> orgCode;
        };
    }

    Axes axes() {
        return new Axes(managingUnit, schoolId, null, null, null, orgCode);
    }
}

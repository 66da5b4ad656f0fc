package cn.tongxin.access.grant;

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
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who stands in for the holder of a grant: the same row that administrators see among the
 * grants of the place, here as the holder's own. What the deputy may do is worked out from the
 * holder's grant each time; role and place stand here so that the row is found where it counts.
 */
@Entity
@Table(name = "role_grant")
@DynamicUpdate
@ScopedBy(owner = "principal_id")
@SuppressWarnings("NullAway.Init")
class Deputy extends Row {
    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "deputy_of", updatable = false)
    private @Nullable UUID deputyOf;

    @Column(name = "principal_id", updatable = false)
    private @Nullable UUID principalId;

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

    @Column(name = "valid_from", updatable = false)
    private Instant validFrom;

    @Column(name = "valid_to")
    private Instant validTo;

    @Column(name = "granted_by", updatable = false)
    private @Nullable UUID grantedBy;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    protected Deputy() {}

    Deputy(UUID id, Holding own, Holding standIn, String reason) {
        super(id);
        this.accountId = standIn.account();
        this.deputyOf = own.id();
        this.principalId = own.account();
        this.role = own.role();
        this.scopeKind = own.kind();
        this.unitCode = own.kind() == ScopeKind.UNIT ? own.ref() : null;
        this.schoolId = own.kind() == ScopeKind.SCHOOL ? UUID.fromString(own.ref()) : null;
        this.orgCode = own.kind() == ScopeKind.ORG ? own.ref() : null;
        this.validFrom = standIn.from();
        this.validTo = Objects.requireNonNull(standIn.until(), "a deputy has an end");
        this.grantedBy = own.account();
        this.reason = reason;
    }

    void end(Instant at, UUID by, String why, Instant now) {
        if (GrantState.of(validFrom, validTo, now) == GrantState.ENDED) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "这项代办已经结束。");
        }
        if (!at.isBefore(validTo)) {
            throw ProblemException.invalid("at", "这项代办在此之前就会到期，请填写更早的时间。");
        }
        validTo = at.isBefore(validFrom) ? validFrom : at;
        endedAt = now;
        endedBy = by;
        endReason = why;
    }

    UUID account() {
        return accountId;
    }

    Holding holding() {
        String ref =
                switch (scopeKind) {
                    case CITY, CLASS, FAMILY -> null;
                    case UNIT -> unitCode;
                    case SCHOOL -> String.valueOf(schoolId);
                    case ORG -> orgCode;
                };
        return new Holding(id(), accountId, role, scopeKind, ref, null, validFrom, validTo);
    }

    Axes axes() {
        return Axes.ownedBy(principalId);
    }
}

package cn.tongxin.exchange.clients;

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

/** A key with which a program of another agency signs in. */
@Entity
@Table(name = "api_client")
@DynamicUpdate
@ScopedBy(org = "org_code", outside = ScopedBy.Outside.HIDDEN)
@SuppressWarnings("NullAway.Init")
class ApiClient extends Row {
    @Column(name = "org_code", updatable = false)
    private String agency;

    @Column(name = "client_id", updatable = false)
    private String clientId;

    @Column(updatable = false)
    private String purpose;

    @Column(name = "account_id", updatable = false)
    private UUID account;

    @Column(name = "provider_key", updatable = false)
    private String providerKey;

    @Column(name = "allowed_addresses", updatable = false)
    private String[] allowedAddresses;

    @Enumerated(EnumType.STRING)
    private ClientStatus status;

    @Column(name = "secret_since")
    private Instant secretSince;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    protected ApiClient() {}

    /** What it is for, and from where it may come; from anywhere when that is empty. */
    record Wanted(String agency, String clientId, String purpose, List<String> addresses) {}

    ApiClient(UUID id, Wanted wanted, UUID account, String providerKey, Instant at) {
        super(id);
        this.agency = wanted.agency();
        this.clientId = wanted.clientId();
        this.purpose = wanted.purpose();
        this.allowedAddresses = wanted.addresses().toArray(String[]::new);
        this.account = account;
        this.providerKey = providerKey;
        this.status = ClientStatus.ACTIVE;
        this.secretSince = at;
    }

    void renew(Instant at) {
        status = ClientLifecycle.TABLE.after(status, ClientLifecycle.RENEW, this);
        secretSince = at;
    }

    void revoke(String reason, UUID by, Instant at) {
        status = ClientLifecycle.TABLE.after(status, ClientLifecycle.REVOKE, this);
        endedBy = by;
        endedAt = at;
        endReason = reason;
    }

    UUID account() {
        return account;
    }

    String providerKey() {
        return providerKey;
    }

    Axes axes() {
        return Axes.ofOrganisation(agency);
    }
}

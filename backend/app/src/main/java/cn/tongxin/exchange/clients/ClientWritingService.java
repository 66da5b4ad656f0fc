package cn.tongxin.exchange.clients;

import cn.tongxin.access.ScopeTree;
import cn.tongxin.access.ServiceAccounts;
import cn.tongxin.access.ServiceAccounts.Made;
import cn.tongxin.exchange.clients.ApiClient.Wanted;
import cn.tongxin.exchange.clients.ClientViews.ApiClientCreate;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What of a key is one transaction. The provider is talked to by one request at a time for a key,
 * and before anything is written: whoever waits finds what the first has left, and does not ask the
 * provider for a secret that would end the one just shown. Only readings stand before the talk, so
 * no other change and no follower of changes waits for the provider (ADR 0004).
 */
@Singleton
class ClientWritingService {
    private final ApiClientRepository clients;
    private final ServiceAccounts accounts;
    private final ScopeTree places;
    private final CurrentCaller caller;
    private final TimeOrderedIds ids;
    private final Clock clock;

    ClientWritingService(
            ApiClientRepository clients,
            ServiceAccounts accounts,
            ScopeTree places,
            CurrentCaller caller,
            TimeOrderedIds ids,
            Clock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.places = places;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** A key that was written, whose account it is, and what it opens with. */
    record Written(UUID client, UUID account, String secret) {}

    /**
     * When the provider fails, nothing is written; when what follows fails, a client without an
     * account is left with the provider. The same wish may simply be sent again after either.
     *
     * @param agencyName as it is shown with the provider
     */
    @Transactional
    Written create(ApiClientCreate body, String agencyName) {
        clients.waitForOthers(body.clientId());
        if (clients.isTaken(body.clientId())) {
            throw new ProblemException(ProblemCode.DUPLICATE, "这个客户端名称已经用过，请换一个。");
        }
        Made made = accounts.make(body.clientId(), agencyName);
        ScopeTree.Found agency =
                places.hold(ScopeKind.ORG, body.agency())
                        .orElseThrow(ClientWritingService::noAgency);
        UUID account = accounts.open(made, body.clientId(), agency.name(), body.agency());
        List<String> addresses = Objects.requireNonNullElse(body.allowedAddresses(), List.of());
        ApiClient client =
                new ApiClient(
                        ids.next(),
                        new Wanted(body.agency(), body.clientId(), body.purpose(), addresses),
                        account,
                        made.providerKey(),
                        now());
        clients.create(client);
        return new Written(client.id(), account, made.secret());
    }

    static ProblemException noAgency() {
        return ProblemException.invalid("agency", "没有这个协作单位，请从列表中选择。");
    }

    /**
     * Of those who have seen the same version the first goes on; the others hear that they are
     * stale before they come to the provider. When the provider fails, or this transaction after
     * it, the row stays as it was and the caller hears so: the old secret may have ended by then,
     * and the caller may simply renew again, with the same version.
     *
     * @return the new secret, which is the one the provider holds
     */
    @Transactional
    String renew(UUID id) {
        clients.waitForOthers(id.toString());
        ApiClient client = clients.forWrite(id);
        client.renew(now());
        String secret = accounts.renew(client.providerKey());
        clients.save(client);
        return secret;
    }

    /**
     * @return whose account it was
     */
    @Transactional
    UUID revoke(UUID id, String reason) {
        ApiClient client = clients.heldForWrite(id);
        UUID me = caller.accountId();
        if (me == null) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "请先由管理员为您建立账户。");
        }
        client.revoke(reason, me, now());
        clients.save(client);
        accounts.close(client.account());
        return client.account();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

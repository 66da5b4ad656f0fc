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

/** What of a key is one transaction. */
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

    /** A key that was written, and whose account it is. */
    record Written(UUID client, UUID account) {}

    @Transactional
    Written create(ApiClientCreate body, Made made) {
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
        return new Written(client.id(), account);
    }

    static ProblemException noAgency() {
        return ProblemException.invalid("agency", "没有这个协作单位，请从列表中选择。");
    }

    /**
     * The provider is talked to before anything is written or locked here; whoever was faster
     * meanwhile has the secret that counts, and this one hears that it is stale.
     *
     * @return the new secret
     */
    @Transactional
    String renew(UUID id) {
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

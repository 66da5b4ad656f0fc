package cn.tongxin.exchange.clients;

import cn.tongxin.access.ScopeTree;
import cn.tongxin.access.ServiceAccounts;
import cn.tongxin.access.ServiceAccounts.Key;
import cn.tongxin.exchange.clients.ApiClient.Wanted;
import cn.tongxin.exchange.clients.ClientViews.ApiClientCreate;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.scope.Axes;
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

    /** What was written, and what nobody is told twice. */
    record Written(UUID client, UUID account, String secret) {}

    @Transactional
    Written create(ApiClientCreate body) {
        List<String> addresses = Objects.requireNonNullElse(body.allowedAddresses(), List.of());
        clients.requireReach(Axes.ofOrganisation(body.agency()));
        ScopeTree.Found agency =
                places.hold(ScopeKind.ORG, body.agency())
                        .orElseThrow(() -> ProblemException.invalid("agency", "没有这个协作单位，请从列表中选择。"));
        if (!clients.areNetworks(addresses)) {
            throw ProblemException.invalid(
                    "allowedAddresses", "有的地址不是网络地址：如 10.2.3.4，或 10.2.3.0/24（主机位须为 0）。");
        }
        if (clients.isTaken(body.clientId())) {
            throw new ProblemException(ProblemCode.DUPLICATE, "这个客户端名称已经用过，请换一个。");
        }
        Key key = accounts.open(body.clientId(), agency.name(), body.agency());
        ApiClient client =
                new ApiClient(
                        ids.next(),
                        new Wanted(body.agency(), body.clientId(), body.purpose(), addresses),
                        key.account(),
                        key.providerKey(),
                        now());
        clients.create(client);
        return new Written(client.id(), key.account(), key.secret());
    }

    @Transactional
    Written renew(UUID id) {
        ApiClient client = clients.heldForWrite(id);
        client.renew(now());
        clients.save(client);
        // Last: what the provider has done cannot be taken back.
        return new Written(id, client.account(), accounts.renew(client.providerKey()));
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

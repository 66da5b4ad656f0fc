package cn.tongxin.exchange.clients;

import static cn.tongxin.exchange.clients.ClientStatus.ACTIVE;
import static cn.tongxin.exchange.clients.ClientStatus.REVOKED;

import cn.tongxin.kernel.state.Lifecycle;

/** The table in the package's own words. */
final class ClientLifecycle {
    static final String RENEW = "renew";
    static final String REVOKE = "revoke";
    static final String WRITE = "api-client:write";

    static final Lifecycle<ClientStatus, ApiClient> TABLE =
            Lifecycle.<ClientStatus, ApiClient>table()
                    .step(ACTIVE, RENEW, ACTIVE, WRITE)
                    .step(ACTIVE, REVOKE, REVOKED, WRITE)
                    .build();

    private ClientLifecycle() {}
}

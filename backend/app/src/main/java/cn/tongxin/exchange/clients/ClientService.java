package cn.tongxin.exchange.clients;

import cn.tongxin.access.ServiceAccounts;
import cn.tongxin.exchange.clients.ApiClientRepository.Whole;
import cn.tongxin.exchange.clients.ClientViews.ApiClientCreate;
import cn.tongxin.exchange.clients.ClientViews.ApiClientDetail;
import cn.tongxin.exchange.clients.ClientViews.ApiClientRow;
import cn.tongxin.exchange.clients.ClientViews.ApiClientSecret;
import cn.tongxin.exchange.clients.ClientWritingService.Written;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Use cases of keys. */
@Singleton
class ClientService {
    private final ApiClientRepository clients;
    private final ClientWritingService writing;
    private final ServiceAccounts accounts;
    private final CurrentCaller caller;
    private final String tokenUrl;

    ClientService(
            ApiClientRepository clients,
            ClientWritingService writing,
            ServiceAccounts accounts,
            CurrentCaller caller,
            @ConfigProperty(name = "tongxin.oidc.issuer") String issuer) {
        this.clients = clients;
        this.writing = writing;
        this.accounts = accounts;
        this.caller = caller;
        this.tokenUrl = issuer + "/protocol/openid-connect/token";
    }

    Page<ApiClientRow> page(ListQuery query) {
        return clients.page(query);
    }

    ApiClientDetail get(UUID id) {
        Whole whole = clients.whole(id);
        return new ApiClientDetail(
                whole.row(),
                whole.addresses(),
                whole.endedAt(),
                whole.endReason(),
                whole.version(),
                actions(whole.row()));
    }

    ApiClientSecret create(ApiClientCreate body) {
        Written written = writing.create(body, requirePossible(body));
        accounts.bringInLine(written.account());
        return new ApiClientSecret(get(written.client()), written.secret(), tokenUrl);
    }

    /**
     * What can be known before the identity provider is talked to.
     *
     * @return name of the agency
     */
    private String requirePossible(ApiClientCreate body) {
        clients.requireReach(Axes.ofOrganisation(body.agency()));
        if (!clients.areNetworks(Objects.requireNonNullElse(body.allowedAddresses(), List.of()))) {
            throw ProblemException.invalid(
                    "allowedAddresses", "有的地址不是网络地址：如 10.2.3.4，或 10.2.3.0/24（主机位须为 0）。");
        }
        return clients.agencyName(body.agency()).orElseThrow(ClientWritingService::noAgency);
    }

    ApiClientSecret renew(UUID id) {
        String secret = writing.renew(id);
        return new ApiClientSecret(get(id), secret, tokenUrl);
    }

    ApiClientDetail revoke(UUID id, String reason) {
        accounts.bringInLine(writing.revoke(id, reason));
        return get(id);
    }

    private List<Action> actions(ApiClientRow row) {
        Axes axes = Axes.ofOrganisation(row.agency().code());
        return ClientLifecycle.TABLE.from(ClientStatus.valueOf(row.status())).stream()
                .filter(step -> caller.get().scope(step.permission()).covers(axes))
                .map(step -> Action.allowed(step.action()))
                .toList();
    }
}

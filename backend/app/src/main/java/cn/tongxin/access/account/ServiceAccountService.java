package cn.tongxin.access.account;

import cn.tongxin.access.ServiceAccounts;
import cn.tongxin.access.account.ServiceAccountRepository.Program;
import cn.tongxin.access.identity.IdentityException;
import cn.tongxin.access.identity.ServiceClients;
import cn.tongxin.access.identity.ServiceClients.Client;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Accounts of programs: with the identity provider first, then here, as those of people. */
@Singleton
class ServiceAccountService implements ServiceAccounts {
    private static final String USERNAME = "service-account-";

    private final ServiceAccountRepository accounts;
    private final ServiceClients clients;
    private final AccountSync sync;
    private final AccountSyncJob job;
    private final Around around;

    /** Who asks, when, and what is left behind. */
    @Singleton
    record Around(CurrentCaller caller, AuditTrail trail, TimeOrderedIds ids, Clock clock) {
        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }

        UUID me() {
            return Optional.ofNullable(caller.accountId())
                    .orElseThrow(
                            () -> new ProblemException(ProblemCode.FORBIDDEN, "请先由管理员为您建立账户。"));
        }
    }

    ServiceAccountService(
            ServiceAccountRepository accounts,
            ServiceClients clients,
            AccountSync sync,
            AccountSyncJob job,
            Around around) {
        this.accounts = accounts;
        this.clients = clients;
        this.sync = sync;
        this.job = job;
        this.around = around;
    }

    @Override
    public Made make(String clientId, String name) {
        Client client = clients.create(clientId, name);
        return new Made(client.key(), client.subject(), clients.newSecret(client.key()));
    }

    @Override
    public UUID open(Made made, String clientId, String name, String agency) {
        UUID me = around.me();
        UUID id = around.ids().next();
        Instant now = around.now();
        if (!accounts.open(new Program(id, made.subject(), USERNAME + clientId, name), me, now)) {
            throw new ProblemException(ProblemCode.DUPLICATE, "这个客户端名称已经用过，请换一个。");
        }
        accounts.grant(around.ids().next(), id, agency, me, now);
        around.trail().touched(id);
        sync.due(id);
        return id;
    }

    @Override
    public String renew(String providerKey) {
        try {
            return clients.newSecret(providerKey);
        } catch (IdentityException e) {
            throw e.mayHaveHappened("旧密钥可能已经失效，请再更换一次。");
        }
    }

    @Override
    public void close(UUID account) {
        accounts.close(account, around.me(), around.now());
        around.trail().touched(account);
        sync.due(account);
    }

    @Override
    public void bringInLine(UUID account) {
        job.now(account);
    }
}

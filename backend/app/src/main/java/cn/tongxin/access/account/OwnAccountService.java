package cn.tongxin.access.account;

import cn.tongxin.access.OwnAccount;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Accounts that people open for themselves: with the identity provider first, then here. */
@Singleton
class OwnAccountService implements OwnAccount {
    private final OwnAccountRepository accounts;
    private static final String SERVICE = "service-account-";

    private final AccountSync sync;
    private final CurrentCaller caller;
    private final AuditTrail trail;
    private final TimeOrderedIds ids;
    private final Clock clock;

    OwnAccountService(
            OwnAccountRepository accounts,
            AccountSync sync,
            CurrentCaller caller,
            AuditTrail trail,
            TimeOrderedIds ids,
            Clock clock) {
        this.accounts = accounts;
        this.sync = sync;
        this.caller = caller;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<UUID> person() {
        UUID account = caller.accountId();
        boolean service =
                account == null
                        ? caller.get().username().startsWith(SERVICE)
                        : accounts.isService(account);
        if (service) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "服务账号不能关联学生，请用本人的账户登录。");
        }
        return account == null ? Optional.empty() : accounts.personOf(account);
    }

    @Override
    public void become(UUID person, String name) {
        UUID account = caller.accountId();
        UUID own = account == null ? ids.next() : account;
        boolean done =
                account == null
                        ? accounts.open(
                                new OwnAccountRepository.Newcomer(
                                        own, caller.subject(), caller.get().username(), name),
                                person,
                                clock.instant().truncatedTo(ChronoUnit.MICROS))
                        : accounts.give(
                                account, person, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!done) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    account == null ? "您的账户刚刚在另一处建立，请刷新后再提交。" : "这个工作账户还没有对应的人员档案，请另外注册一个家长账户。");
        }
        trail.touched(own);
        sync.due(own);
    }

    @Override
    public void rightsChanged(Collection<UUID> persons) {
        accounts.ofPersons(persons).forEach(sync::due);
    }
}

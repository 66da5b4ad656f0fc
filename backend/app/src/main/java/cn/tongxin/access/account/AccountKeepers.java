package cn.tongxin.access.account;

import cn.tongxin.access.PlaceEnded;
import cn.tongxin.access.WorkplaceMoved;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.history.StatusHistory;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Who keeps an account follows where its holder works, in the transaction that moves the work:
 * otherwise the new school can neither see nor reset it. An account that somebody else keeps, like
 * the bureau, stays there.
 */
@Singleton
class AccountKeepers {
    private final ScopedAccountRepository accounts;
    private final StatusHistory history;

    AccountKeepers(ScopedAccountRepository accounts, StatusHistory history) {
        this.accounts = accounts;
        this.history = history;
    }

    void moved(@Observes WorkplaceMoved moved) {
        for (Account account : accounts.toHandOn(moved.person(), moved.from(), moved.to())) {
            handOn(account, moved.to(), moved.reason());
        }
    }

    void placeEnded(@Observes PlaceEnded ended) {
        Axes successor = ended.successor();
        if (successor == null || ended.kind() != ScopeKind.SCHOOL) {
            return;
        }
        for (Account account : accounts.keptBy(UUID.fromString(ended.ref()))) {
            handOn(account, successor, ended.reason());
        }
    }

    /** No step of the table: an account that is disabled is handed on as well. */
    private void handOn(Account account, Axes to, String why) {
        account.keptBy(to);
        accounts.save(account);
        String status = account.status().name();
        history.keep(
                new StatusHistory.Step(
                        AccountService.RESOURCE,
                        account.id(),
                        account.axes(),
                        status,
                        status,
                        AccountLifecycle.MOVE,
                        why,
                        null));
    }
}

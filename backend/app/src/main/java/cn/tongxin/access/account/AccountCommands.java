package cn.tongxin.access.account;

import cn.tongxin.access.account.AccountViews.AccountDetail;
import cn.tongxin.access.identity.Identities;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * One step on an account from beginning to end: our transaction first, then at once the identity
 * provider, and the answer says how far that came. So nothing is done there that stands in no
 * history here; what fails there after the commit answers 503 and is simply asked for again.
 */
@Singleton
class AccountCommands {
    private final AccountStepService steps;
    private final AccountService accounts;
    private final AccountSyncJob sync;
    private final Identities identities;

    AccountCommands(
            AccountStepService steps,
            AccountService accounts,
            AccountSyncJob sync,
            Identities identities) {
        this.steps = steps;
        this.accounts = accounts;
        this.sync = sync;
        this.identities = identities;
    }

    AccountDetail create(AccountRequest request) {
        return told(steps.create(request));
    }

    AccountDetail disable(UUID id, String reason) {
        steps.disable(id, reason);
        return told(id);
    }

    AccountDetail enable(UUID id, String reason) {
        steps.enable(id, reason);
        return told(id);
    }

    AccountDetail move(UUID id, MoveRequest request) {
        steps.move(id, request);
        return told(id);
    }

    AccountDetail resetPassword(UUID id, String reason) {
        steps.resetPassword(id, reason);
        return told(id);
    }

    AccountDetail resetSecondFactor(UUID id, String reason) {
        identities.removeSecondFactor(steps.resetSecondFactor(id, reason));
        return told(id);
    }

    AccountDetail signOut(UUID id, String reason) {
        identities.signOut(steps.signOut(id, reason));
        return told(id);
    }

    private AccountDetail told(UUID id) {
        sync.now(id);
        return accounts.get(id);
    }
}

package cn.tongxin.access.account;

import cn.tongxin.access.account.AccountLifecycle.Broken;
import cn.tongxin.access.account.AccountLifecycle.Situation;
import cn.tongxin.access.account.ScopedAccountRepository.Held;
import cn.tongxin.access.grant.LastHolders;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands against a step on an account: AC-01 to AC-04 of the rule book. */
@Singleton
class AccountRules {
    private final ScopedAccountRepository accounts;
    private final Powers powers;
    private final LastHolders last;
    private final CurrentCaller caller;
    private final RuleBook rules;
    private final Clock clock;

    AccountRules(
            ScopedAccountRepository accounts,
            Powers powers,
            LastHolders last,
            CurrentCaller caller,
            RuleBook rules,
            Clock clock) {
        this.accounts = accounts;
        this.powers = powers;
        this.last = last;
        this.caller = caller;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @param scope the caller's, for changing accounts
     */
    Situation situation(UUID account, RowScope scope) {
        Instant now = clock.instant();
        List<Held> held = accounts.held(account, now);
        boolean self = account.equals(caller.accountId());
        Broken touched = touched(powers.isOwn(account), held, scope);
        return new Situation(self, touched, usurped(held), lost(account, now));
    }

    /** For who is about to disable: two who do it to each other at once would leave nobody. */
    void takeTurn() {
        last.takeTurn();
    }

    /**
     * Of these accounts those that the caller could not give a new password, and why: nor is it to
     * be handed one that was made before the account held what it holds now.
     *
     * @param scope the caller's, for changing accounts
     */
    Map<UUID, String> beyond(Collection<UUID> ids, RowScope scope) {
        Map<UUID, List<Held>> held = accounts.held(ids, clock.instant());
        Map<UUID, String> beyond = new HashMap<>();
        held.forEach(
                (account, grants) ->
                        new Situation(false, touched(false, grants, scope), usurped(grants), null)
                                .against(AccountLifecycle.RESET_PASSWORD)
                                .ifPresent(broken -> beyond.put(account, broken.reason())));
        return beyond;
    }

    void require(String action, Situation situation) {
        situation
                .against(action)
                .ifPresent(
                        broken -> {
                            throw rules.broken(broken.rule(), broken.reason());
                        });
    }

    private static @Nullable Broken touched(boolean self, List<Held> held, RowScope scope) {
        if (self) {
            return new Broken("AC-01", "不能这样办理自己或与自己互为代办的人的账户，请由另一位管理员办理。");
        }
        boolean reaches = held.stream().allMatch(one -> scope.city() || scope.covers(one.axes()));
        return reaches ? null : new Broken("AC-03", "这个账户还有您管辖范围以外的授权，请由上级管理员办理。");
    }

    /** Whoever sets a password or removes a second factor can sign in as the account's holder. */
    private @Nullable Broken usurped(List<Held> held) {
        return powers.gives(held)
                ? null
                : new Broken("AC-04", "这个账户持有您无权授予的角色，请由能授予其全部角色的管理员（如市教育局管理员）办理。");
    }

    private @Nullable Broken lost(UUID account, Instant now) {
        return last.isLast(account, now) ? new Broken("AC-02", "这是最后一位在用的管理员账户，请先授权并启用另一位。") : null;
    }
}

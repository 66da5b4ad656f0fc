package cn.tongxin.access.account;

import cn.tongxin.access.Accounts;
import cn.tongxin.access.ScopeTree;
import cn.tongxin.access.account.AccountLifecycle.Situation;
import cn.tongxin.access.account.AccountViews.AccountDetail;
import cn.tongxin.access.account.AccountViews.AccountHistory;
import cn.tongxin.access.account.AccountViews.AccountRow;
import cn.tongxin.access.account.AccountViews.OneTimePassword;
import cn.tongxin.access.account.AccountViews.Reading;
import cn.tongxin.access.account.ScopedAccountRepository.Facts;
import cn.tongxin.access.account.ScopedAccountRepository.Line;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is told of accounts. */
@Singleton
class AccountService {
    static final String RESOURCE = "accounts";
    private static final String WRITE = "user:write";

    private final ScopedAccountRepository accounts;
    private final AccountRules rules;
    private final CurrentCaller caller;
    private final Around around;

    /** What is known of accounts besides their rows. */
    @Singleton
    record Around(ScopeTree places, Accounts names, StatusHistory history) {}

    AccountService(
            ScopedAccountRepository accounts,
            AccountRules rules,
            CurrentCaller caller,
            Around around) {
        this.accounts = accounts;
        this.rules = rules;
        this.caller = caller;
        this.around = around;
    }

    Page<AccountRow> page(ListQuery query) {
        Page<Line> page = accounts.page(query);
        Reading reading = reading(page.items());
        return page.map(line -> AccountViews.row(line, reading));
    }

    AccountDetail get(UUID id) {
        Facts facts = accounts.facts(id);
        Reading reading = reading(List.of(facts.line()));
        return AccountViews.detail(facts, reading, oneTime(facts), actions(facts.line()));
    }

    AccountHistory history(UUID id) {
        accounts.facts(id);
        List<StatusHistory.Entry> entries = around.history().of(RESOURCE, id);
        Map<UUID, String> names =
                around.names()
                        .displayNames(
                                entries.stream().flatMap(e -> Stream.ofNullable(e.by())).toList());
        return new AccountHistory(
                entries.stream()
                        .map(entry -> AccountViews.step(entry, by(entry.by(), names)))
                        .toList());
    }

    /** Of these accounts those whose password is not for the caller to have, and why. */
    Map<UUID, String> beyond(Collection<UUID> ids) {
        return rules.beyond(ids, caller.scope());
    }

    private static @Nullable String by(@Nullable UUID account, Map<UUID, String> names) {
        return account == null ? null : names.get(account);
    }

    /** The names of all places in one look-up. */
    Reading reading(Collection<Line> lines) {
        List<Grant> places = lines.stream().map(Line::keeper).map(AccountService::asGrant).toList();
        return new Reading(around.places().names(places));
    }

    private static Grant asGrant(Axes keeper) {
        UUID school = keeper.school();
        return school == null
                ? new Grant("", ScopeKind.UNIT, String.valueOf(keeper.unit()), Instant.EPOCH, null)
                : new Grant("", ScopeKind.SCHOOL, school.toString(), Instant.EPOCH, null);
    }

    private @Nullable OneTimePassword oneTime(Facts facts) {
        Instant until = facts.line().oneTimeUntil();
        if (until == null) {
            return null;
        }
        boolean mine = facts.slipOf() != null && facts.slipOf().equals(caller.accountId());
        return new OneTimePassword(until, facts.oneTimeOver(), mine && facts.slipReady());
    }

    /** Steps of the table that the caller's rights reach; the guard says why one is not open. */
    private List<Action> actions(Line line) {
        RowScope scope = caller.get().scope(WRITE);
        if (!scope.covers(line.keeper()) || !line.kind().equals("PERSON")) {
            return List.of();
        }
        Situation situation = rules.situation(line.id(), scope);
        return AccountLifecycle.TABLE.from(AccountStatus.valueOf(line.status())).stream()
                .map(
                        step ->
                                step.guard()
                                        .apply(situation)
                                        .map(reason -> Action.refused(step.action(), reason))
                                        .orElseGet(() -> Action.allowed(step.action())))
                .toList();
    }
}

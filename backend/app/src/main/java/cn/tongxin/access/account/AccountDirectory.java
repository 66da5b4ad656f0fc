package cn.tongxin.access.account;

import cn.tongxin.access.Accounts;
import cn.tongxin.access.GrantSource;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.platform.audit.ActorNames;
import cn.tongxin.platform.notify.NoticeSubscriber;
import cn.tongxin.platform.security.CallerDirectory;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What other modules and the platform may know of accounts. */
@Singleton
class AccountDirectory implements CallerDirectory, Accounts, ActorNames, NoticeSubscriber {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final AccountRepository accounts;
    private final List<GrantSource> derived;
    // Who changed a record last is on every detail page, and names hardly ever change. A change is
    // announced; a name that was read at that very moment is wrong for a minute.
    private final Cache<UUID, String> names =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build();

    private final Clock clock;

    AccountDirectory(AccountRepository accounts, @All List<GrantSource> derived, Clock clock) {
        this.accounts = accounts;
        this.derived = derived;
        this.clock = clock;
    }

    /** Whoever comes with a token has signed in, and so has changed the one-time password. */
    @Override
    public Optional<Entry> bySubject(String subject) {
        accounts.signedIn(subject, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return accounts.bySubject(subject).map(this::withDerived);
    }

    /** What follows from something else is asked anew each time and copied nowhere. */
    private Entry withDerived(Entry account) {
        List<Grant> grants = new ArrayList<>(account.grants());
        derived.forEach(source -> grants.addAll(source.grantsOf(account.accountId())));
        return new Entry(
                account.accountId(),
                account.username(),
                account.displayName(),
                account.active(),
                account.defaultRole(),
                List.copyOf(grants));
    }

    @Override
    public Map<UUID, String> displayNames(Collection<UUID> accountIds) {
        return names.getAll(Set.copyOf(accountIds), accounts::displayNames);
    }

    @Override
    public String channel() {
        return "account_changed";
    }

    @Override
    public void changed(String accountId) {
        names.invalidate(UUID.fromString(accountId));
    }

    @Override
    public void anythingChanged() {
        names.invalidateAll();
    }
}

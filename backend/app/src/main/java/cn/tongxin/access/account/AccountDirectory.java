package cn.tongxin.access.account;

import cn.tongxin.access.Accounts;
import cn.tongxin.platform.security.CallerDirectory;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What other modules and the platform may know of accounts. */
@Singleton
class AccountDirectory implements CallerDirectory, Accounts {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final AccountRepository accounts;
    // Who changed a record last is on every detail page, and names hardly ever change.
    private final Cache<UUID, String> names =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build();

    AccountDirectory(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Entry> bySubject(String subject) {
        return accounts.bySubject(subject);
    }

    @Override
    public Map<UUID, String> displayNames(Collection<UUID> accountIds) {
        return names.getAll(Set.copyOf(accountIds), accounts::displayNames);
    }
}

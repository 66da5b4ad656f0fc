package cn.tongxin.access.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Remembers which accounts' roles in the identity provider must be brought in line with their
 * grants: in the transaction of the change, so that a provider that is down delays the change there
 * and never loses it. Whoever carries it out sets the realm roles to the distinct roles of all live
 * and future rows of {@code role_grant}, those of deputies included, and deletes the line.
 */
@Singleton
public class AccountSync {
    private final AccountSyncRepository lines;
    private final Clock clock;

    AccountSync(AccountSyncRepository lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /** To be called within the transaction that changed the account or its grants. */
    public void due(UUID account) {
        lines.due(account, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}

package cn.tongxin.access.grant;

import cn.tongxin.kernel.scope.Grant;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom now, for rules that must not be walked around by a deputy (RS-11). */
@Singleton
public class Deputies {
    private final DeputyGrantRepository grants;
    private final Clock clock;

    Deputies(DeputyGrantRepository grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    /** Whether somebody stands in for one of the others now, or one of them for somebody. */
    public boolean areOne(UUID one, Collection<UUID> others) {
        if (others.isEmpty()) {
            return false;
        }
        Set<UUID> principals = principalsOf(one);
        return others.stream()
                .anyMatch(other -> principals.contains(other) || principalsOf(other).contains(one));
    }

    /** Whether an account is one's own, or of whoever stands in for the other. */
    public boolean isOwn(@Nullable UUID me, UUID account) {
        return me != null && (account.equals(me) || areOne(me, Set.of(account)));
    }

    /** Everybody for whom the account stands in now, in whatever role. */
    public Set<UUID> principalsOf(UUID account) {
        Instant now = clock.instant();
        return grants.grantsOf(account).stream()
                .filter(grant -> grant.liveAt(now))
                .map(grant -> grant.origin().principal())
                .filter(Objects::nonNull)
                .map(Grant.Principal::account)
                .collect(Collectors.toSet());
    }
}

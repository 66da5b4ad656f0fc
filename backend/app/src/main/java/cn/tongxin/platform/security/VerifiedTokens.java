package cn.tongxin.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Identities whose token has passed every check, by that token's exact text. Checking signature and
 * claims again for each request of a busy caller took a third of the API's time (ADR 0005). An
 * entry lasts at most 30 s and never past the token's own end, so a withdrawn key stops as fast as
 * an ended grant. Rights are not kept here: they are looked up for every request.
 */
@Singleton
public class VerifiedTokens {
    private static final Duration KEPT = Duration.ofSeconds(30);
    // About 8 kB each.
    private static final int MOST_TOKENS = 4_000;

    private final Clock clock;
    private final Cache<String, Verified> identities =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_TOKENS).build();

    private record Verified(SecurityIdentity identity, Instant until) {}

    public VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    /** The identity as the verifier made it, without any right; null when it must be asked. */
    @Nullable SecurityIdentity get(String token) {
        Verified known = identities.getIfPresent(token);
        return known != null && clock.instant().isBefore(known.until()) ? known.identity() : null;
    }

    /** To be called with an identity fresh from the verifier only. */
    void remember(JsonWebToken token, SecurityIdentity verified) {
        Instant end = Instant.ofEpochSecond(token.getExpirationTime());
        Instant latest = clock.instant().plus(KEPT);
        identities.put(
                token.getRawToken(),
                new Verified(withoutRequest(verified), end.isBefore(latest) ? end : latest));
    }

    /** The verifier also attaches the request it came with, which must not outlive it. */
    private static SecurityIdentity withoutRequest(SecurityIdentity verified) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(verified.getPrincipal())
                .addRoles(verified.getRoles())
                .build();
    }
}

package cn.tongxin.platform.security;

import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.platform.persistence.DatabaseException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.Unremovable;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a verified token into a {@link Caller} and gives the identity that caller's permissions.
 * What was worked out for a token is used again while nothing it was made from has changed: the
 * same verified identity, the same look at account and grants, the same role asked for, and no
 * grant that began or ended in between.
 */
@Singleton
@Unremovable
public class GrantsAugmentor implements SecurityIdentityAugmentor {
    static final String ACTING_AS = "Acting-As";

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST_TOKENS = 4_000;

    private final CallerCache cache;
    private final CallerFactory factory;
    private final Clock clock;
    // Weak keys are compared by identity, as they must be: a token verified again is another one.
    private final Cache<SecurityIdentity, WorkedOut> workedOut =
            Caffeine.newBuilder()
                    .weakKeys()
                    .expireAfterWrite(KEPT)
                    .maximumSize(MOST_TOKENS)
                    .build();

    private record WorkedOut(
            Optional<CallerDirectory.Entry> account,
            @Nullable String actingAs,
            Steady steady,
            SecurityIdentity identity) {

        // The very same entry, not an equal one: comparing all grants is what is saved here.
        @SuppressWarnings("OptionalEquality")
        boolean holds(
                Optional<CallerDirectory.Entry> now, @Nullable String asked, Instant instant) {
            return account == now && Objects.equals(actingAs, asked) && steady.at(instant);
        }
    }

    public GrantsAugmentor(CallerCache cache, CallerFactory factory, Clock clock) {
        this.cache = cache;
        this.factory = factory;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity,
            AuthenticationRequestContext context,
            Map<String, Object> attributes) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof AccessToken token)) {
            return Uni.createFrom().item(identity);
        }
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        String actingAs = routing == null ? null : routing.request().getHeader(ACTING_AS);
        String subject = token.getSubject();
        Optional<CallerDirectory.Entry> cached = cache.ifPresent(subject);
        if (cached != null) {
            return Uni.createFrom().item(known(identity, token, cached, actingAs));
        }
        return context.runBlocking(() -> withCaller(identity, token, load(subject), actingAs));
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    /** Only a failure of authentication gets as far as the mappers of problems. */
    private Optional<CallerDirectory.Entry> load(String subject) {
        try {
            return cache.load(subject);
        } catch (DatabaseException e) {
            throw new AuthenticationFailedException(e);
        }
    }

    private SecurityIdentity known(
            SecurityIdentity identity,
            AccessToken token,
            Optional<CallerDirectory.Entry> account,
            @Nullable String actingAs) {
        Instant now = clock.instant();
        WorkedOut before = workedOut.getIfPresent(identity);
        if (before != null && before.holds(account, actingAs, now)) {
            return before.identity();
        }
        SecurityIdentity made = withCaller(identity, token, account, actingAs);
        List<Grant> grants = account.map(CallerDirectory.Entry::grants).orElse(List.of());
        workedOut.put(identity, new WorkedOut(account, actingAs, Steady.around(now, grants), made));
        return made;
    }

    private SecurityIdentity withCaller(
            SecurityIdentity identity,
            AccessToken token,
            Optional<CallerDirectory.Entry> account,
            @Nullable String actingAs) {
        Caller caller =
                factory.create(
                        new CallerFactory.Token(
                                token.username(), identity.getRoles(), token.level()),
                        account,
                        actingAs);
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder(identity);
        builder.addAttribute(Caller.ATTRIBUTE, caller);
        builder.addPermissionChecker(
                wanted ->
                        Uni.createFrom()
                                .item(
                                        caller.scopes()
                                                .containsKey(
                                                        wanted.getName()
                                                                + ":"
                                                                + wanted.getActions())));
        return builder.build();
    }
}

package cn.tongxin.platform.security;

import io.quarkus.arc.Unremovable;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Turns a verified token into a {@link Caller} and gives the identity that caller's permissions.
 */
@Singleton
@Unremovable
public class GrantsAugmentor implements SecurityIdentityAugmentor {
    static final String ACTING_AS = "Acting-As";

    private final CallerCache cache;
    private final CallerFactory factory;
    private final VerifiedTokens verified;

    public GrantsAugmentor(CallerCache cache, CallerFactory factory, VerifiedTokens verified) {
        this.cache = cache;
        this.factory = factory;
        this.verified = verified;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity,
            AuthenticationRequestContext context,
            Map<String, Object> attributes) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        if (identity != verified.get(token.getRawToken())) {
            verified.remember(token, identity);
        }
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        String actingAs = routing == null ? null : routing.request().getHeader(ACTING_AS);
        String subject = token.getSubject();
        Optional<CallerDirectory.Entry> cached = cache.ifPresent(subject);
        if (cached != null) {
            return Uni.createFrom().item(withCaller(identity, token, cached, actingAs));
        }
        return context.runBlocking(
                () -> withCaller(identity, token, cache.load(subject), actingAs));
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    private SecurityIdentity withCaller(
            SecurityIdentity identity,
            JsonWebToken token,
            Optional<CallerDirectory.Entry> account,
            @Nullable String actingAs) {
        String username = token.getClaim("preferred_username");
        Caller caller =
                factory.create(
                        username == null ? token.getSubject() : username,
                        identity.getRoles(),
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

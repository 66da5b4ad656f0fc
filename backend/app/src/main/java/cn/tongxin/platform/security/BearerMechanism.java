package cn.tongxin.platform.security;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The only way in: a bearer token, checked by Quarkus OIDC, or one that it has checked within the
 * last half minute. Either way the caller's rights are worked out anew by {@link GrantsAugmentor}.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class BearerMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";

    private final OidcAuthenticationMechanism verifier;
    private final VerifiedTokens verified;

    public BearerMechanism(OidcAuthenticationMechanism verifier, VerifiedTokens verified) {
        this.verifier = verifier;
        this.verified = verified;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        SecurityIdentity known =
                header != null && header.startsWith(SCHEME)
                        ? verified.get(header.substring(SCHEME.length()))
                        : null;
        if (known == null) {
            return verifier.authenticate(context, providers);
        }
        KnownToken request = new KnownToken(known);
        HttpSecurityUtils.setRoutingContextAttribute(request, context);
        return providers.authenticate(request);
    }

    @Override
    public Uni<@Nullable ChallengeData> getChallenge(RoutingContext context) {
        return verifier.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return verifier.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return verifier.getCredentialTransport(context);
    }

    /** Asks for the identity of a token that needs no further check. */
    static final class KnownToken extends BaseAuthenticationRequest {
        private final SecurityIdentity identity;

        KnownToken(SecurityIdentity identity) {
            this.identity = identity;
        }
    }

    /** Hands it out, so that augmentors run over it as over a fresh one. */
    @ApplicationScoped
    static class KnownTokens implements IdentityProvider<KnownToken> {
        @Override
        public Class<KnownToken> getRequestType() {
            return KnownToken.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                KnownToken request, AuthenticationRequestContext context) {
            return Uni.createFrom().item(request.identity);
        }
    }
}

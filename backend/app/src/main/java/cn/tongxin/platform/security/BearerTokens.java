package cn.tongxin.platform.security;

import cn.tongxin.platform.security.BearerMechanism.Presented;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Says who a token belongs to. One that was checked within the last half minute is not checked
 * again (ADR 0005); for one whose key is not held the provider is asked first.
 */
@ApplicationScoped
public class BearerTokens implements IdentityProvider<Presented> {
    private final VerifiedTokens verified;
    private final TokenVerifier verifier;
    private final SigningKeys keys;

    BearerTokens(VerifiedTokens verified, TokenVerifier verifier, SigningKeys keys) {
        this.verified = verified;
        this.verifier = verifier;
        this.keys = keys;
    }

    @Override
    public Class<Presented> getRequestType() {
        return Presented.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            Presented request, AuthenticationRequestContext context) {
        String token = request.token();
        SecurityIdentity known = verified.get(token);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        Optional<String> keyId = verifier.keyId(token);
        KeySet trusted = keys.trusted();
        if (keyId.isEmpty() || trusted.find(keyId.get()).isPresent()) {
            return Uni.createFrom().item(() -> check(token, trusted));
        }
        CompletableFuture<Void> asked = keys.ask();
        Context requests = Vertx.currentContext();
        Uni<Void> answer = Uni.createFrom().completionStage(asked);
        if (requests != null && !asked.isDone()) {
            answer = answer.emitOn(rest -> requests.runOnContext(on -> rest.run()));
        }
        return answer.map(
                done -> {
                    KeySet newest = keys.trusted();
                    if (newest.find(keyId.get()).isEmpty() && !keys.areCurrent()) {
                        throw new AuthenticationFailedException(new NotCheckableException());
                    }
                    return check(token, newest);
                });
    }

    private SecurityIdentity check(String token, KeySet trusted) {
        try {
            AccessToken checked = verifier.verify(token, trusted);
            SecurityIdentity identity =
                    QuarkusSecurityIdentity.builder()
                            .setPrincipal(checked)
                            .addRoles(checked.roles())
                            .build();
            verified.remember(checked, identity);
            return identity;
        } catch (InvalidJwtException e) {
            // Its message quotes the token.
            throw new AuthenticationFailedException();
        }
    }
}

package cn.tongxin.platform.security;

import jakarta.inject.Singleton;
import java.security.Key;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Checks a token in full: signed by a published key with that key's own algorithm, by our issuer,
 * for this API, in its time, of a subject, and an access token at that.
 */
@Singleton
class TokenVerifier {
    private static final String AUDIENCE = "api";

    /** Asymmetric ones only: a public key must never be taken for a shared secret. */
    private static final AlgorithmConstraints ALGORITHMS =
            new AlgorithmConstraints(ConstraintType.PERMIT, "RS256", "PS256", "ES256");

    private final String issuer;
    private final Clock clock;

    TokenVerifier(@ConfigProperty(name = "tongxin.oidc.issuer") String issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The key a token says it is signed with; nothing of it has been checked. */
    Optional<String> keyId(String token) {
        try {
            JsonWebSignature unchecked = new JsonWebSignature();
            unchecked.setCompactSerialization(token);
            return keyId(unchecked);
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    AccessToken verify(String token, KeySet trusted) throws InvalidJwtException {
        JwtConsumer checks =
                new JwtConsumerBuilder()
                        .setJwsAlgorithmConstraints(ALGORITHMS)
                        .setVerificationKeyResolver((signed, nesting) -> key(signed, trusted))
                        .setExpectedIssuer(true, issuer)
                        .setExpectedAudience(true, AUDIENCE)
                        .setRequireExpirationTime()
                        .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                        .setRequireSubject()
                        .registerValidator(TokenVerifier::accessTokenOnly)
                        .build();
        return new AccessToken(token, checks.processToClaims(token));
    }

    private static Key key(JsonWebSignature signed, KeySet trusted)
            throws UnresolvableKeyException {
        PublicJsonWebKey key = keyId(signed).flatMap(trusted::find).orElse(null);
        if (key == null) {
            throw new UnresolvableKeyException("no such key");
        }
        String algorithm = key.getAlgorithm();
        if (algorithm != null && !algorithm.equals(signed.getAlgorithmHeaderValue())) {
            throw new UnresolvableKeyException("the key is for another algorithm");
        }
        return key.getPublicKey();
    }

    /** Anybody may write anything there: the library takes it for a text without a look. */
    private static Optional<String> keyId(JsonWebSignature signed) {
        Object keyId = signed.getHeaders().getObjectHeaderValue(HeaderParameterNames.KEY_ID);
        return keyId instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** An ID or refresh token carries another typ. */
    private static @Nullable String accessTokenOnly(JwtContext context)
            throws MalformedClaimException {
        String typ = context.getJwtClaims().getClaimValue("typ", String.class);
        return "Bearer".equals(typ) ? null : "not an access token";
    }
}

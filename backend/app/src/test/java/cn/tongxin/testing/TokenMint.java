package cn.tongxin.testing;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Signs tokens with the claims Keycloak writes, and publishes the key where the production verifier
 * fetches Keycloak's keys. Tests thereby pass the same checks as real callers.
 */
public final class TokenMint implements AutoCloseable {
    public static final String AUDIENCE = "api";
    private static final String KEY_ID = "test-key";

    private final KeyPair keys = newKeys();
    private final HttpServer server;
    private final String issuer;

    public TokenMint() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = "http://localhost:" + server.getAddress().getPort() + "/realms/tongxin";
        byte[] body = jwks().getBytes(StandardCharsets.UTF_8);
        server.createContext(
                "/realms/tongxin/protocol/openid-connect/certs",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    public String issuer() {
        return issuer;
    }

    /** An ordinary access token, valid for five minutes. */
    public String token(UUID subject, String... roles) {
        return sign(claims(subject.toString(), roles));
    }

    /** Claims as Keycloak writes them; a test may spoil one of them before {@link #sign}. */
    public JwtClaimsBuilder claims(String subject, String... roles) {
        Instant now = Instant.now();
        return Jwt.claims()
                .issuer(issuer)
                .subject(subject)
                .audience(AUDIENCE)
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofMinutes(5)))
                .claim("typ", "Bearer")
                .claim("azp", "web-client")
                .claim("acr", "1")
                .claim("preferred_username", "user-" + subject)
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    public String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(keys.getPrivate());
    }

    /** Signed by a key nobody published, under a name somebody did. */
    public static String signWithUnknownKey(JwtClaimsBuilder claims, String keyId) {
        return claims.jws().keyId(keyId).sign(newKeys().getPrivate());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String jwks() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return """
            {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}"""
                .formatted(
                        KEY_ID,
                        encoder.encodeToString(unsigned(key.getModulus().toByteArray())),
                        encoder.encodeToString(unsigned(key.getPublicExponent().toByteArray())));
    }

    private static byte[] unsigned(byte[] bytes) {
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}

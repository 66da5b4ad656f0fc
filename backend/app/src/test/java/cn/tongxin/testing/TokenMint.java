package cn.tongxin.testing;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signs tokens with the claims Keycloak writes, and publishes the key where the production verifier
 * fetches Keycloak's keys. Tests thereby pass the same checks as real callers.
 */
public final class TokenMint implements AutoCloseable {
    public static final String AUDIENCE = "api";
    public static final String KEY_ID = "test-key";

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final KeyPair keys = newKeys();
    private final Map<List<String>, Issued> issued = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final String issuer;
    private volatile Duration ahead = Duration.ZERO;
    private volatile int status = 200;

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
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    public String issuer() {
        return issuer;
    }

    /** With another status than 200 nobody can have the keys. */
    public void answer(int status) {
        this.status = status;
    }

    private record Issued(String token, Instant at) {}

    /** From now on tokens are issued for a product whose clock is so far ahead. */
    void runAhead(Duration by) {
        this.ahead = by;
    }

    /** An ordinary access token, used again while it is fresh, as a client would. */
    public String token(UUID subject, String... roles) {
        List<String> key = new ArrayList<>(List.of(roles));
        key.add(subject.toString());
        key.add(ahead.toString());
        Instant fresh = Instant.now().minus(LIFE.dividedBy(2));
        return issued.compute(
                        key,
                        (same, last) ->
                                last != null && last.at().isAfter(fresh)
                                        ? last
                                        : new Issued(
                                                sign(claims(subject.toString(), roles)),
                                                Instant.now()))
                .token();
    }

    /** Claims as Keycloak writes them; a test may spoil one of them before {@link #sign}. */
    public JwtClaimsBuilder claims(String subject, String... roles) {
        return Jwt.claims(keycloakClaims(subject, roles));
    }

    /** As {@link #claims}, with one of them left out. */
    public JwtClaimsBuilder claimsWithout(String missing, String subject, String... roles) {
        Map<String, Object> claims = keycloakClaims(subject, roles);
        claims.remove(missing);
        return Jwt.claims(claims);
    }

    private Map<String, Object> keycloakClaims(String subject, String... roles) {
        Instant now = Instant.now().plus(ahead);
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", subject);
        claims.put("aud", AUDIENCE);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("typ", "Bearer");
        claims.put("azp", "web-client");
        claims.put("acr", "2");
        claims.put("preferred_username", "user-" + subject);
        claims.put("realm_access", Map.of("roles", List.of(roles)));
        return claims;
    }

    public String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(keys.getPrivate());
    }

    public RSAPublicKey publicKey() {
        return (RSAPublicKey) keys.getPublic();
    }

    /** Signs these claims and no others; {@link #sign} adds what every token should have. */
    public String signExactly(String claims) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + KEY_ID + "\"}";
        String signed =
                encoder.encodeToString(header.getBytes(StandardCharsets.UTF_8))
                        + "."
                        + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encoder.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with RSA", e);
        }
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

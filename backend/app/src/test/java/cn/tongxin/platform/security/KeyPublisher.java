package cn.tongxin.platform.security;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** A provider whose keys come and go. It carelessly publishes private parts too. */
final class KeyPublisher implements AutoCloseable {
    static final String ISSUER = "https://id.example.cn/realms/tongxin";

    private static final Map<String, RsaJsonWebKey> KEYS = new ConcurrentHashMap<>();

    private final AtomicInteger questions = new AtomicInteger();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";

    KeyPublisher() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/certs",
                exchange -> {
                    questions.incrementAndGet();
                    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/certs");
    }

    void publish(String... keyIds) {
        answer(
                200,
                new JsonWebKeySet(
                                Arrays.stream(keyIds)
                                        .map(KeyPublisher::key)
                                        .collect(Collectors.toList()))
                        .toJson(OutputControlLevel.INCLUDE_PRIVATE));
    }

    void answer(int status, String body) {
        this.status = status;
        this.answer = body;
    }

    int questions() {
        return questions.get();
    }

    String sign(String keyId, Instant now) {
        return sign(keyId, now, "RS256");
    }

    String sign(String keyId, Instant now, String algorithm) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("api");
        claims.setSubject("somebody");
        claims.setStringClaim("typ", "Bearer");
        claims.setExpirationTime(NumericDate.fromSeconds(now.getEpochSecond() + 300));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue(keyId);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(key(keyId).getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey key(String keyId) {
        return KEYS.computeIfAbsent(
                keyId,
                wanted -> {
                    try {
                        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
                        key.setKeyId(wanted);
                        key.setAlgorithm("RS256");
                        key.setUse("sig");
                        return key;
                    } catch (JoseException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

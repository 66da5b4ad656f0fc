package cn.tongxin.access.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's admin REST API, spoken as the service account that may manage users and nothing else
 * (ADR 0012). Nothing is opened before the first call, so the API starts with Keycloak down. Bodies
 * are never logged: they hold names and passwords.
 */
@Singleton
class Keycloak {
    private static final Logger LOG = Logger.getLogger(Keycloak.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(6);

    private final IdentitySettings settings;
    private final Clock clock;
    private @Nullable HttpClient http;
    private Token token = new Token("", Instant.MIN);

    private record Token(String text, Instant renewAt) {}

    Keycloak(IdentitySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param location of what was created; empty otherwise
     */
    record Answer(int status, JsonNode body, String location) {
        boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** Text made safe as one segment of a path or one value of a query. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Answer get(String path) {
        return call("GET", path, null);
    }

    Answer post(String path, @Nullable JsonNode body) {
        return call("POST", path, body);
    }

    Answer put(String path, JsonNode body) {
        return call("PUT", path, body);
    }

    Answer delete(String path, @Nullable JsonNode body) {
        return call("DELETE", path, body);
    }

    /**
     * @throws IdentityException when it does not answer, fails, or does not know us
     */
    private Answer call(String method, String path, @Nullable JsonNode body) {
        Answer answer = send(request(method, path, body));
        if (answer.status() == 401) {
            // The token was withdrawn before its end, as after a restart with other keys.
            forgetToken();
            answer = send(request(method, path, body));
        }
        if (answer.status() == 401 || answer.status() == 403) {
            LOG.warnf("identity provider refuses %s: %d", method, answer.status());
            throw IdentityException.notSetUp();
        }
        if (answer.status() >= 500 || answer.status() == 429) {
            LOG.warnf("identity provider fails at %s: %d", method, answer.status());
            throw IdentityException.down();
        }
        return answer;
    }

    private HttpRequest request(String method, String path, @Nullable JsonNode body) {
        HttpRequest.BodyPublisher publisher =
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(text(body));
        return HttpRequest.newBuilder(URI.create(settings.adminUrl() + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + bearer())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, publisher)
                .build();
    }

    private static String text(JsonNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private synchronized void forgetToken() {
        token = new Token("", Instant.MIN);
    }

    private synchronized String bearer() {
        Instant now = clock.instant();
        if (now.isBefore(token.renewAt())) {
            return token.text();
        }
        String secret = settings.secret().orElseThrow(IdentityException::notSetUp);
        String form =
                "grant_type=client_credentials&client_id="
                        + segment(settings.clientId())
                        + "&client_secret="
                        + segment(secret);
        Answer answer =
                send(
                        HttpRequest.newBuilder(URI.create(settings.tokenUrl()))
                                .timeout(ANSWER)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build());
        if (!answer.isSuccess()) {
            LOG.warnf("identity provider gives us no token: %d", answer.status());
            throw answer.status() >= 500 ? IdentityException.down() : IdentityException.notSetUp();
        }
        // Renewed at half its life, so that it never ends on the way.
        long seconds = answer.body().path("expires_in").asLong() / 2;
        token = new Token(answer.body().path("access_token").asText(), now.plusSeconds(seconds));
        return token.text();
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    http().send(request, HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return new Answer(
                    response.statusCode(),
                    body.isBlank() || response.statusCode() >= 400
                            ? MissingNode.getInstance()
                            : JSON.readTree(body),
                    response.headers().firstValue("Location").orElse(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw IdentityException.down();
        } catch (IOException e) {
            LOG.warnf("identity provider does not answer: %s", e.getClass().getSimpleName());
            throw IdentityException.down();
        }
    }

    private synchronized HttpClient http() {
        HttpClient open = http;
        if (open == null) {
            HttpClient.Builder builder =
                    HttpClient.newBuilder()
                            .connectTimeout(CONNECT)
                            .version(HttpClient.Version.HTTP_1_1);
            settings.trust().ifPresent(builder::sslContext);
            open = builder.build();
            http = open;
        }
        return open;
    }
}

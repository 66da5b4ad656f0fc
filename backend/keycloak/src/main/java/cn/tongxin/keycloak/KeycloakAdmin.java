package cn.tongxin.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;

/** Keycloak's admin REST API, spoken as a service account of the master realm. */
public final class KeycloakAdmin {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Server server;
    private final HttpClient http;
    private String token = "";
    private Instant tokenEnds = Instant.MIN;

    /**
     * Where it is and who we are there.
     *
     * @param baseUrl without a slash at the end, e.g. {@code http://localhost:8081}
     * @param trust for a certificate the JDK does not know; null for the JDK's own trust
     */
    public record Server(String baseUrl, String clientId, String clientSecret, SSLContext trust) {
        @Override
        public String toString() {
            return clientId + "@" + baseUrl;
        }
    }

    /** An answer that is not a success. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public KeycloakAdmin(Server server) {
        this.server = server;
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(PATIENCE);
        if (server.trust() != null) {
            builder.sslContext(server.trust());
        }
        this.http = builder.version(HttpClient.Version.HTTP_1_1).build();
    }

    /** What is at this path below {@code /admin/realms}; missing if there is nothing. */
    public JsonNode find(String path) throws IOException {
        try {
            return call("GET", path, null);
        } catch (Refused e) {
            if (e.status() == 404) {
                return MissingNode.getInstance();
            }
            throw e;
        }
    }

    public JsonNode get(String path) throws IOException {
        return call("GET", path, null);
    }

    public JsonNode post(String path, JsonNode body) throws IOException {
        return call("POST", path, body);
    }

    public void put(String path, JsonNode body) throws IOException {
        call("PUT", path, body);
    }

    public void delete(String path) throws IOException {
        call("DELETE", path, null);
    }

    /** True when Keycloak knows our client and secret, false when it refuses them. */
    public boolean isWelcome() throws IOException {
        try {
            bearer();
            return true;
        } catch (Refused e) {
            if (e.status() == 400 || e.status() == 401) {
                return false;
            }
            throw e;
        }
    }

    /** Text made safe as one segment of a path or one value of a query. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode call(String method, String path, JsonNode body) throws IOException {
        HttpRequest.BodyPublisher publisher =
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.baseUrl() + "/admin/realms" + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + bearer())
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .method(method, publisher)
                        .build();
        return send(request);
    }

    private synchronized String bearer() throws IOException {
        if (Instant.now().isBefore(tokenEnds)) {
            return token;
        }
        String form =
                "grant_type=client_credentials&client_id="
                        + segment(server.clientId())
                        + "&client_secret="
                        + segment(server.clientSecret());
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        server.baseUrl()
                                                + "/realms/master/protocol/openid-connect/token"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        JsonNode answer = send(request);
        token = answer.path("access_token").asText();
        // Renewed at half its life, so that it never ends on the way.
        tokenEnds = Instant.now().plusSeconds(answer.path("expires_in").asLong() / 2);
        return token;
    }

    private JsonNode send(HttpRequest request) throws IOException {
        HttpResponse<String> response;
        try {
            response = http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while talking to Keycloak", e);
        }
        if (response.statusCode() / 100 != 2) {
            throw new Refused(
                    response.statusCode(),
                    "Keycloak 拒绝了 "
                            + request.method()
                            + " "
                            + request.uri().getPath()
                            + "："
                            + response.statusCode()
                            + " "
                            + response.body());
        }
        return response.body().isBlank()
                ? MissingNode.getInstance()
                : JSON.readTree(response.body());
    }
}

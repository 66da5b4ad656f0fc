package cn.tongxin.embedded;

import cn.tongxin.embedded.demo.Checkout;
import cn.tongxin.embedded.demo.DemoAccount;
import cn.tongxin.embedded.demo.DemoRealm;
import cn.tongxin.embedded.files.Secrets;
import cn.tongxin.embedded.keycloak.KeycloakHome;
import cn.tongxin.embedded.keycloak.KeycloakServer;
import cn.tongxin.embedded.keycloak.Machine;
import cn.tongxin.embedded.keycloak.RealmTemplate;
import cn.tongxin.embedded.postgres.Credentials;
import cn.tongxin.embedded.postgres.Databases;
import cn.tongxin.embedded.postgres.PostgresCluster;
import cn.tongxin.embedded.process.Ports;
import cn.tongxin.embedded.process.TestDirectory;
import cn.tongxin.keycloak.KeycloakAdmin;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The real Keycloak with the realm and the demo accounts, for tests: one server per JVM, started at
 * the first {@link #shared()} and stopped with the JVM. Found again through system properties when
 * a test framework loads this class twice.
 */
public final class TestKeycloak {
    private static final String PROPERTY = "tongxin.test.keycloak.";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String baseUrl;
    private final String secret;

    private TestKeycloak(String baseUrl, String secret) {
        this.baseUrl = baseUrl;
        this.secret = secret;
    }

    public static TestKeycloak shared() {
        // The one object that is the same for every class loader.
        synchronized (System.getProperties()) {
            String url = System.getProperty(PROPERTY + "url");
            if (url == null) {
                TestKeycloak started = start();
                System.setProperty(PROPERTY + "url", started.baseUrl);
                System.setProperty(PROPERTY + "secret", started.secret);
                return started;
            }
            return new TestKeycloak(url, System.getProperty(PROPERTY + "secret"));
        }
    }

    public String baseUrl() {
        return baseUrl;
    }

    public String issuer() {
        return baseUrl + "/realms/tongxin";
    }

    /** An access token of a demo account. */
    public String token(String username) {
        return token(username, DemoAccount.PASSWORD);
    }

    public String token(String username, String password) {
        return accessToken(
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "demo-cli",
                        "username",
                        username,
                        "password",
                        password));
    }

    /** An access token of the demo partner's service account. */
    public String partnerToken() {
        return serviceToken("partner-demo", secret);
    }

    /** With it the API keeps accounts. */
    public String provisionerSecret() {
        return secret;
    }

    public String serviceToken(String clientId, String clientSecret) {
        return accessToken(
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", clientId,
                        "client_secret", clientSecret));
    }

    /** The admin REST API, with all rights. */
    public KeycloakAdmin admin() {
        return new KeycloakAdmin(
                new KeycloakAdmin.Server(baseUrl, RealmTemplate.ADMIN_CLIENT, secret, null));
    }

    /** Status and body of the token endpoint, for tests of refusals. */
    public Answer askForToken(Map<String, String> form) {
        StringJoiner body = new StringJoiner("&");
        form.forEach((k, v) -> body.add(KeycloakAdmin.segment(k) + "=" + KeycloakAdmin.segment(v)));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for a token", e);
        }
    }

    /** An answer of the token endpoint. */
    public record Answer(int status, JsonNode body) {}

    private String accessToken(Map<String, String> form) {
        Answer answer = askForToken(form);
        if (answer.status() != 200) {
            throw new IllegalStateException(
                    "no token: " + answer.status() + " " + answer.body().path("error_description"));
        }
        return answer.body().path("access_token").asText();
    }

    private static TestKeycloak start() {
        try {
            Path csv = Checkout.around(Path.of("")).demoAccounts();
            return start(new DemoRealm(DemoAccount.read(csv)));
        } catch (IOException e) {
            throw new UncheckedIOException("the test Keycloak did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the test Keycloak did not start", e);
        }
    }

    private static TestKeycloak start(DemoRealm demo) throws IOException, SQLException {
        TestDirectory test = TestDirectory.make("keycloak");
        Path directory = test.path();
        Runtime.getRuntime().addShutdownHook(new Thread(test::discard));
        Machine machine = Machine.with(test.children(), System.out::println);
        KeycloakHome home = KeycloakHome.built(machine);
        RealmTemplate template = RealmTemplate.made(machine, home, demo);
        Path data = directory.resolve("postgres");
        template.copyTo(machine.postgres(), data, false);
        PostgresCluster postgres =
                PostgresCluster.start(
                        machine.postgres(),
                        machine.children(),
                        new PostgresCluster.Settings(
                                data,
                                Ports.anyFree(),
                                PostgresCluster.Profile.THROW_AWAY,
                                directory.resolve("postgres.log")));
        var owner = new Credentials(RealmTemplate.DATABASE_USER, Secrets.random());
        new Databases(postgres, template.superuser()).setPassword(owner);
        KeycloakServer server =
                KeycloakServer.launch(
                        home,
                        machine.children(),
                        new KeycloakServer.Settings(
                                directory.resolve("keycloak"),
                                Ports.anyFree(),
                                postgres.url(RealmTemplate.DATABASE),
                                owner,
                                null,
                                directory.resolve("keycloak.log")),
                        null);
        server.awaitReady();
        Credentials admin = template.adminClient();
        KeycloakAdmin keycloak = new KeycloakAdmin(server.adminAs(admin));
        DemoRealm.setPartnerSecret(keycloak, admin.password());
        DemoRealm.setProvisionerSecret(keycloak, admin.password());
        return new TestKeycloak(server.settings().baseUrl(), admin.password());
    }
}

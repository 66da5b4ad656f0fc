package cn.tongxin.embedded.start;

import cn.tongxin.embedded.demo.DemoRealm;
import cn.tongxin.embedded.files.Secrets;
import cn.tongxin.embedded.keycloak.Certificate;
import cn.tongxin.embedded.keycloak.KeycloakHome;
import cn.tongxin.embedded.keycloak.KeycloakServer;
import cn.tongxin.embedded.keycloak.Machine;
import cn.tongxin.embedded.keycloak.RealmTemplate;
import cn.tongxin.embedded.postgres.Credentials;
import cn.tongxin.embedded.process.ChildProcess;
import cn.tongxin.keycloak.KeycloakAdmin;
import cn.tongxin.keycloak.RealmStep;
import cn.tongxin.keycloak.RealmUpgrade;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** Keycloak with the realm of this release and what the demo adds to it. */
final class IdentityPart {
    /** Where a developer's own page server runs; demo only, never in the production realm. */
    private static final String VITE = "http://localhost:5173";

    private final KeycloakServer server;
    private final Secrets secrets;

    private IdentityPart(KeycloakServer server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    static IdentityPart launch(
            Machine machine,
            DataDirectory data,
            KeycloakHome home,
            DatabasePart database,
            Addresses addresses)
            throws IOException {
        var settings =
                new KeycloakServer.Settings(
                        data.file("keycloak"),
                        addresses.keycloakPort(),
                        database.keycloakUrl(),
                        database.keycloakLogin(),
                        addresses.certificate(),
                        data.log("keycloak"));
        return new IdentityPart(
                KeycloakServer.launch(home, machine.children(), settings, null), data.secrets());
    }

    /** Where things are served. */
    record Addresses(int keycloakPort, Certificate certificate) {}

    /** What the realm has become. */
    record Prepared(String changed, String partnerKey) {}

    /** Waits for the server, then brings the realm up to date. */
    Prepared prepare(DemoRealm demo, String apiUrl) throws IOException {
        server.awaitReady();
        replaceCopiedSecret();
        KeycloakAdmin keycloak = new KeycloakAdmin(server.adminAs(adminClient()));
        String changed =
                new RealmUpgrade(RealmStep.ofThisRelease())
                        .apply(keycloak, "tongxin", apiUrl)
                        .sentence();
        demo.apply(keycloak);
        DemoRealm.allowOrigins(keycloak, List.of(apiUrl.replace("localhost", "127.0.0.1"), VITE));
        DemoRealm.setPartnerSecret(keycloak, partnerSecret());
        DemoRealm.setProvisionerSecret(keycloak, provisionerSecret());
        return new Prepared(changed, DemoRealm.partnerKey(keycloak));
    }

    private void replaceCopiedSecret() throws IOException {
        if (new KeycloakAdmin(server.adminAs(adminClient())).isWelcome()) {
            return;
        }
        var copied =
                new Credentials(RealmTemplate.ADMIN_CLIENT, secrets.get("copied.admin-client"));
        KeycloakAdmin keycloak = new KeycloakAdmin(server.adminAs(copied));
        var client = keycloak.get("/master/clients?clientId=" + copied.user()).path(0);
        keycloak.put(
                "/master/clients/" + client.path("id").asText(),
                new ObjectMapper()
                        .createObjectNode()
                        .put("clientId", copied.user())
                        .put("secret", adminClient().password()));
    }

    private Credentials adminClient() throws IOException {
        return new Credentials(RealmTemplate.ADMIN_CLIENT, secrets.get("admin-client"));
    }

    String partnerSecret() throws IOException {
        return secrets.get("partner-demo");
    }

    String provisionerSecret() throws IOException {
        return secrets.get("api-provisioner");
    }

    String baseUrl() {
        return server.settings().baseUrl();
    }

    String issuer() {
        return baseUrl() + "/realms/tongxin";
    }

    ChildProcess process() {
        return server.process();
    }
}

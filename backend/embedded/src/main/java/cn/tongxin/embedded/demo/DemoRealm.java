package cn.tongxin.embedded.demo;

import cn.tongxin.embedded.files.Fingerprint;
import cn.tongxin.keycloak.KeycloakAdmin;
import cn.tongxin.keycloak.RealmWriter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a demo adds to the production realm: two clients and one account per role, with the ids they
 * have everywhere. Applied to a running Keycloak; applying it again changes nothing.
 */
public final class DemoRealm {
    /** The client with which the program of a partner signs in. */
    public static final String PARTNER = "partner-demo";

    private static final String REALM = "tongxin";
    private static final String APPLIED = "tongxin.demo.version";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<DemoAccount> accounts;
    private final ObjectNode overlay;
    private final String version;

    public DemoRealm(List<DemoAccount> accounts) throws IOException {
        this.accounts = accounts;
        try (InputStream in = DemoRealm.class.getResourceAsStream("/demo/demo-realm.json")) {
            byte[] file = in.readAllBytes();
            this.overlay = (ObjectNode) JSON.readTree(file);
            this.version =
                    new Fingerprint()
                            .add(file)
                            .add(accounts.toString())
                            .add(DemoAccount.PASSWORD)
                            .value();
        }
    }

    /** Changes whenever the clients or accounts do. */
    public String version() {
        return version;
    }

    public void apply(KeycloakAdmin keycloak) throws IOException {
        JsonNode realm = keycloak.get("/tongxin");
        if (realm.path("attributes").path(APPLIED).asText().equals(version)) {
            return;
        }
        RealmWriter writer = new RealmWriter(keycloak, REALM);
        writer.writeParts(newClientsWithoutServiceAccounts(writer));
        ObjectNode users = JSON.createObjectNode().put("ifResourceExists", "SKIP");
        accounts.forEach(account -> users.withArray("/users").add(user(account)));
        JsonNode result = keycloak.post("/tongxin/partialImport", users);
        for (JsonNode entry : result.path("results")) {
            if (entry.path("action").asText().equals("SKIPPED")) {
                correct(keycloak, entry.path("resourceName").asText());
            }
        }
        writer.writeParts(overlay);
        writer.writeSettings(JSON.createObjectNode(), Map.of(APPLIED, version));
    }

    /** The web client also answers to the loopback address and to a developer's Vite server. */
    public static void allowOrigins(KeycloakAdmin keycloak, List<String> origins)
            throws IOException {
        ObjectNode fields = JSON.createObjectNode();
        ArrayNode redirects = fields.putArray("redirectUris").add("/*");
        origins.forEach(origin -> redirects.add(origin + "/*"));
        new RealmWriter(keycloak, REALM).writeClientFields("web-client", fields);
    }

    /** The secret of the demo partner is random per installation, never committed. */
    public static void setPartnerSecret(KeycloakAdmin keycloak, String secret) throws IOException {
        new RealmWriter(keycloak, REALM)
                .writeClientFields(PARTNER, JSON.createObjectNode().put("secret", secret));
    }

    /** What Keycloak calls the demo partner, by which the API renews its secret. */
    public static String partnerKey(KeycloakAdmin keycloak) throws IOException {
        return new RealmWriter(keycloak, REALM).findClient(PARTNER).path("id").asText();
    }

    /** As does the identity with which the API keeps accounts. */
    public static void setProvisionerSecret(KeycloakAdmin keycloak, String secret)
            throws IOException {
        new RealmWriter(keycloak, REALM)
                .writeClientFields(
                        "api-provisioner", JSON.createObjectNode().put("secret", secret));
    }

    /**
     * Service accounts are switched on only after their users exist under the ids we want: Keycloak
     * would otherwise create users of its own.
     */
    private ObjectNode newClientsWithoutServiceAccounts(RealmWriter writer) throws IOException {
        ObjectNode first = JSON.createObjectNode();
        for (JsonNode client : overlay.path("clients")) {
            if (writer.findClient(client.path("clientId").asText()).isMissingNode()) {
                first.withArray("/clients")
                        .add(((ObjectNode) client).deepCopy().put("serviceAccountsEnabled", false));
            }
        }
        return first;
    }

    private static ObjectNode user(DemoAccount account) {
        ObjectNode user =
                JSON.createObjectNode()
                        .put("id", account.subject())
                        .put("username", account.keycloakUsername())
                        .put("enabled", true);
        ArrayNode roles = user.putArray("realmRoles");
        account.roles().forEach(roles::add);
        if (account.person()) {
            user.put("firstName", account.displayName());
            user.putArray("credentials")
                    .addObject()
                    .put("type", "password")
                    .put("value", DemoAccount.PASSWORD)
                    .put("temporary", false);
        } else {
            user.put("serviceAccountClientId", account.clientId());
        }
        return user;
    }

    /** An account that was there already: same id or a clear refusal, then name and role. */
    private void correct(KeycloakAdmin keycloak, String username) throws IOException {
        DemoAccount account =
                accounts.stream()
                        .filter(a -> a.keycloakUsername().equals(username))
                        .findFirst()
                        .orElseThrow(() -> new IOException("unexpected account " + username));
        String path = "/tongxin/users/" + account.subject();
        JsonNode user = keycloak.find(path);
        if (user.isMissingNode()) {
            throw new IOException("演示账号 " + username + " 已存在但编号不同，请使用 ./start --reset 重新建立演示数据。");
        }
        if (account.person() && !user.path("firstName").asText().equals(account.displayName())) {
            keycloak.put(path, ((ObjectNode) user).put("firstName", account.displayName()));
        }
        JsonNode roles = keycloak.get(path + "/role-mappings/realm");
        Set<String> held = new HashSet<>();
        roles.forEach(role -> held.add(role.path("name").asText()));
        ArrayNode missing = JSON.createArrayNode();
        for (String role : account.roles()) {
            if (!held.contains(role)) {
                missing.add(keycloak.get("/tongxin/roles/" + role));
            }
        }
        if (!missing.isEmpty()) {
            keycloak.post(path + "/role-mappings/realm", missing);
        }
    }
}

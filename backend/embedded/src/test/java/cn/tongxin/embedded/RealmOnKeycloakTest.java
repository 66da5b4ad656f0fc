package cn.tongxin.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.embedded.demo.Checkout;
import cn.tongxin.embedded.demo.DemoAccount;
import cn.tongxin.embedded.demo.DemoRealm;
import cn.tongxin.keycloak.KeycloakAdmin;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The realm as the real server understands it. */
class RealmOnKeycloakTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final TestKeycloak keycloak = TestKeycloak.shared();

    @Test
    void everyDemoAccountGetsALightTokenWithItsOwnIdAndRole() throws IOException {
        Set<String> roles = new TreeSet<>();
        for (DemoAccount account : accounts()) {
            String token =
                    account.person() ? keycloak.token(account.username()) : keycloak.partnerToken();
            JsonNode claims = claims(token);
            assertEquals(account.subject(), claims.path("sub").asText());
            assertEquals(account.keycloakUsername(), claims.path("preferred_username").asText());
            assertEquals("api", claims.path("aud").asText());
            assertEquals(keycloak.issuer(), claims.path("iss").asText());
            // Keycloak reads its clock once for each, and a second may end in between.
            int lives = claims.path("exp").asInt() - claims.path("iat").asInt();
            assertTrue(lives == 300 || lives == 301, account.username() + " " + lives);
            assertTrue(claims.has("acr"));
            assertEquals(account.roles(), texts(claims.path("realm_access").path("roles")));
            for (String personal : List.of("name", "given_name", "email", "resource_access")) {
                assertTrue(claims.path(personal).isMissingNode(), personal);
            }
            roles.addAll(account.roles());
        }
        assertEquals(23, roles.size());
    }

    @Test
    void refreshTokensWorkOnce() {
        var login =
                keycloak.askForToken(
                        Map.of(
                                "grant_type", "password",
                                "client_id", "demo-cli",
                                "username", "county",
                                "password", DemoAccount.PASSWORD));
        Map<String, String> refresh =
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", "demo-cli",
                        "refresh_token", login.body().path("refresh_token").asText());
        assertEquals(200, keycloak.askForToken(refresh).status());
        assertEquals(400, keycloak.askForToken(refresh).status());
    }

    @Test
    void theWebClientTakesNoPasswordsAndWantsPkce() throws IOException {
        var refused =
                keycloak.askForToken(
                        Map.of(
                                "grant_type", "password",
                                "client_id", "web-client",
                                "username", "bureau",
                                "password", DemoAccount.PASSWORD));
        assertTrue(refused.status() == 400 || refused.status() == 401);
        JsonNode client = client("web-client");
        assertEquals("S256", client.path("attributes").path("pkce.code.challenge.method").asText());
        assertEquals("7a6e3f10-0c51-4b1e-9a01-000000000002", client.path("id").asText());
    }

    @Test
    void weakAndUsedPasswordsAreRefused() throws IOException {
        String user = newUser("policy-probe", "Aa1!Aa1!Aa1!");
        for (String weak :
                List.of(
                        "Ab1!short",
                        "alllowercase1!",
                        "ALLUPPERCASE1!",
                        "NoDigits!!!",
                        "NoSymbol123")) {
            assertEquals(400, reset(user, weak), weak);
        }
        assertEquals(204, reset(user, "Another-Pass1"));
        assertEquals(400, reset(user, "Aa1!Aa1!Aa1!"));
    }

    @Test
    void fiveWrongPasswordsLockTheAccountForAQuarterOfAnHour() throws IOException {
        String user = newUser("lock-probe", "Aa1!Aa1!Aa1!");
        assertEquals(200, login("lock-probe", "Aa1!Aa1!Aa1!"));
        for (int i = 0; i < 5; i++) {
            assertEquals(400, login("lock-probe", "wrong"));
        }
        assertEquals(400, login("lock-probe", "Aa1!Aa1!Aa1!"), "locked: not even the right one");
        JsonNode state =
                keycloak.admin().get("/tongxin/attack-detection/brute-force/users/" + user);
        assertEquals(5, state.path("numFailures").asInt());
        assertTrue(state.path("disabled").asBoolean());
        long lockedSeconds =
                state.path("failedLoginNotBefore").asLong()
                        - state.path("lastFailure").asLong() / 1000;
        assertEquals(900, lockedSeconds, 1);
    }

    /** Keycloak leaves out a scope that is mapped to roles when somebody has none of them. */
    @Test
    void somebodyWithoutAnyRoleIsStillKnownToTheApi() throws IOException {
        newUser("no-role-probe", "Aa1!Aa1!Aa1!");
        JsonNode claims = claims(keycloak.token("no-role-probe", "Aa1!Aa1!Aa1!"));
        assertEquals("api", claims.path("aud").asText());
        assertEquals("no-role-probe", claims.path("preferred_username").asText());
        assertTrue(claims.path("realm_access").isMissingNode());
    }

    @Test
    void theProvisionerKeepsUsersAndKeysOfAgenciesAndNothingElse() throws IOException {
        JsonNode claims =
                claims(keycloak.serviceToken("api-provisioner", keycloak.provisionerSecret()));
        // Who may view users may find them and their groups.
        assertEquals(
                Set.of(
                        "manage-clients",
                        "manage-users",
                        "query-clients",
                        "query-groups",
                        "query-users",
                        "view-clients",
                        "view-users"),
                texts(claims.path("resource_access").path("realm-management").path("roles")));
        assertFalse(claims.path("aud").toString().contains("\"api\""), "no token for our API");
        assertTrue(
                client("api-provisioner").path("secret").asText().length() >= 32,
                "the secret is not one that can be guessed");
    }

    @Test
    void theDemoOverlayCorrectsAnExistingRealmAndThenChangesNothing() throws IOException {
        KeycloakAdmin admin = keycloak.admin();
        DemoAccount safety =
                accounts().stream()
                        .filter(a -> a.username().equals("safety"))
                        .findFirst()
                        .orElseThrow();
        admin.delete("/tongxin/users/" + safety.subject());
        ObjectNode realm = (ObjectNode) admin.get("/tongxin");
        realm.withObject("/attributes").put("tongxin.demo.version", "older");
        admin.put("/tongxin", realm);

        new DemoRealm(accounts()).apply(admin);

        assertEquals(safety.subject(), claims(keycloak.token("safety")).path("sub").asText());
        long before = adminEvents();
        new DemoRealm(accounts()).apply(admin);
        DemoRealm.setPartnerSecret(admin, partnerSecret());
        assertEquals(before, adminEvents());
        assertEquals(
                "df7015ca-2e08-4d19-b64a-d8e749a60f0c",
                claims(keycloak.partnerToken()).path("sub").asText());
    }

    @Test
    void anotherAccountUnderADemoNameIsNotOverwritten() throws IOException {
        newUser("stranger", "Aa1!Aa1!Aa1!");
        List<DemoAccount> changed = new ArrayList<>(accounts());
        changed.add(
                new DemoAccount(
                        "00000000-0000-0000-0000-00000000abcd",
                        "stranger",
                        "演示·某",
                        true,
                        List.of(new DemoAccount.Grant("volunteer", "", "", ""))));
        IOException refused =
                assertThrows(
                        IOException.class, () -> new DemoRealm(changed).apply(keycloak.admin()));
        assertTrue(refused.getMessage().contains("--reset"));
    }

    private long adminEvents() throws IOException {
        return keycloak.admin().get("/tongxin/admin-events?max=10000").size();
    }

    private String partnerSecret() throws IOException {
        return client("partner-demo").path("secret").asText();
    }

    private JsonNode client(String clientId) throws IOException {
        return keycloak.admin().get("/tongxin/clients?clientId=" + clientId).path(0);
    }

    private String newUser(String name, String password) throws IOException {
        ObjectNode user = JSON.createObjectNode().put("username", name).put("enabled", true);
        user.withArray("/credentials").addObject().put("type", "password").put("value", password);
        keycloak.admin().post("/tongxin/users", user);
        return keycloak.admin()
                .get("/tongxin/users?exact=true&username=" + name)
                .path(0)
                .path("id")
                .asText();
    }

    private int reset(String user, String password) throws IOException {
        ObjectNode credential =
                JSON.createObjectNode()
                        .put("type", "password")
                        .put("value", password)
                        .put("temporary", false);
        try {
            keycloak.admin().put("/tongxin/users/" + user + "/reset-password", credential);
            return 204;
        } catch (KeycloakAdmin.Refused e) {
            return e.status();
        }
    }

    private int login(String username, String password) {
        return keycloak.askForToken(
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "demo-cli",
                                "username",
                                username,
                                "password",
                                password))
                .status();
    }

    private static List<DemoAccount> accounts() throws IOException {
        return DemoAccount.read(Checkout.around(Path.of("")).demoAccounts());
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(t -> texts.add(t.asText()));
        return texts;
    }
}

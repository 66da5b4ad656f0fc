package cn.tongxin.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.keycloak.KeycloakAdmin;
import cn.tongxin.keycloak.RealmStep;
import cn.tongxin.keycloak.RealmUpgrade;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Realms of every age reach the current version on the real server. */
class RealmUpgradeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ORIGIN = "https://tongxin.example";
    private final KeycloakAdmin keycloak = TestKeycloak.shared().admin();

    @Test
    void aRealmFromBeforeTheVersionsReachesTheSameStateAsANewOne() throws IOException {
        List<RealmStep> steps = steps();
        new RealmUpgrade(steps).apply(keycloak, "fresh", ORIGIN);
        keycloak.post("", old("grown"));
        keycloak.post("/grown/users", JSON.createObjectNode().put("username", "someone"));
        String idBefore = client("grown", "web-client").path("id").asText();

        var outcome = new RealmUpgrade(steps).apply(keycloak, "grown", ORIGIN);

        assertEquals(new RealmUpgrade.Outcome(0, steps.size()), outcome);
        assertEquals(picture("fresh"), picture("grown"));
        assertEquals(idBefore, client("grown", "web-client").path("id").asText());
        assertEquals(1, keycloak.get("/grown/users?username=someone").size());
    }

    @Test
    void aNewStepIsAppliedOnceAndASecondRunChangesNothing() throws IOException {
        List<RealmStep> today = steps();
        new RealmUpgrade(today).apply(keycloak, "stepwise", ORIGIN);
        List<RealmStep> tomorrow = new ArrayList<>(today);
        tomorrow.add(new RealmStep(today.size() + 1, "more", nextStep()));

        var first = new RealmUpgrade(tomorrow).apply(keycloak, "stepwise", ORIGIN);

        assertEquals(new RealmUpgrade.Outcome(today.size(), today.size() + 1), first);
        JsonNode realm = keycloak.get("/stepwise");
        assertEquals(1200, realm.path("ssoSessionIdleTimeout").asInt());
        assertEquals(300, realm.path("accessTokenLifespan").asInt(), "not named, not touched");
        assertTrue(keycloak.find("/stepwise/roles/night-shift").isObject());
        assertEquals(
                Set.of("basic", "acr"),
                Set.copyOf(texts(client("stepwise", "mini-program").path("defaultClientScopes"))));

        JsonNode before = picture("stepwise");
        int events = keycloak.get("/stepwise/admin-events?max=10000").size();
        var second = new RealmUpgrade(tomorrow).apply(keycloak, "stepwise", ORIGIN);
        assertEquals(second.from(), second.to());
        assertEquals(before, picture("stepwise"));
        assertEquals(events, keycloak.get("/stepwise/admin-events?max=10000").size());

        new RealmUpgrade(tomorrow).apply(keycloak, "stepwise", "https://new.example");
        assertEquals(
                "https://new.example",
                client("stepwise", "web-client").path("rootUrl").asText(),
                "the address belongs to the installation and may change at any start");

        IOException refused =
                assertThrows(
                        IOException.class,
                        () -> new RealmUpgrade(today).apply(keycloak, "stepwise", ORIGIN));
        assertTrue(refused.getMessage().contains("请使用更新的程序"));
    }

    @Test
    void aSignInFlowThatWasInterruptedIsMadeAnew() throws IOException {
        keycloak.post("", JSON.createObjectNode().put("realm", "halfway").put("enabled", true));
        String flows = "/halfway/authentication/flows";
        keycloak.post(
                flows,
                JSON.createObjectNode()
                        .put("alias", "tongxin-browser")
                        .put("providerId", "basic-flow")
                        .put("topLevel", true)
                        .put("builtIn", false));
        keycloak.post(
                flows + "/tongxin-browser/executions/flow",
                JSON.createObjectNode()
                        .put("alias", "tongxin-browser-code")
                        .put("type", "basic-flow"));
        keycloak.post(
                flows + "/tongxin-browser-code/executions/execution",
                JSON.createObjectNode().put("provider", "conditional-level-of-authentication"));
        String condition =
                keycloak.get(flows + "/tongxin-browser-code/executions")
                        .path(0)
                        .path("id")
                        .asText();
        ObjectNode config = JSON.createObjectNode().put("alias", "tongxin-browser-level-2");
        config.putObject("config").put("loa-condition-level", "7");
        keycloak.post("/halfway/authentication/executions/" + condition + "/config", config);

        new RealmUpgrade(steps()).apply(keycloak, "halfway", ORIGIN);

        assertEquals("tongxin-browser", keycloak.get("/halfway").path("browserFlow").asText());
        assertEquals(
                List.of(
                        "0 ALTERNATIVE auth-cookie",
                        "0 ALTERNATIVE tongxin-browser-forms",
                        "1 CONDITIONAL tongxin-browser-password",
                        "2 REQUIRED conditional-level-of-authentication1",
                        "2 REQUIRED auth-username-password-form",
                        "1 CONDITIONAL tongxin-browser-code",
                        "2 REQUIRED conditional-level-of-authentication2",
                        "2 REQUIRED auth-otp-form"),
                linesOf(flows + "/tongxin-browser/executions"));
    }

    /** Level, requirement, and what is asked for, of each step of a sign-in flow. */
    private List<String> linesOf(String executions) throws IOException {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : keycloak.get(executions)) {
            String level =
                    line.has("authenticationConfig")
                            ? keycloak.get(
                                            "/halfway/authentication/config/"
                                                    + line.path("authenticationConfig").asText())
                                    .path("config")
                                    .path("loa-condition-level")
                                    .asText()
                            : "";
            lines.add(
                    line.path("level").asInt()
                            + " "
                            + line.path("requirement").asText()
                            + " "
                            + (line.has("providerId")
                                    ? line.path("providerId").asText()
                                    : line.path("displayName").asText())
                            + level);
        }
        return lines;
    }

    /** Client ids are unique in a server, and the realm {@code tongxin} already has them. */
    private static List<RealmStep> steps() throws IOException {
        List<RealmStep> steps = RealmStep.ofThisRelease();
        steps.forEach(
                step ->
                        step.wanted()
                                .path("clients")
                                .forEach(client -> ((ObjectNode) client).remove("id")));
        return steps;
    }

    /** As somebody may have made it by hand: our client without scopes, other settings. */
    private static ObjectNode old(String name) {
        ObjectNode realm = JSON.createObjectNode().put("realm", name).put("enabled", true);
        realm.put("accessTokenLifespan", 3600).put("bruteForceProtected", false);
        realm.withObject("/roles")
                .withArray("realm")
                .addObject()
                .put("name", "bureau-admin")
                .put("description", "old words");
        ObjectNode client =
                realm.withArray("/clients")
                        .addObject()
                        .put("clientId", "web-client")
                        .put("publicClient", true)
                        .put("directAccessGrantsEnabled", true);
        client.putArray("redirectUris").add("http://everywhere/*");
        return realm;
    }

    private static ObjectNode nextStep() {
        ObjectNode step = JSON.createObjectNode().put("ssoSessionIdleTimeout", 1200);
        step.withObject("/roles").withArray("realm").addObject().put("name", "night-shift");
        ObjectNode mapping = step.withArray("/scopeMappings").addObject();
        mapping.put("clientScope", "api").putArray("roles").add("night-shift");
        ObjectNode client = step.withArray("/clients").addObject().put("clientId", "mini-program");
        client.putArray("defaultClientScopes").add("basic").add("acr");
        return step;
    }

    /** Everything the steps speak of, without what differs between any two realms. */
    private JsonNode picture(String realm) throws IOException {
        ObjectNode picture = JSON.createObjectNode();
        ObjectNode settings = (ObjectNode) keycloak.get("/" + realm);
        settings.remove(List.of("id", "realm", "defaultRole"));
        picture.set("settings", settings);
        ArrayNode clients = picture.putArray("clients");
        for (String name : List.of("api", "web-client", "mini-program")) {
            ObjectNode client = (ObjectNode) client(realm, name);
            client.remove(List.of("id", "secret"));
            ((ObjectNode) client.path("attributes")).remove("client.secret.creation.time");
            sort(client, "defaultClientScopes");
            sort(client, "optionalClientScopes");
            clients.add(client);
        }
        for (JsonNode scope : keycloak.get("/" + realm + "/client-scopes")) {
            if (Set.of("api", "api-caller", "profile").contains(scope.path("name").asText())) {
                ObjectNode mappers = picture.putObject("scope " + scope.path("name").asText());
                scope.path("protocolMappers")
                        .forEach(m -> mappers.set(m.path("name").asText(), m.path("config")));
                ObjectNode roles = mappers.putObject("roles");
                keycloak.get(
                                "/"
                                        + realm
                                        + "/client-scopes/"
                                        + scope.path("id").asText()
                                        + "/scope-mappings/realm")
                        .forEach(
                                r ->
                                        roles.put(
                                                r.path("name").asText(),
                                                r.path("description").asText()));
            }
        }
        picture.set("profile", keycloak.get("/" + realm + "/users/profile"));
        return picture;
    }

    private JsonNode client(String realm, String clientId) throws IOException {
        return keycloak.get("/" + realm + "/clients?clientId=" + clientId).path(0);
    }

    private static void sort(ObjectNode node, String field) {
        List<String> texts = texts(node.path(field));
        ArrayNode sorted = node.putArray(field);
        texts.stream().sorted().forEach(sorted::add);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(t -> texts.add(t.asText()));
        return texts;
    }
}

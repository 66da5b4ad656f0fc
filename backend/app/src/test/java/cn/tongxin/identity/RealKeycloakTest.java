package cn.tongxin.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.embedded.TestKeycloak;
import cn.tongxin.embedded.demo.Checkout;
import cn.tongxin.embedded.demo.DemoAccount;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.keycloak.KeycloakAdmin;
import cn.tongxin.platform.security.CallerCache;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.LogOfTheRun;
import cn.tongxin.testing.Rows;
import cn.tongxin.testing.Rows.SchoolSeed;
import cn.tongxin.testing.TokenMint;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API with the real Keycloak: what its tokens open, and which of them do not. */
@QuarkusTest
@TestProfile(RealKeycloakTest.Profile.class)
class RealKeycloakTest {
    private static final String SCHOOLS = "/api/v1/schools";
    private static final String DIRECTORY = "/api/v1/school-directory";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Another issuer behind the same product; nothing else differs. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(KeycloakUnderTest.class));
        }
    }

    @Inject CallerCache callers;

    private final TestKeycloak keycloak = TestKeycloak.shared();
    private final Rows rows = new Rows();

    @BeforeEach
    void demoAccountsAtTheirPlaces() throws IOException {
        rows.truncate().places();
        for (String[] unit :
                new String[][] {
                    {"HOTLINE", "HOTLINE"},
                    {"ORG01", "SOCIAL_ORG"},
                    {"CENTRE", "CENTRE"},
                    {"BASE01", "BASE_OPERATOR"},
                    {"MCA", "DEPT"}
                }) {
            rows.unit(unit[0], "示例" + unit[0], unit[1], false, "450100", 9);
        }
        rows.school(new SchoolSeed("3145990001", "云澜实验学校", "312", "450103", "450103001001"));
        rows.school(SchoolSeed.primary("2145990002", "桐溪小学", "450103"));
        rows.school(new SchoolSeed("1145990003", "小橘灯幼儿园", "111", "450124", "450124001001"));
        rows.school(new SchoolSeed("3745990004", "励志专门学校", "371", "SZ", "450103001001"));
        for (DemoAccount demo : DemoAccount.read(Checkout.around(Path.of("")).demoAccounts())) {
            UUID account = rows.account(demo.username(), demo.subject());
            for (DemoAccount.Grant grant : demo.grants()) {
                if (!grant.scopeKind().isEmpty()) {
                    rows.grant(
                            account,
                            grant.role(),
                            ScopeKind.valueOf(grant.scopeKind()),
                            grant.scopeKind().equals("SCHOOL")
                                    ? rows.read(
                                                    "select id from school where identifier_code = ?",
                                                    grant.scopeRef())
                                            .get(0)
                                    : grant.scopeRef());
                }
            }
        }
        callers.clear();
    }

    @AfterAll
    static void nothing_private_was_logged() {
        LogOfTheRun.mustHoldNoSecret();
    }

    private ValidatableResponse get(String token, String address) {
        return given().filter(ApiTest.CONTRACT_CHECK)
                .header("Authorization", "Bearer " + token)
                .get(address)
                .then();
    }

    private void isRefused(String token) {
        get(token, SCHOOLS).statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void each_of_several_roles_reaches_its_own_schools() {
        Map<String, Integer> schools =
                Map.of("bureau", 4, "county", 2, "school", 1, "inspector", 3, "auditor", 4);
        schools.forEach(
                (username, number) ->
                        get(keycloak.token(username), SCHOOLS)
                                .statusCode(200)
                                .body("items", hasSize(number)));
    }

    @Test
    void a_person_is_known_by_the_id_keycloak_gives() {
        get(keycloak.token("county"), "/api/v1/me")
                .statusCode(200)
                .body("username", equalTo("county"))
                .body("actingRole", equalTo("county-admin"))
                .body("roles.role", contains("county-admin"))
                .body("roles[0].grants.name", contains("青秀区"));
    }

    @Test
    void a_role_without_a_right_to_schools_is_refused_them() {
        for (String username : List.of("system", "volunteer", "parent")) {
            String token = keycloak.token(username);
            get(token, SCHOOLS).statusCode(403).body("code", equalTo("FORBIDDEN"));
            get(token, DIRECTORY).statusCode(200).body("items", hasSize(4));
        }
    }

    @Test
    void the_service_of_a_partner_reads_the_directory_and_nothing_more() {
        String token = keycloak.partnerToken();
        get(token, DIRECTORY).statusCode(200).body("items", hasSize(4));
        get(token, "/api/v1/me").statusCode(200).body("actingRole", equalTo("partner"));
        get(token, SCHOOLS).statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void an_id_token_and_a_refresh_token_open_nothing() {
        JsonNode answer =
                keycloak.askForToken(
                                Map.of(
                                        "grant_type", "password",
                                        "client_id", "demo-cli",
                                        "scope", "openid",
                                        "username", "bureau",
                                        "password", DemoAccount.PASSWORD))
                        .body();
        get(answer.path("access_token").asText(), SCHOOLS).statusCode(200);
        isRefused(answer.path("id_token").asText());
        isRefused(answer.path("refresh_token").asText());
    }

    @Test
    void a_token_of_another_client_is_not_for_us() throws IOException {
        withClient(
                client("for-another-api"),
                token -> {
                    assertTrue(claims(token).path("aud").isMissingNode());
                    isRefused(token);
                });
    }

    @Test
    void a_token_that_has_ended_opens_nothing() throws IOException {
        withClient(forOurApi("ordinary"), token -> get(token, SCHOOLS).statusCode(200));
        ObjectNode shortLived = forOurApi("short-lived");
        shortLived.withObject("/attributes").put("access.token.lifespan", "1");
        withClient(
                shortLived,
                token -> {
                    JsonNode claims = claims(token);
                    long end = claims.path("exp").asLong();
                    // Keycloak reads its clock once for each, and a second may end in between.
                    long lives = end - claims.path("iat").asLong();
                    assertTrue(lives == 1 || lives == 2, "lives " + lives);
                    while (given().header("Authorization", "Bearer " + token)
                                    .get(SCHOOLS)
                                    .statusCode()
                            == 200) {
                        assertTrue(
                                Instant.now().getEpochSecond() < end + 20,
                                "the token outlives its end");
                    }
                    isRefused(token);
                });
    }

    private static ObjectNode forOurApi(String clientId) {
        ObjectNode client = client(clientId);
        client.withArray("/protocolMappers")
                .addObject()
                .put("name", "api")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper")
                .withObject("/config")
                .put("included.custom.audience", "api")
                .put("access.token.claim", "true");
        return client;
    }

    @Test
    void a_token_signed_with_a_key_keycloak_does_not_have_is_refused() {
        String real = keycloak.token("bureau");
        JsonNode claims = claims(real);
        JsonNode head = part(real, 0);
        var forged =
                Jwt.claims(JSON.convertValue(claims, Map.class))
                        .expiresAt(Instant.now().plusSeconds(300));
        isRefused(TokenMint.signWithUnknownKey(forged, head.path("kid").asText()));
        isRefused(TokenMint.signWithUnknownKey(forged, "unknown"));
        get(real, SCHOOLS).statusCode(200);
    }

    @Test
    void a_role_taken_away_in_keycloak_is_missing_in_the_next_token() throws IOException {
        String subject = claims(keycloak.token("volunteer")).path("sub").asText();
        rows.unitGrant(
                UUID.fromString(
                        rows.read("select id from account where subject = ?", subject).get(0)),
                "county-admin",
                "450103");
        callers.clear();
        KeycloakAdmin admin = keycloak.admin();
        admin.post("/tongxin/groups", JSON.createObjectNode().put("name", "deputies"));
        String group = admin.get("/tongxin/groups?search=deputies").path(0).path("id").asText();
        try {
            admin.post(
                    "/tongxin/groups/" + group + "/role-mappings/realm",
                    JSON.createArrayNode().add(admin.get("/tongxin/roles/county-admin")));
            admin.put("/tongxin/users/" + subject + "/groups/" + group, JSON.createObjectNode());
            actingAsCountyAdmin(keycloak.token("volunteer"))
                    .statusCode(200)
                    .body("items", hasSize(2));
        } finally {
            admin.delete("/tongxin/groups/" + group);
        }
        actingAsCountyAdmin(keycloak.token("volunteer"))
                .statusCode(403)
                .body("code", equalTo("ROLE_NOT_IN_TOKEN"));
    }

    private ValidatableResponse actingAsCountyAdmin(String token) {
        return given().filter(ApiTest.CONTRACT_CHECK)
                .header("Authorization", "Bearer " + token)
                .header("Acting-As", "county-admin")
                .get(SCHOOLS)
                .then();
    }

    private interface WithToken {
        void run(String token) throws IOException;
    }

    private static ObjectNode client(String clientId) {
        return JSON.createObjectNode()
                .put("clientId", clientId)
                .put("publicClient", true)
                .put("directAccessGrantsEnabled", true);
    }

    private void withClient(ObjectNode client, WithToken then) throws IOException {
        KeycloakAdmin admin = keycloak.admin();
        admin.post("/tongxin/clients", client);
        String clientId = client.path("clientId").asText();
        try {
            then.run(
                    keycloak.askForToken(
                                    Map.of(
                                            "grant_type",
                                            "password",
                                            "client_id",
                                            clientId,
                                            "username",
                                            "bureau",
                                            "password",
                                            DemoAccount.PASSWORD))
                            .body()
                            .path("access_token")
                            .asText());
        } finally {
            String id =
                    admin.get("/tongxin/clients?clientId=" + clientId).path(0).path("id").asText();
            admin.delete("/tongxin/clients/" + id);
        }
    }

    private static JsonNode claims(String token) {
        return part(token, 1);
    }

    private static JsonNode part(String token, int number) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[number]);
        try {
            return JSON.readTree(new String(json, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

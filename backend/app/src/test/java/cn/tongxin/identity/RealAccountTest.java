package cn.tongxin.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.access.account.AccountSyncJob;
import cn.tongxin.embedded.TestKeycloak;
import cn.tongxin.keycloak.KeycloakAdmin;
import cn.tongxin.platform.security.CallerCache;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.LogOfTheRun;
import cn.tongxin.testing.Rows;
import cn.tongxin.testing.Rows.SchoolSeed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts kept through the API in the real Keycloak, and what people can do with them. */
@QuarkusTest
@TestProfile(RealKeycloakTest.Profile.class)
class RealAccountTest {
    private static final String ALL = "/api/v1/accounts";
    private static final String CHOSEN = "Own-Choice-2026";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject CallerCache callers;
    @Inject AccountSyncJob job;

    private final TestKeycloak keycloak = TestKeycloak.shared();
    private final Rows rows = new Rows();
    private UUID school;

    @BeforeEach
    void oneSchoolWithItsHead() {
        rows.truncate().places();
        school = rows.school(SchoolSeed.primary("3145990001", "南宁市云澜实验学校", "450103"));
        UUID head = rows.account("school", subjectOf("school"));
        rows.schoolGrant(head, "school-admin", school);
        callers.clear();
    }

    @AfterEach
    void nothingIsLeftInKeycloak() throws IOException {
        KeycloakAdmin admin = keycloak.admin();
        for (JsonNode user : admin.get("/tongxin/users?search=ylsyxx&max=100")) {
            admin.delete("/tongxin/users/" + user.path("id").asText());
        }
    }

    @AfterAll
    static void nothing_private_was_logged() {
        LogOfTheRun.mustHoldNoSecret();
    }

    private static String subjectOf(String username) {
        try {
            JsonNode found =
                    TestKeycloak.shared()
                            .admin()
                            .get("/tongxin/users?exact=true&username=" + username);
            return found.path(0).path("id").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private RequestSpecification with(String token) {
        return given().config(
                        RestAssuredConfig.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .defaultContentCharset("UTF-8")
                                                .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                        false)))
                .filter(ApiTest.CONTRACT_CHECK)
                .header("Authorization", "Bearer " + token);
    }

    private RequestSpecification head() {
        return with(keycloak.token("school"));
    }

    private UUID created() {
        return UUID.fromString(
                head().contentType(ContentType.JSON)
                        .body(Map.of("displayName", "农若溪", "school", school))
                        .post(ALL)
                        .then()
                        .statusCode(201)
                        .body("username", equalTo("ylsyxx001"))
                        .body("identity.state", equalTo("IN_SYNC"))
                        .extract()
                        .path("id"));
    }

    private String printed(UUID account) {
        return head().contentType(ContentType.JSON)
                .body(Map.of("accounts", java.util.List.of(account)))
                .post(ALL + "/slips")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].password");
    }

    private Response step(UUID account, String action) {
        String tag = head().get(ALL + "/" + account).header("ETag");
        return head().header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "岗位调整"))
                .post(ALL + "/" + account + "/" + action);
    }

    private TestKeycloak.Answer signIn(String username, String password) {
        return keycloak.askForToken(
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

    /** What the person does on Keycloak's page at the first sign-in. */
    private void chooses(String username, String password) throws IOException {
        ObjectNode credential =
                JSON.createObjectNode()
                        .put("type", "password")
                        .put("value", password)
                        .put("temporary", false);
        String path = "/tongxin/users/" + subjectOf(username);
        keycloak.admin().put(path + "/reset-password", credential);
        ObjectNode user = (ObjectNode) keycloak.admin().get(path);
        user.putArray("requiredActions");
        keycloak.admin().put(path, user);
    }

    @Test
    void a_person_is_invited_signs_in_works_and_is_disabled() throws IOException {
        UUID account = created();
        String password = printed(account);
        TestKeycloak.Answer first = signIn("ylsyxx001", password);
        assertEquals(400, first.status());
        assertEquals(
                "Account is not fully set up",
                first.body().path("error_description").asText(),
                "the right password, to be changed first");
        assertEquals(
                "Invalid user credentials",
                signIn("ylsyxx001", password + "x").body().path("error_description").asText());
        chooses("ylsyxx001", CHOSEN);

        String token = signIn("ylsyxx001", CHOSEN).body().path("access_token").asText();
        with(token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("username", equalTo("ylsyxx001"))
                .body("displayName", equalTo("农若溪"))
                .body("permissions", not(hasItem("school:read")));
        head().get(ALL + "/" + account).then().body("status", equalTo("ACTIVE"));

        rows.schoolGrant(account, "class-teacher", school);
        rows.execute("insert into account_sync (account_id, due_at) values (?, now())", account);
        job.sweep();
        callers.clear();
        token = signIn("ylsyxx001", CHOSEN).body().path("access_token").asText();
        with(token)
                .get("/api/v1/schools")
                .then()
                .statusCode(200)
                .body("items.id", contains(school.toString()));

        step(account, "disable").then().statusCode(200).body("status", equalTo("DISABLED"));
        callers.clear();
        with(token)
                .get("/api/v1/schools")
                .then()
                .statusCode(403)
                .body("code", equalTo("GRANT_EXPIRED"));
        assertEquals(
                "Account disabled",
                signIn("ylsyxx001", CHOSEN).body().path("error_description").asText());
        step(account, "enable").then().statusCode(200);
        assertEquals(200, signIn("ylsyxx001", CHOSEN).status());
    }

    @Test
    void a_reset_ends_sessions_and_unlocks() throws IOException {
        UUID account = created();
        chooses("ylsyxx001", CHOSEN);
        String refresh = signIn("ylsyxx001", CHOSEN).body().path("refresh_token").asText();
        with(signIn("ylsyxx001", CHOSEN).body().path("access_token").asText()).get("/api/v1/me");
        for (int i = 0; i < 5; i++) {
            signIn("ylsyxx001", "wrong");
        }
        step(account, "reset-password").then().statusCode(200);
        assertEquals(
                400,
                keycloak.askForToken(
                                Map.of(
                                        "grant_type", "refresh_token",
                                        "client_id", "demo-cli",
                                        "refresh_token", refresh))
                        .status());
        assertEquals(
                "Account is not fully set up",
                signIn("ylsyxx001", printed(account)).body().path("error_description").asText());
    }

    @Test
    void a_lost_second_factor_is_removed() throws IOException {
        UUID account = created();
        chooses("ylsyxx001", CHOSEN);
        with(signIn("ylsyxx001", CHOSEN).body().path("access_token").asText()).get("/api/v1/me");
        step(account, "reset-second-factor").then().statusCode(200);
        step(account, "sign-out").then().statusCode(200);
        JsonNode credentials =
                keycloak.admin().get("/tongxin/users/" + subjectOf("ylsyxx001") + "/credentials");
        // Earlier passwords are kept so that they are not chosen again (S-03).
        assertEquals(
                Set.of("password", "password-history"),
                Set.copyOf(credentials.findValuesAsText("type")));
    }

    @Test
    void what_an_interrupted_attempt_has_left_is_used() throws IOException {
        ObjectNode orphan =
                JSON.createObjectNode().put("username", "ylsyxx001").put("enabled", false);
        keycloak.admin().post("/tongxin/users", orphan);
        String subject = subjectOf("ylsyxx001");
        created();
        assertEquals(subject, subjectOf("ylsyxx001"));
        JsonNode user = keycloak.admin().get("/tongxin/users/" + subject);
        assertTrue(user.path("enabled").asBoolean());
        assertEquals("农若溪", user.path("firstName").asText());
        assertFalse(user.path("requiredActions").isEmpty());
    }
}

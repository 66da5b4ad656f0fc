package cn.tongxin.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.tongxin.embedded.TestKeycloak;
import cn.tongxin.keycloak.KeycloakAdmin;
import cn.tongxin.platform.security.CallerCache;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.LogOfTheRun;
import cn.tongxin.testing.PartnerRows;
import cn.tongxin.testing.Rows;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key of an agency from the first token to the last, in the real Keycloak. */
@QuarkusTest
@TestProfile(RealKeycloakTest.Profile.class)
class RealClientTest {
    private static final String ALL = "/api/v1/api-clients";
    private static final String NAME = "partner-probe-1";

    @Inject CallerCache callers;

    private final TestKeycloak keycloak = TestKeycloak.shared();
    private final Rows rows = new Rows();

    @BeforeEach
    void anAgencyAndWhoKeepsItsKeys() throws IOException {
        rows.truncate().places();
        rows.unit("MCA", "示例民政局", "DEPT", false, "450100", 8);
        JsonNode found = keycloak.admin().get("/tongxin/users?exact=true&username=system");
        UUID admin = rows.account("system", found.path(0).path("id").asText());
        rows.cityGrant(admin, "system-admin");
        callers.clear();
    }

    @AfterEach
    void nothingIsLeftInKeycloak() throws IOException {
        KeycloakAdmin admin = keycloak.admin();
        for (JsonNode client : admin.get("/tongxin/clients?clientId=" + NAME)) {
            admin.delete("/tongxin/clients/" + client.path("id").asText());
        }
    }

    @AfterAll
    static void nothing_private_was_logged() {
        LogOfTheRun.mustHoldNoSecret();
    }

    private static RequestSpecification with(String token) {
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

    private RequestSpecification admin() {
        return with(keycloak.token("system"));
    }

    private TestKeycloak.Answer signIn(String secret) {
        return keycloak.askForToken(
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        NAME,
                        "client_secret",
                        secret));
    }

    private static String token(TestKeycloak.Answer answer) {
        assertEquals(200, answer.status(), () -> answer.body().toString());
        return answer.body().path("access_token").asText();
    }

    private Response step(String id, String step, String tag) {
        RequestSpecification request =
                admin().contentType(ContentType.JSON).header("If-Match", tag);
        return (step.equals("revoke") ? request.body(Map.of("reason", "对方停用系统")) : request)
                .post(ALL + "/" + id + "/" + step);
    }

    private UUID agreement() {
        rows.execute("insert into change_epoch (epoch, since) values (gen_random_uuid(), now())");
        UUID officer = rows.account("officer");
        return new PartnerRows(rows)
                .agreement("MCA", "schools", officer, rows.account("second officer"));
    }

    @Test
    void a_program_signs_in_with_its_key_until_it_is_renewed_or_revoked() {
        Response made =
                admin().contentType(ContentType.JSON)
                        .body(Map.of("agency", "MCA", "clientId", NAME, "purpose", "每晚读取"))
                        .post(ALL);
        made.then().statusCode(201).body("client.client.status", equalTo("ACTIVE"));
        String id = made.path("client.client.id");
        String first = made.path("secret");
        String token = token(signIn(first));
        with(token).get("/api/v1/agreements").then().statusCode(200).body("items", empty());
        with(token).get("/api/v1/students").then().statusCode(403);

        Response renewed = step(id, "renew", admin().get(ALL + "/" + id).header("ETag"));
        renewed.then().statusCode(200);
        String second = renewed.path("secret");
        assertNotEquals(first, second);
        assertEquals(401, signIn(first).status());
        String later = token(signIn(second));
        String pull = "/api/v1/changes?agreement=" + agreement();
        with(later).get(pull).then().statusCode(200);

        step(id, "revoke", admin().get(ALL + "/" + id).header("ETag"))
                .then()
                .statusCode(200)
                .body("client.status", equalTo("REVOKED"));
        // Whatever is still known of its account: nobody forgets callers here.
        for (String path : List.of(pull, "/api/v1/agreements")) {
            with(later)
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("code", oneOf("FORBIDDEN", "GRANT_EXPIRED"));
        }
        assertNotEquals(200, signIn(second).status());
    }
}

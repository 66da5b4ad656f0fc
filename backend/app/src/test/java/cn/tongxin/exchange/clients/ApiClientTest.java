package cn.tongxin.exchange.clients;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.KeycloakStandIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys of agencies: made, renewed and ended from here, their secrets shown once. */
@QuarkusTest
class ApiClientTest extends ApiTest {
    private static final String ALL = "/api/v1/api-clients";
    private static final String SYSTEM = "system-admin";
    private static final String NAME = "partner-mca-1";

    protected KeycloakStandIn keycloak;
    private UUID admin;

    @BeforeEach
    void anAgency() {
        keycloak.forget();
        rows.places();
        rows.unit("MCA", "示例民政局", "DEPT", false, "450100", 8);
        admin = cityWide("admin", SYSTEM);
    }

    private static Map<String, Object> wish() {
        return new HashMap<>(Map.of("agency", "MCA", "clientId", NAME, "purpose", "数据仓库每晚读取"));
    }

    private Response create(Map<String, Object> body) {
        return as(admin, SYSTEM).contentType(ContentType.JSON).body(body).post(ALL);
    }

    private Response step(String id, String step, @Nullable Map<String, ?> body) {
        String tag = as(admin, SYSTEM).get(ALL + "/" + id).header("ETag");
        var request = as(admin, SYSTEM).contentType(ContentType.JSON).header("If-Match", tag);
        return (body == null ? request : request.body(body)).post(ALL + "/" + id + "/" + step);
    }

    private UUID account() {
        return UUID.fromString(
                rows.read("select id from account where username = 'service-account-" + NAME + "'")
                        .get(0));
    }

    private String subject() {
        return rows.read("select subject from account where id = ?", account()).get(0);
    }

    /** As the program would ask: by the subject of its tokens. */
    private Response asProgram() {
        return as(UUID.fromString(subject()), "partner").get("/api/v1/agreements");
    }

    @Test
    void a_key_is_a_client_of_the_provider_with_an_account_for_its_agency() {
        Response made = create(wish());
        made.then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("secret", equalTo(keycloak.secretOf(NAME)))
                .body("tokenUrl", containsString("/protocol/openid-connect/token"))
                .body("client.client.agency.name", equalTo("示例民政局"))
                .body("client.client.status", equalTo("ACTIVE"))
                .body("client.actions.name", contains("renew", "revoke"));
        KeycloakStandIn.User user = keycloak.user("service-account-" + NAME);
        assertEquals(Set.of("partner"), user.roles());
        assertTrue(user.enabled());
        assertEquals(
                List.of("partner ORG MCA"),
                rows.read(
                        "select role || ' ' || scope_kind || ' ' || org_code from role_grant where"
                                + " account_id = ?",
                        account()));
        asProgram().then().statusCode(200).body("items", empty());
        String id = made.path("client.client.id");
        String again = as(admin, SYSTEM).get(ALL + "/" + id).asString();
        assertFalse(again.contains(keycloak.secretOf(NAME)));
        assertEquals(
                List.of(),
                rows.read(
                        "select 1 from api_client c where to_jsonb(c)::text like '%' || ? || '%'",
                        keycloak.secretOf(NAME)));
    }

    @Test
    void a_renewed_key_has_another_secret_and_goes_on() {
        Response made = create(wish());
        String id = made.path("client.client.id");
        String secret = made.path("secret");
        step(id, "renew", null)
                .then()
                .statusCode(200)
                .body("secret", not(equalTo(secret)))
                .body("secret", equalTo(keycloak.secretOf(NAME)));
        assertNotEquals(secret, keycloak.secretOf(NAME));
        asProgram().then().statusCode(200);
    }

    @Test
    void a_revoked_key_opens_nothing_any_more() {
        String id = create(wish()).path("client.client.id");
        asProgram().then().statusCode(200);
        step(id, "revoke", Map.of("reason", "对方停用系统"))
                .then()
                .statusCode(200)
                .body("client.status", equalTo("REVOKED"))
                .body("endReason", equalTo("对方停用系统"))
                .body("endedAt", notNullValue())
                .body("actions", empty());
        forgetCallers();
        asProgram().then().statusCode(403).body("code", equalTo("GRANT_EXPIRED"));
        KeycloakStandIn.User user = keycloak.user("service-account-" + NAME);
        assertFalse(user.enabled());
        assertEquals(Set.of(), user.roles());
        step(id, "renew", null).then().statusCode(409);
    }

    @Test
    void revoking_does_not_wait_for_the_provider() {
        String id = create(wish()).path("client.client.id");
        keycloak.down(true);
        step(id, "revoke", Map.of("reason", "密钥外泄")).then().statusCode(200);
        forgetCallers();
        asProgram().then().statusCode(403);
        assertEquals(List.of("1"), rows.read("select count(*) from account_sync"));
    }

    @Test
    void without_the_provider_nothing_is_half_made() {
        keycloak.down(true);
        create(wish()).then().statusCode(503);
        assertEquals(List.of(), rows.read("select 1 from api_client"));
        assertEquals(List.of(), rows.read("select 1 from account where kind = 'SERVICE'"));
        keycloak.down(false);
        keycloak.losesAnswersTo("POST /clients/.*/client-secret");
        create(wish()).then().statusCode(503);
        assertEquals(List.of(), rows.read("select 1 from account where kind = 'SERVICE'"));
        keycloak.losesAnswersTo(null);
        create(wish()).then().statusCode(201);
    }

    @Test
    void whoever_renews_and_gets_no_answer_is_told_that_the_old_secret_may_be_gone() {
        String id = create(wish()).path("client.client.id");
        String since = rows.read("select secret_since from api_client").get(0);
        keycloak.losesAnswersTo("POST /clients/.*/client-secret");
        step(id, "renew", null).then().statusCode(503).body("detail", containsString("旧密钥可能已经失效"));
        assertEquals(List.of(since), rows.read("select secret_since from api_client"));
        keycloak.losesAnswersTo(null);
        step(id, "renew", null).then().statusCode(200);
    }

    @Test
    void a_client_that_was_left_behind_is_brought_into_shape() {
        keycloak.losesAnswersTo("POST /clients/.*/client-secret");
        create(wish()).then().statusCode(503);
        keycloak.losesAnswersTo(null);
        keycloak.switchOn(NAME, "standardFlowEnabled");
        create(wish()).then().statusCode(201);
        assertFalse(keycloak.may(NAME, "standardFlowEnabled"));
    }

    @Test
    void a_wrong_wish_says_where() {
        Map<String, Object> body = wish();
        body.put("clientId", "web-client");
        unchecked(admin, SYSTEM)
                .contentType(ContentType.JSON)
                .body(body)
                .post(ALL)
                .then()
                .statusCode(400)
                .body("errors.field", contains("clientId"));
        Map<String, Object> nowhere = wish();
        nowhere.put("agency", "450103");
        create(nowhere).then().statusCode(400).body("errors.field", contains("agency"));
        for (String address : List.of("10.2.3.4/24", "999.1.1.1", "::g")) {
            Map<String, Object> from = wish();
            from.put("allowedAddresses", List.of(address));
            unchecked(admin, SYSTEM)
                    .contentType(ContentType.JSON)
                    .body(from)
                    .post(ALL)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", containsString("allowedAddresses"));
        }
        create(wish()).then().statusCode(201);
        create(wish()).then().statusCode(409).body("code", equalTo("DUPLICATE"));
    }

    @Test
    void a_key_that_names_addresses_is_refused_from_elsewhere() {
        Map<String, Object> body = wish();
        body.put("allowedAddresses", List.of("10.2.3.0/24"));
        create(body).then().statusCode(201);
        UUID agreement = agreementInForce();
        pull(agreement).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        rows.execute("update api_client set allowed_addresses = '{10.2.3.0/24,127.0.0.0/8}'");
        pull(agreement).then().statusCode(200);
    }

    private Response pull(UUID agreement) {
        return as(UUID.fromString(subject()), "partner")
                .queryParam("agreement", agreement)
                .get("/api/v1/changes");
    }

    private UUID agreementInForce() {
        rows.execute("insert into change_epoch (epoch, since) values (gen_random_uuid(), now())");
        UUID id = UUID.randomUUID();
        rows.execute(
                "insert into share_agreement (id, number, org_code, resource, duty, purpose,"
                        + " legal_basis, contact, fields, whole_city, valid_until, quota_per_day,"
                        + " status, due_on, raised_by, answered_by, answered_at, created_at,"
                        + " updated_at, source) select ?, 'SA-450100-2026-000001', 'MCA', 'schools',"
                        + " '履行职责', '核对信息', '法律依据', '儿童福利科', '{name}', true,"
                        + " current_date + 365, 100, 'GRANTED', current_date, ?, a.id, now(), now(),"
                        + " now(), 'IMPORT' from account a where a.kind = 'SERVICE'",
                id,
                admin);
        return id;
    }
}

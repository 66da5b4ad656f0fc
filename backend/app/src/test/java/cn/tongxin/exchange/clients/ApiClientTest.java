package cn.tongxin.exchange.clients;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.KeycloakStandIn;
import cn.tongxin.testing.PartnerRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys of agencies: made, renewed and ended from here, their secrets shown once. */
@QuarkusTest
class ApiClientTest extends ApiTest {
    private static final String ALL = "/api/v1/api-clients";
    private static final String SYSTEM = "system-admin";
    private static final String PARTNER = "partner";
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
        return program().get("/api/v1/agreements");
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
        UUID agreement = agreement();
        refusesToGive(agreement);
        for (String path :
                List.of("/api/v1/agreements", "/api/v1/me", "/api/v1/school-directory")) {
            program().get(path).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        }
        apply().then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        assertEquals(List.of("1"), rows.read("select count(*) from share_agreement"));

        rows.execute("update api_client set allowed_addresses = '{10.2.3.0/24,127.0.0.0/8}'");
        gives(agreement);
        asProgram().then().statusCode(200);
        apply().then().statusCode(201);
    }

    private Response apply() {
        return program()
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "agency", "MCA",
                                "resource", "schools",
                                "fields", List.of("name"),
                                "duty", "开展困境儿童关爱服务",
                                "purpose", "核对在校情况",
                                "legalBasis", "未成年人保护法第八十一条",
                                "contact", "儿童福利科 0771-5500001",
                                "validUntil", LocalDate.now(clock).plusMonths(6).toString(),
                                "undertaking", true))
                .post("/api/v1/agreements");
    }

    @Test
    void a_program_without_a_key_is_given_nothing() {
        create(wish()).then().statusCode(201);
        UUID agreement = agreement();
        gives(agreement);
        rows.execute("delete from api_client");
        refusesToGive(agreement);
    }

    /** Whatever is still known of its account: nobody forgets callers here. */
    @Test
    void a_revoked_key_gives_nothing_from_the_next_request_on() {
        String id = create(wish()).path("client.client.id");
        UUID agreement = agreement();
        gives(agreement);
        step(id, "revoke", Map.of("reason", "密钥外泄")).then().statusCode(200);
        for (Response pull : pulls(agreement)) {
            pull.then().statusCode(403).body("code", oneOf("FORBIDDEN", "GRANT_EXPIRED"));
        }
        asProgram().then().statusCode(403);
    }

    /** The key by itself, with its account and grant still in force. */
    @Test
    void what_a_key_gives_ends_with_the_key() {
        create(wish()).then().statusCode(201);
        UUID agreement = agreement();
        gives(agreement);
        rows.execute(
                "update api_client set status = 'REVOKED', ended_at = now(), end_reason = '密钥外泄'");
        refusesToGive(agreement);
    }

    /** Should the announcement be lost, a closed account still stops: domain.md §4, rule 4. */
    @Test
    void a_closed_account_is_forgotten_within_a_minute_even_if_nobody_says_so() {
        rows.execute("set session_replication_role = replica");
        try {
            UUID silent = new PartnerRows(rows).program("silent", "MCA");
            // Twice: what somebody else's announcement came across is not kept the first time.
            as(silent, PARTNER).get("/api/v1/agreements").then().statusCode(200);
            as(silent, PARTNER).get("/api/v1/agreements").then().statusCode(200);
            rows.execute("update account set status = 'DISABLED' where id = ?", silent);
            as(silent, PARTNER).get("/api/v1/agreements").then().statusCode(200);
            clock.advance(Duration.ofSeconds(59));
            as(silent, PARTNER)
                    .get("/api/v1/agreements")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("GRANT_EXPIRED"));
        } finally {
            rows.execute("set session_replication_role = origin");
        }
    }

    private RequestSpecification program() {
        return as(UUID.fromString(subject()), PARTNER);
    }

    private UUID agreement() {
        rows.execute("insert into change_epoch (epoch, since) values (gen_random_uuid(), now())");
        return new PartnerRows(rows).agreement("MCA", "schools", admin, account());
    }

    private List<Response> pulls(UUID agreement) {
        return Stream.of("/api/v1/changes", "/api/v1/sync/schools")
                .map(path -> program().queryParam("agreement", agreement).get(path))
                .toList();
    }

    private void gives(UUID agreement) {
        pulls(agreement).forEach(pull -> pull.then().statusCode(200));
    }

    private void refusesToGive(UUID agreement) {
        pulls(agreement)
                .forEach(pull -> pull.then().statusCode(403).body("code", equalTo("FORBIDDEN")));
    }
}

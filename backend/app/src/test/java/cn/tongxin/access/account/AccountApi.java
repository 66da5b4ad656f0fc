package cn.tongxin.access.account;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.KeycloakStandIn;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A school, those who keep accounts, and an identity provider that can fail. */
abstract class AccountApi extends ApiTest {
    static final String ALL = "/api/v1/accounts";
    static final String ONE = ALL + "/{id}";
    static final String SLIPS = ALL + "/slips";
    static final String REASON = "岗位调整";

    @Inject AccountSyncJob job;
    protected KeycloakStandIn keycloak;

    protected UUID school;
    protected UUID neighbour;
    protected UUID bureau;
    protected UUID county;
    protected UUID head;

    @BeforeEach
    protected void oneSchoolWithItsAdministrators() {
        keycloak.forget();
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "南宁市青秀区桐溪小学", "450103"));
        neighbour = rows.school(SchoolSeed.primary("2145000002", "青秀区邻近小学", "450103"));
        bureau = cityWide("bureau", "bureau-admin");
        county = ofUnit("county", "county-admin", "450103");
        head = ofSchool("head", "school-admin", school);
        keptBy(head, "450103", school);
        keptBy(county, "450103", null);
    }

    protected void keptBy(UUID account, String unit, UUID ofSchool) {
        rows.execute(
                "update account set unit_code = ?, school_id = ? where id = ?",
                unit,
                ofSchool,
                account);
    }

    protected Response create(UUID who, String role, Map<String, ?> body) {
        return as(who, role).contentType(ContentType.JSON).body(body).post(ALL);
    }

    /** A new account of the school, made by its head. */
    protected UUID created(String name) {
        return UUID.fromString(
                create(head, "school-admin", Map.of("displayName", name, "school", school))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    protected Response step(UUID who, String role, UUID account, String action) {
        String tag = as(who, role).get(ONE, account).header("ETag");
        return step(who, role, account, action, tag == null ? "\"0-00000000\"" : tag);
    }

    protected Response step(UUID who, String role, UUID account, String action, String tag) {
        return as(who, role)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", REASON))
                .post(ONE + "/" + action, account);
    }

    protected ValidatableResponse print(UUID who, String role, UUID... accounts) {
        return as(who, role)
                .contentType(ContentType.JSON)
                .body(Map.of("accounts", List.of(accounts)))
                .post(SLIPS)
                .then()
                .statusCode(200);
    }

    protected ValidatableResponse read(UUID account) {
        return as(head, "school-admin").get(ONE, account).then().statusCode(200);
    }

    protected String username(UUID account) {
        return rows.read("select username from account where id = ?", account).get(0);
    }

    protected KeycloakStandIn.User user(UUID account) {
        return keycloak.user(username(account));
    }

    /** The account's own first request with a token. */
    protected ValidatableResponse signsIn(UUID account) {
        user(account).changesPassword();
        String subject = rows.read("select subject from account where id = ?", account).get(0);
        return as(UUID.fromString(subject)).get("/api/v1/me").then().statusCode(200);
    }

    protected void due(UUID account) {
        rows.execute(
                "insert into account_sync (account_id, due_at) values (?, now() - interval '1 s')"
                        + " on conflict (account_id) do update set due_at = excluded.due_at,"
                        + " tries = 0, last_problem = null",
                account);
    }
}

package cn.tongxin.messaging;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is given a role, or loses it, hears of it, and whoever did it does not. */
@QuarkusTest
class GrantMessagesTest extends MessagingApi {
    private static final String GRANTS = "/api/v1/grants";
    private static final String DEPUTIES = "/api/v1/deputies";
    private static final String REASON = "担任三年级二班班主任，家中有病人";
    private static final String MOMENT = "\\d{4}年\\d{1,2}月\\d{1,2}日 \\d{2}:\\d{2}";

    private UUID school;
    private UUID county;
    private UUID principal;
    private UUID newcomer;

    @BeforeEach
    void oneSchool() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        county = ofUnit("county", "county-admin", "450103");
        principal = ofSchool("principal", "school-admin", school);
        newcomer = reachable("newcomer");
    }

    private UUID given(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("account", newcomer);
        body.put("role", "class-teacher");
        body.put("scopeKind", "SCHOOL");
        body.put("ref", school);
        body.put("reason", REASON);
        body.putAll(more);
        return UUID.fromString(
                as(principal, "school-admin")
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post(GRANTS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private Response end(UUID who, String role, String at, Map<String, ?> body) {
        return as(who, role)
                .header("If-Match", as(who, role).get(at).header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(at + "/end");
    }

    private void reschedule(UUID grant, String until) {
        String at = GRANTS + "/" + grant;
        Response read = as(principal, "school-admin").get(at);
        as(principal, "school-admin")
                .header("If-Match", read.header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("validFrom", read.<String>path("validFrom"), "validTo", until))
                .put(at)
                .then()
                .statusCode(200);
    }

    private String newest(UUID reader, String field) {
        return as(reader, "volunteer").get("/api/v1/inbox").path("items[0]." + field);
    }

    @Test
    void a_role_that_is_given_is_told_with_its_place_and_time_and_giver() {
        given(Map.of("validTo", "2099-01-01T00:00:00Z"));
        as(newcomer, "volunteer")
                .get("/api/v1/inbox")
                .then()
                .body("items.title", contains("新的授权：班主任，青秀区示例小学"))
                .body(
                        "items[0].body",
                        matchesPattern(
                                "演示·principal授予您“班主任”，范围是青秀区示例小学，"
                                        + MOMENT
                                        + "起，2099年1月1日 08:00止。生效后在右上角切换身份即可使用。"))
                .body("items[0].link", nullValue());
        assertEquals(List.of(), titles(principal));
        assertEquals(List.of(), titles(county));
    }

    @Test
    void one_without_an_end_says_so() {
        given(Map.of());
        assertEquals(true, newest(newcomer, "body").contains("起长期有效。"));
    }

    @Test
    void an_email_says_that_there_is_something_and_not_what() {
        given(Map.of());
        assertEquals(List.of(newcomer.toString()), rows.read("select account_id from outbox"));
        String mail = rows.read("select mail_subject || mail_text from message").get(0);
        for (String secret : List.of("班主任", "示例小学", "principal", "newcomer", REASON)) {
            assertFalse(mail.contains(secret), mail);
        }
        assertFalse(newest(newcomer, "body").contains("病人"), "the reason is for the record");
    }

    @Test
    void each_change_of_the_period_and_the_end_are_told_once() {
        UUID id = given(Map.of());
        reschedule(id, "2098-01-01T00:00:00Z");
        reschedule(id, "2099-01-01T00:00:00Z");
        assertEquals(
                List.of("授权期限有变：班主任，青秀区示例小学", "授权期限有变：班主任，青秀区示例小学", "新的授权：班主任，青秀区示例小学"),
                titles(newcomer));
        assertEquals(true, newest(newcomer, "body").contains("2099年1月1日 08:00止"));
        end(county, "county-admin", GRANTS + "/" + id, Map.of("reason", "调往他校"))
                .then()
                .statusCode(200);
        as(newcomer, "volunteer")
                .get("/api/v1/inbox")
                .then()
                .body("items[0].title", equalTo("授权结束：班主任，青秀区示例小学"))
                .body(
                        "items[0].body",
                        matchesPattern(
                                "演示·county结束了您的“班主任”（青秀区示例小学），" + MOMENT + "起不再有效。如有疑问，请与其联系。"));
        assertEquals(4, titles(newcomer).size());
    }

    @Test
    void nobody_is_told_what_they_gave_up_themselves() {
        UUID own = rows.grantOf(principal);
        end(principal, "school-admin", GRANTS + "/" + own, Map.of("reason", "不再担任"))
                .then()
                .statusCode(200);
        assertEquals(List.of(), titles(principal));
    }

    @Test
    void what_is_refused_is_not_told() {
        as(principal, "school-admin")
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "account",
                                newcomer,
                                "role",
                                "county-admin",
                                "scopeKind",
                                "UNIT",
                                "ref",
                                "450103",
                                "reason",
                                REASON))
                .post(GRANTS)
                .then()
                .statusCode(403);
        assertEquals(List.of(), titles(newcomer));
    }

    private UUID deputy(UUID grant) {
        return UUID.fromString(
                as(county, "county-admin")
                        .contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "grant",
                                        grant,
                                        "username",
                                        "colleague",
                                        "validTo",
                                        "2099-01-01T00:00:00Z",
                                        "reason",
                                        "外出培训"))
                        .post(DEPUTIES)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    @Test
    void whoever_is_asked_to_stand_in_hears_of_it_and_of_its_end() {
        UUID colleague = ofUnit("colleague", "case-worker", "450103");
        UUID id = deputy(rows.grantOf(county));
        assertEquals(List.of("请您代办：县区教育管理员，青秀区"), titles(colleague));
        end(county, "county-admin", DEPUTIES + "/" + id, Map.of("reason", "提前返岗"))
                .then()
                .statusCode(200);
        assertEquals(List.of("授权结束：县区教育管理员，青秀区", "请您代办：县区教育管理员，青秀区"), titles(colleague));
        assertEquals(List.of(), titles(county));
    }

    @Test
    void who_stands_in_loses_it_with_the_principal_and_hears_of_that_too() {
        UUID colleague = ofUnit("colleague", "case-worker", "450103");
        UUID own = rows.grantOf(county);
        deputy(own);
        UUID bureau = cityWide("bureau", "bureau-admin");
        end(bureau, "bureau-admin", GRANTS + "/" + own, Map.of("reason", "调离"))
                .then()
                .statusCode(200);
        assertEquals("授权结束：县区教育管理员，青秀区", titles(colleague).get(0));
        assertEquals(List.of("授权结束：县区教育管理员，青秀区"), titles(county));
    }

    @Test
    void what_a_deputy_gives_says_for_whom() {
        UUID colleague = ofUnit("colleague", "case-worker", "450103");
        deputy(rows.grantOf(county));
        forgetCallers();
        as(colleague, "case-worker", "county-admin")
                .header("Acting-As", "county-admin")
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "account",
                                newcomer,
                                "role",
                                "class-teacher",
                                "scopeKind",
                                "SCHOOL",
                                "ref",
                                school,
                                "reason",
                                REASON))
                .post(GRANTS)
                .then()
                .statusCode(201);
        assertEquals(true, newest(newcomer, "body").startsWith("演示·colleague（代演示·county）授予您“班主任”"));
    }

    @Test
    void when_a_school_is_closed_everybody_who_held_something_there_hears_of_it() {
        given(Map.of());
        UUID bureau = cityWide("bureau", "bureau-admin");
        String proposal =
                as(county, "county-admin")
                        .contentType(ContentType.JSON)
                        .body(Map.of("kind", "school.close", "subjectId", school, "reason", "布局调整"))
                        .post("/api/v1/proposals")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String at = "/api/v1/proposals/" + proposal;
        as(bureau, "bureau-admin")
                .header("If-Match", as(bureau, "bureau-admin").get(at).header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(at + "/approve")
                .then()
                .statusCode(200);
        assertEquals("授权结束：班主任，青秀区示例小学", titles(newcomer).get(0));
        assertEquals(List.of("授权结束：学校管理员，青秀区示例小学"), titles(principal));
    }
}

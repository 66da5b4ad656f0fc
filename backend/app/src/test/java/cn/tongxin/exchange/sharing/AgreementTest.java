package cn.tongxin.exchange.sharing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How an agreement comes about, and how it ends. */
@QuarkusTest
class AgreementTest extends SharingApi {
    private static final Map<String, Object> SCHOOLS =
            wish("schools", List.of("name", "identifierCode"));

    @Test
    void the_catalogue_says_what_can_be_shared_and_by_which_law_what_never_is_G_01() {
        as(civil, PARTNER)
                .get("/api/v1/share-resources")
                .then()
                .statusCode(200)
                .body("items.resource", hasItem("students"))
                .body("items.find { it.resource == 'students' }.attribute", equalTo("CONDITIONAL"))
                .body(
                        "items.find { it.resource == 'students' }.fields.find { it.name == 'idNo' }.level",
                        equalTo("L4"))
                .body(
                        "items.find { it.resource == 'students' }.fields.find { it.name == 'idNo' }.exchangeName",
                        equalTo("SFZJH"))
                .body("items.find { it.resource == 'psych-files' }.attribute", equalTo("REFUSED"))
                .body("items.find { it.resource == 'psych-files' }.basis", containsString("精神卫生法"))
                .body("items.find { it.resource == 'psych-files' }.fields", empty());
    }

    @Test
    void what_is_never_shared_cannot_be_applied_for_and_the_law_is_named_G_01() {
        for (String never :
                List.of(
                        "psych-files",
                        "hotline-calls",
                        "special-categories",
                        "court-orders",
                        "special-education-cases")) {
            apply(officer, BUREAU, wish(never, List.of("name")))
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("resource"))
                    .body("detail", containsString("不予共享"));
        }
        apply(officer, BUREAU, wish("guardians", List.of("name")))
                .then()
                .statusCode(400)
                .body("errors.field", contains("resource"));
    }

    @Test
    void neither_whom_a_deputy_registered_for_nor_another_deputy_of_theirs_answers_RS_11() {
        UUID registers = rows.account("registers");
        UUID other = rows.account("other");
        UUID stoodIn = rows.deputy(rows.grantOf(second), registers, "2099-01-01T00:00:00Z");
        rows.deputy(rows.grantOf(second), other, "2099-01-01T00:00:00Z");
        String id =
                apply(registers, BUREAU, SCHOOLS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("agreement.id");
        rows.period(stoodIn, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z");
        forgetCallers();
        for (UUID who : List.of(second, other)) {
            step(who, BUREAU, id, "grant", Map.of())
                    .then()
                    .statusCode(422)
                    .body("rule", equalTo("RS-11"));
        }
        step(officer, BUREAU, id, "grant", Map.of()).then().statusCode(200);
    }

    @Test
    void one_registers_and_another_grants_and_from_then_it_is_in_force() {
        String id =
                apply(officer, BUREAU, SCHOOLS)
                        .then()
                        .statusCode(201)
                        .body("agreement.number", matchesPattern("SA-450100-[0-9]{4}-[0-9]{6}"))
                        .body("agreement.status", equalTo("SUBMITTED"))
                        .body("agreement.agency.name", equalTo("示例民政局"))
                        .body("agreement.inForce", equalTo(false))
                        .body("fields", contains("identifierCode", "name"))
                        .body("scope.city", equalTo(true))
                        .body("quotaPerDay", equalTo(5000))
                        .body("actions.find { it.name == 'grant' }.enabled", equalTo(false))
                        .body("actions.find { it.name == 'withdraw' }.enabled", equalTo(true))
                        .extract()
                        .path("agreement.id");
        assertEquals(
                List.of("share-agreement.answer bureau-admin OPEN"),
                rows.read("select kind || ' ' || role || ' ' || status from work_item"));
        step(officer, BUREAU, id, "grant", Map.of())
                .then()
                .statusCode(422)
                .body("rule", equalTo("RS-11"));
        step(second, BUREAU, id, "grant", Map.of("note", "按季度核对"))
                .then()
                .statusCode(200)
                .body("agreement.status", equalTo("GRANTED"))
                .body("agreement.inForce", equalTo(true))
                .body("answer", equalTo("按季度核对"))
                .body("answeredBy", equalTo("演示·second"))
                .body("actions.name", contains("revoke"));
        assertEquals(List.of("DONE"), rows.read("select status from work_item"));
        step(second, BUREAU, id, "refuse", Map.of("reason", "改变主意")).then().statusCode(409);
        step(officer, BUREAU, id, "revoke", Map.of("reason", "职责已调整"))
                .then()
                .statusCode(200)
                .body("agreement.status", equalTo("REVOKED"))
                .body("endReason", equalTo("职责已调整"))
                .body("endedBy", equalTo("演示·officer"))
                .body("agreement.inForce", equalTo(false));
    }

    @Test
    void an_agency_applies_by_its_own_key_for_itself_only() {
        String id =
                apply(civil, PARTNER, SCHOOLS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("agreement.id");
        Map<String, Object> foreign = new HashMap<>(SCHOOLS);
        foreign.put("agency", "PSB");
        apply(civil, PARTNER, foreign).then().statusCode(403).body("code", equalTo("SCOPE"));
        as(civil, PARTNER).get(AGREEMENTS).then().statusCode(200).body("items.id", contains(id));
        as(police, PARTNER).get(AGREEMENTS).then().statusCode(200).body("items", empty());
        as(police, PARTNER).get(AGREEMENTS + "/" + id).then().statusCode(404);
        as(police, PARTNER).get(AGREEMENTS + "/" + id + "/use").then().statusCode(404);
        step(civil, PARTNER, id, "grant", Map.of()).then().statusCode(403);
        step(civil, PARTNER, id, "withdraw", null)
                .then()
                .statusCode(200)
                .body("agreement.status", equalTo("WITHDRAWN"))
                .body("actions", empty());
        assertEquals(List.of("CANCELLED"), rows.read("select status from work_item"));
    }

    @Test
    void a_refusal_has_a_reason_that_the_agency_reads_G_03() {
        String id =
                apply(civil, PARTNER, SCHOOLS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("agreement.id");
        String tag = as(officer, BUREAU).get(AGREEMENTS + "/" + id).header("ETag");
        unchecked(officer, BUREAU)
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of())
                .post(AGREEMENTS + "/" + id + "/refuse")
                .then()
                .statusCode(400)
                .body("errors.field", contains("reason"));
        step(officer, BUREAU, id, "refuse", Map.of("reason", "职责与数据项不符")).then().statusCode(200);
        as(civil, PARTNER)
                .get(AGREEMENTS + "/" + id)
                .then()
                .statusCode(200)
                .body("answer", equalTo("职责与数据项不符"));
    }

    @Test
    void an_agency_does_not_flood_the_officers_with_applications() {
        for (int i = 0; i < 20; i++) {
            apply(civil, PARTNER, SCHOOLS).then().statusCode(201);
        }
        apply(civil, PARTNER, SCHOOLS)
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
    }

    @Test
    void an_application_is_answered_in_ten_working_days_G_03() {
        // A Tuesday before 国庆节, with a Saturday in between that is worked.
        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-09-29T02:00:00Z")));
        apply(civil, PARTNER, SCHOOLS)
                .then()
                .statusCode(201)
                .body("agreement.dueOn", equalTo("2026-10-19"))
                .body("undertaking", equalTo(true));
        assertEquals(
                List.of("2026-10-19"),
                rows.read(
                        "select (due_at at time zone 'Asia/Shanghai' - interval '1 day')::date from work_item"));
    }

    @Test
    void who_does_not_promise_to_use_it_for_that_duty_alone_gets_nothing_G_04() {
        Map<String, Object> body = new HashMap<>(SCHOOLS);
        body.put("undertaking", false);
        apply(officer, BUREAU, body)
                .then()
                .statusCode(400)
                .body("errors.field", contains("undertaking"))
                .body("detail", containsString("G-04"));
        body.remove("undertaking");
        unchecked(officer, BUREAU)
                .contentType(ContentType.JSON)
                .body(body)
                .post(AGREEMENTS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("undertaking"));
        assertEquals(List.of(), rows.read("select 1 from share_agreement"));
    }

    @Test
    void a_wrong_application_says_where_G_04() {
        Map<String, Object> endless = new HashMap<>(SCHOOLS);
        endless.remove("validUntil");
        unchecked(officer, BUREAU)
                .contentType(ContentType.JSON)
                .body(endless)
                .post(AGREEMENTS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("validUntil"));
        LocalDate today = LocalDate.now(NANNING);
        for (LocalDate day : List.of(today.minusDays(1), today.plusYears(3).plusDays(1))) {
            Map<String, Object> body = new HashMap<>(SCHOOLS);
            body.put("validUntil", day.toString());
            apply(officer, BUREAU, body)
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("validUntil"));
        }
        apply(officer, BUREAU, wish("students", List.of("name", "residence", "specialNote")))
                .then()
                .statusCode(400)
                .body("errors.field", contains("fields"))
                .body("detail", containsString("residence、specialNote"))
                .body("detail", not(containsString("name、")));
        Map<String, Object> nowhere = new HashMap<>(SCHOOLS);
        nowhere.put("managingUnits", List.of("450199"));
        apply(officer, BUREAU, nowhere)
                .then()
                .statusCode(400)
                .body("errors.field", contains("managingUnits"));
        Map<String, Object> nobody = new HashMap<>(SCHOOLS);
        nobody.put("agency", "450103");
        apply(officer, BUREAU, nobody)
                .then()
                .statusCode(400)
                .body("errors.field", contains("agency"));
        as(officer, BUREAU).get(AGREEMENTS).then().body("items", hasSize(0));
    }
}

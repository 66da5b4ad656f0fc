package cn.tongxin.org.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A semester is drafted, published, closed and, with a reason, opened again. */
@QuarkusTest
class SemesterLifeTest extends ApiTest {
    private static final String ONE = "/api/v1/semesters/{id}";
    private static final String ROLE = "bureau-admin";

    @Inject CalendarWork work;

    private CalendarApi calendar;
    private UUID bureau;
    private String spring;
    private String autumn;

    @BeforeEach
    void bureau() {
        calendar = new CalendarApi(rows);
        rows.places();
        bureau = cityWide("bureau", ROLE);
        spring = id("2026-2027-2");
        autumn = id("2026-2027-1");
    }

    @AfterEach
    void asMigrated() {
        calendar.asMigrated();
    }

    private String id(String code) {
        return rows.read("select id from semester where stage_group = 'SENIOR' and code = ?", code)
                .get(0);
    }

    private static Map<String, Object> dates(String reportOn, String first, String last) {
        return new HashMap<>(
                Map.of(
                        "reportOn",
                        reportOn,
                        "firstTeachingDay",
                        first,
                        "lastTeachingDay",
                        last,
                        "source",
                        "南教基〔2026〕12号"));
    }

    private static Map<String, Object> dates() {
        return dates("2027-02-20", "2027-02-22", "2027-07-09");
    }

    private RequestSpecification now(String id) {
        String tag = as(bureau, ROLE).get(ONE, id).then().statusCode(200).extract().header("ETag");
        return as(bureau, ROLE).header("If-Match", tag).contentType("application/json");
    }

    private Response update(Map<String, Object> body) {
        return now(spring).body(body).put(ONE, spring);
    }

    private void hears(Map<String, Object> body, String field, String message) {
        update(body)
                .then()
                .statusCode(400)
                .body("errors", hasItem(Map.of("field", field, "message", message)));
    }

    @Test
    void the_dates_of_a_draft_move_the_end_of_the_semester_before() {
        update(dates())
                .then()
                .statusCode(200)
                .body("semester.reportOn", equalTo("2027-02-20"))
                .body("semester.statFrom", equalTo("2027-02-20"))
                .body("semester.provisional", equalTo(false))
                .body("semester.source", equalTo("南教基〔2026〕12号"))
                .body("version", equalTo(1))
                .body("actions.name", contains("update", "publish"))
                .body("actions.enabled", contains(true, true));
        as(bureau, ROLE).get(ONE, autumn).then().body("semester.statTo", equalTo("2027-02-19"));
    }

    @Test
    void the_semester_before_is_looked_up_once() {
        RequestSpecification ready = now(spring).body(dates());
        Statements statements = new Statements(rows);
        ready.put(ONE, spring).then().statusCode(200);
        assertEquals(1, statements.like("select id from semester where stage_group%"));
    }

    @Test
    void dates_that_make_no_semester_are_refused_in_words() {
        hears(dates("2027-02-20", "2027-02-19", "2027-07-09"), "firstTeachingDay", "正式上课不能早于报到日期。");
        hears(
                dates("2027-02-20", "2027-02-22", "2027-02-22"),
                "lastTeachingDay",
                "上课最后一天须晚于正式上课第一天。");
        hears(
                dates("2027-02-20", "2027-02-22", "2027-09-01"),
                "lastTeachingDay",
                "上课最后一天不能晚于 2027-08-31，下一学期从次日算起。");
        hears(
                dates("2027-01-15", "2027-01-18", "2027-07-09"),
                "reportOn",
                "报到日期须晚于上一学期上课的最后一天（2027-01-15）。");
    }

    @Test
    void an_unusual_length_needs_a_reason() {
        Map<String, Object> body = dates("2027-02-20", "2027-02-22", "2027-05-28");
        update(body).then().statusCode(422).body("rule", equalTo("CA-01"));
        body.put("overrides", List.of(Map.of("rule", "CA-01", "reason", "高三提前结束")));
        update(body).then().statusCode(200);
        assertEquals(
                List.of("CA-01 高三提前结束"),
                rows.read("select rule || ' ' || reason from rule_override"));
        as(bureau, ROLE)
                .get("/api/v1/rule-overrides")
                .then()
                .statusCode(200)
                .body("items[0].subject.name", equalTo("2026—2027学年第二学期（春季）"));
    }

    @Test
    void a_guess_cannot_be_published_and_a_published_one_not_be_changed() {
        now(spring)
                .post(ONE + "/publish", spring)
                .then()
                .statusCode(409)
                .body("detail", equalTo("日期还是按惯例推算的，请先按校历填写日期和依据。"));
        update(dates()).then().statusCode(200);
        now(spring)
                .post(ONE + "/publish", spring)
                .then()
                .statusCode(200)
                .body("semester.status", equalTo("PUBLISHED"))
                .body("actions.name", contains("close", "correct"))
                .body("actions.enabled", contains(false, true))
                .body("actions[0].reason", equalTo("学期统计到 2027-08-31 为止，过后才能结束。"));
        update(dates())
                .then()
                .statusCode(409)
                .body("detail", equalTo("学期已经公布，各校都已照此安排；确有差错的，请写明理由办理“更正日期”。"));
        now(spring).post(ONE + "/close", spring).then().statusCode(409);
    }

    @Test
    void everybody_sees_it_when_it_is_published_and_the_work_ends() {
        QuarkusTransaction.requiringNew().run(() -> work.scan(LocalDate.of(2026, 11, 25)));
        UUID anybody = rows.account("anybody");
        as(anybody).get(ONE, spring).then().statusCode(404);
        as(anybody)
                .get("/api/v1/semesters?academicYear=2026-2027&stageGroup=SENIOR")
                .then()
                .body("items", hasSize(1));
        update(dates()).then().statusCode(200);
        now(spring).post(ONE + "/publish", spring).then().statusCode(200);
        as(anybody)
                .get(ONE, spring)
                .then()
                .statusCode(200)
                .body("semester.reportOn", equalTo("2027-02-20"))
                .body("actions", empty());
        as(anybody)
                .get("/api/v1/semesters?academicYear=2026-2027&stageGroup=SENIOR")
                .then()
                .body("items", hasSize(2));
        assertEquals(
                List.of("DONE 校历已公布"),
                rows.read(
                        "select status || ' ' || outcome from work_item where subject_id ="
                                + " ?::uuid",
                        spring));
    }

    @Test
    void it_is_closed_when_it_is_over_and_opened_again_for_a_reason_that_is_kept() {
        rows.execute("update semester set status = 'CLOSED' where id = ?::uuid", autumn);
        update(dates())
                .then()
                .statusCode(409)
                .body("detail", equalTo("上一学期已经结束，统计到报到前一天为止；要改报到日期，请先重新打开上一学期。"));
        unchecked(bureau, ROLE)
                .header("If-Match", "\"0-00000000\"")
                .contentType("application/json")
                .body(Map.of())
                .post(ONE + "/reopen", autumn)
                .then()
                .statusCode(400);
        now(autumn)
                .body(Map.of("reason", "漏报数据，需要补录"))
                .post(ONE + "/reopen", autumn)
                .then()
                .statusCode(200)
                .body("semester.status", equalTo("PUBLISHED"));
        as(bureau, ROLE)
                .get(ONE + "/history", autumn)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("reopen"))
                .body("items[0].reason", equalTo("漏报数据，需要补录"))
                .body("items[0].actingRole", equalTo("bureau-admin"));
        String closed = id("2025-2026-2");
        rows.execute("update semester set status = 'PUBLISHED' where id = ?::uuid", closed);
        now(closed)
                .post(ONE + "/close", closed)
                .then()
                .statusCode(200)
                .body("semester.status", equalTo("CLOSED"));
    }

    @Test
    void a_write_needs_the_version_that_was_seen() {
        unchecked(bureau, ROLE)
                .contentType("application/json")
                .body(dates())
                .put(ONE, spring)
                .then()
                .statusCode(428);
        RequestSpecification late = now(spring);
        update(dates()).then().statusCode(200);
        late.body(dates()).put(ONE, spring).then().statusCode(412);
        for (String step : List.of("publish", "close", "reopen")) {
            RequestSpecification request = unchecked(bureau, ROLE).contentType("application/json");
            if (step.equals("reopen")) {
                request.body(Map.of("reason", "漏报数据"));
            }
            request.post(ONE + "/" + step, spring).then().statusCode(428);
        }
    }

    @Test
    void the_next_school_year_is_drafted_half_a_year_before_the_records_end() {
        QuarkusTransaction.requiringNew().run(() -> work.scan(LocalDate.of(2027, 3, 4)));
        String drafts =
                "select code || ' ' || stage_group || ' ' || report_on || ' ' || stat_to || ' '"
                        + " || status || ' ' || provisional from semester"
                        + " where academic_year = '2027-2028' order by stage_group, code";
        assertEquals(List.of(), rows.read(drafts));
        QuarkusTransaction.requiringNew().run(() -> work.scan(LocalDate.of(2027, 3, 5)));
        QuarkusTransaction.requiringNew().run(() -> work.scan(LocalDate.of(2027, 3, 6)));
        assertEquals(
                List.of(
                        "2027-2028-1 COMPULSORY_PRE 2027-08-28 2028-02-11 DRAFT true",
                        "2027-2028-2 COMPULSORY_PRE 2028-02-12 2028-08-31 DRAFT true",
                        "2027-2028-1 SENIOR 2027-08-28 2028-02-04 DRAFT true",
                        "2027-2028-2 SENIOR 2028-02-05 2028-08-31 DRAFT true"),
                rows.read(drafts));
        assertEquals(
                List.of("2027-08-27", "2027-08-27"),
                rows.read("select stat_to from semester where code = '2026-2027-2'"));
    }
}

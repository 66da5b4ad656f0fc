package cn.tongxin.org.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dates that everybody plans by already are put right with a reason, and what was is kept. */
@QuarkusTest
class SemesterCorrectionTest extends ApiTest {
    private static final String ONE = "/api/v1/semesters/{id}";
    private static final String ROLE = "bureau-admin";

    private CalendarApi calendar;
    private UUID bureau;
    private String spring;
    private String autumn;

    @BeforeEach
    void published() {
        calendar = new CalendarApi(rows);
        rows.places();
        bureau = cityWide("bureau", ROLE);
        spring = id("2026-2027-2");
        autumn = id("2026-2027-1");
        rows.execute("update semester set status = 'PUBLISHED' where id = ?::uuid", spring);
    }

    @AfterEach
    void asMigrated() {
        calendar.asMigrated();
    }

    private String id(String code) {
        return rows.read("select id from semester where stage_group = 'SENIOR' and code = ?", code)
                .get(0);
    }

    private String day(String column, String semester) {
        return rows.read("select %s from semester where id = ?::uuid".formatted(column), semester)
                .get(0);
    }

    private LocalDate reports() {
        return LocalDate.parse(day("report_on", spring));
    }

    /** A week later than it was to begin, and ends as it was to. */
    private Map<String, Object> later(int days) {
        return new HashMap<>(
                Map.of(
                        "reportOn",
                        reports().plusDays(days).toString(),
                        "firstTeachingDay",
                        reports().plusDays(days + 2).toString(),
                        "lastTeachingDay",
                        day("last_teaching_day", spring),
                        "source",
                        "南教基〔2026〕30号",
                        "reason",
                        "校历印错一周"));
    }

    private RequestSpecification now(String id) {
        String tag = as(bureau, ROLE).get(ONE, id).then().statusCode(200).extract().header("ETag");
        return as(bureau, ROLE).header("If-Match", tag).contentType("application/json");
    }

    private ValidatableResponse correct(Map<String, Object> body) {
        return now(spring).body(body).post(ONE + "/correct", spring).then();
    }

    private ValidatableResponse preview(Map<String, Object> body) {
        return as(bureau, ROLE)
                .contentType("application/json")
                .body(body)
                .post(ONE + "/preview", spring)
                .then();
    }

    @Test
    void the_dates_the_border_and_the_reason_with_what_was_are_kept() {
        String report = day("report_on", spring);
        String first = day("first_teaching_day", spring);
        String last = day("last_teaching_day", spring);
        Map<String, Object> body = later(7);
        correct(body)
                .statusCode(200)
                .body("semester.status", equalTo("PUBLISHED"))
                .body("semester.reportOn", equalTo(body.get("reportOn")))
                .body("semester.statFrom", equalTo(body.get("reportOn")))
                .body("semester.source", equalTo("南教基〔2026〕30号"))
                .body("actions.name", contains("close", "correct"));
        assertEquals(
                LocalDate.parse(report).plusDays(6).toString(),
                day("stat_to", autumn),
                "the break before it is longer");
        as(bureau, ROLE)
                .get(ONE + "/history", spring)
                .then()
                .body("items.action", contains("correct"))
                .body("items[0].from", equalTo("PUBLISHED"))
                .body("items[0].to", equalTo("PUBLISHED"))
                .body(
                        "items[0].reason",
                        equalTo("校历印错一周（原为 %s 报到，%s 至 %s 上课）".formatted(report, first, last)));
        assertEquals(
                List.of("校历印错一周"),
                rows.read("select reason from audit_event where action = 'calendar.correct'"));
    }

    @Test
    void what_it_does_is_told_before_and_nothing_is_written() {
        String before = day("semester::text", spring) + day("semester::text", autumn);
        int weeks =
                preview(later(7))
                        .statusCode(200)
                        .body("daysToPrevious", equalTo(7))
                        .body("daysFromPrevious", equalTo(0))
                        .body("daysOver", equalTo(0))
                        .body("previous", equalTo("2026—2027学年第一学期（秋季）"))
                        .extract()
                        .path("weeksBefore");
        preview(later(7)).body("weeksAfter", equalTo(weeks - 1));
        preview(later(-1)).body("daysFromPrevious", equalTo(1)).body("daysToPrevious", equalTo(0));
        assertEquals(before, day("semester::text", spring) + day("semester::text", autumn));
    }

    @Test
    void days_that_are_over_are_told() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String code =
                rows.read(
                                "select id from semester where stage_group = 'SENIOR'"
                                        + " and ?::date between stat_from and stat_to",
                                today.toString())
                        .get(0);
        rows.execute("update semester set status = 'PUBLISHED' where stage_group = 'SENIOR'");
        spring = code;
        LocalDate report = reports();
        preview(later(3)).statusCode(200).body("daysOver", equalTo(over(report, today, 3)));
    }

    private static int over(LocalDate report, LocalDate today, int moved) {
        return (int) Math.min(moved, ChronoUnit.DAYS.between(report, today));
    }

    @Test
    void dates_are_checked_as_those_of_a_draft_are() {
        Map<String, Object> body = later(7);
        body.put("firstTeachingDay", reports().toString());
        String wrong = "正式上课不能早于报到日期。";
        for (ValidatableResponse answer : List.of(preview(body), correct(body))) {
            answer.statusCode(400)
                    .body("errors", hasItem(Map.of("field", "firstTeachingDay", "message", wrong)));
        }
        Map<String, Object> brief = later(7);
        brief.put("lastTeachingDay", reports().plusDays(50).toString());
        correct(brief).statusCode(422).body("rule", equalTo("CA-01"));
        brief.put("overrides", List.of(Map.of("rule", "CA-01", "reason", "高三提前结束")));
        correct(brief).statusCode(200);
    }

    @Test
    void only_what_is_published_is_corrected_and_only_with_a_reason_and_its_version() {
        Map<String, Object> body = later(7);
        body.remove("reason");
        unchecked(bureau, ROLE)
                .header("If-Match", "\"0-00000000\"")
                .contentType("application/json")
                .body(body)
                .post(ONE + "/correct", spring)
                .then()
                .statusCode(400);
        unchecked(bureau, ROLE)
                .contentType("application/json")
                .body(later(7))
                .post(ONE + "/correct", spring)
                .then()
                .statusCode(428);
        RequestSpecification late = now(spring);
        correct(later(1)).statusCode(200);
        late.body(later(1)).post(ONE + "/correct", spring).then().statusCode(412);
        rows.execute("update semester set status = 'DRAFT' where id = ?::uuid", spring);
        correct(later(1)).statusCode(409).body("detail", equalTo("学期还没有公布，请直接填写日期。"));
        rows.execute("update semester set status = 'CLOSED' where id = ?::uuid", spring);
        correct(later(1)).statusCode(409).body("detail", equalTo("学期已经结束，请先重新打开，再更正日期。"));
    }

    @Test
    void nobody_below_the_city_corrects_or_tries() {
        UUID county = ofUnit("county", "county-admin", "450103");
        for (String verb : List.of("/correct", "/preview")) {
            as(county, "county-admin")
                    .header("If-Match", "\"0-00000000\"")
                    .contentType("application/json")
                    .body(later(1))
                    .post(ONE + verb, spring)
                    .then()
                    .statusCode(403);
        }
    }
}

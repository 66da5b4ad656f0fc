package cn.tongxin.org.calendar;

import static cn.tongxin.org.calendar.CalendarApi.NOTICE;
import static cn.tongxin.org.calendar.CalendarApi.YEAR;
import static cn.tongxin.org.calendar.CalendarApi.holiday;
import static cn.tongxin.org.calendar.CalendarApi.notice;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.embedded.process.Await;
import cn.tongxin.org.Workdays;
import cn.tongxin.testing.ApiTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bureau enters the notice of a year; whoever enters it wrong hears what and where. */
@QuarkusTest
class WorkdayYearTest extends ApiTest {
    private static final Duration SOON = Duration.ofSeconds(25);

    @Inject Workdays workdays;
    @Inject CalendarWork work;

    private CalendarApi calendar;
    private UUID bureau;

    @BeforeEach
    void bureau() {
        calendar = new CalendarApi(rows);
        rows.places();
        bureau = cityWide("bureau", "bureau-admin");
    }

    @AfterEach
    void asMigrated() {
        calendar.asMigrated();
    }

    private String tag() {
        return as(bureau, "bureau-admin").get(YEAR).then().statusCode(200).extract().header("ETag");
    }

    private Response enter(Map<String, Object> body) {
        return as(bureau, "bureau-admin")
                .contentType("application/json")
                .header("If-Match", tag())
                .body(body)
                .put(YEAR);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> holidays(Map<String, Object> body) {
        return (List<Map<String, Object>>) body.get("holidays");
    }

    @Test
    void everybody_sees_a_year_without_a_notice_as_provisional() {
        UUID anybody = rows.account("anybody");
        as(anybody)
                .get(YEAR)
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(false))
                .body("id", equalTo(CalendarWork.year(2027).toString()))
                .body("holidays.name", contains("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"))
                .body("regional.from", equalTo("2027-04-09"))
                .body("regional.to", equalTo("2027-04-12"))
                .body("days[0].provisional", equalTo(true))
                .body("actions", empty());
        as(anybody)
                .get("/api/v1/workdays/2023")
                .then()
                .body("confirmed", equalTo(true))
                .body("notice", equalTo("国办发明电〔2022〕16号"))
                .body("regionalNotice", equalTo("自治区人民政府办公厅关于2023年“壮族三月三”放假的通知"))
                .body("holidays[0].from", equalTo("2022-12-31"))
                .body("holidays[1].makeupDays", contains("2023-01-28", "2023-01-29"));
        as(anybody)
                .get("/api/v1/workdays/years")
                .then()
                .statusCode(200)
                .body("items.year", hasItem(2027))
                .body("items.find { it.year == 2026 }.confirmed", equalTo(true))
                .body("items.find { it.year == 2027 }.confirmed", equalTo(false));
        as(anybody)
                .get("/api/v1/workdays/2019")
                .then()
                .statusCode(404)
                .body("detail", equalTo("工作日历只有 2020 年到 2060 年的。"));
    }

    @Test
    void a_notice_is_entered_as_a_whole_and_the_year_is_certain() {
        enter(notice())
                .then()
                .statusCode(200)
                .body("year.confirmed", equalTo(true))
                .body("year.notice", equalTo(NOTICE))
                .body("year.holidays[1].makeupDays", contains("2027-01-31", "2027-02-20"))
                .body("year.enteredAt", notNullValue())
                .body("year.version", equalTo(1))
                .body("year.days.find { it.date == '2027-01-01' }.provisional", equalTo(false))
                .body("year.days.find { it.date == '2027-02-20' }.workday", equalTo(true))
                // The region has not spoken yet: its days, and no others, can still change.
                .body("year.days.findAll { it.provisional }.name.unique()", contains("壮族三月三"))
                .body("effect.workdaysAfter", equalTo(245));
        as(bureau, "bureau-admin")
                .get("/api/v1/workdays?from=2027-03-01&to=2027-03-01")
                .then()
                .statusCode(200);
        Map<String, Object> again = notice();
        again.put("regionalNotice", "自治区人民政府办公厅关于2027年“壮族三月三”放假的通知");
        enter(again)
                .then()
                .statusCode(200)
                .body("year.version", equalTo(2))
                .body("year.days.findAll { it.provisional }", empty());
        assertEquals(
                List.of("calendar.workdays OK", "calendar.workdays OK"),
                rows.read(
                        "select action || ' ' || result from audit_event"
                                + " where action = 'calendar.workdays' order by seq"));
    }

    /** The calendar kept in memory follows by the notice of the database, in every process. */
    @Test
    void every_process_knows_it_within_seconds() {
        LocalDate makeup = LocalDate.of(2027, 2, 20);
        assertTrue(!workdays.calendar().isWorkday(makeup));
        enter(notice()).then().statusCode(200);
        assertTrue(Await.until(SOON, () -> workdays.calendar().isWorkday(makeup)));
        assertTrue(!workdays.calendar().isProvisional(makeup));
    }

    @Test
    void the_work_of_the_bureau_ends_by_it() {
        QuarkusTransaction.requiringNew().run(() -> work.scan(LocalDate.of(2026, 11, 25)));
        String status =
                "select status || coalesce(' ' || outcome, '') from work_item"
                        + " where kind = 'workdays.confirm'";
        assertEquals(List.of("OPEN"), rows.read(status));
        enter(notice()).then().statusCode(200);
        assertEquals(List.of("DONE 放假安排已录入"), rows.read(status));
    }

    @Test
    void a_write_needs_the_version_that_was_seen() {
        unchecked(bureau, "bureau-admin")
                .contentType("application/json")
                .body(notice())
                .put(YEAR)
                .then()
                .statusCode(428);
        String seen = tag();
        enter(notice()).then().statusCode(200);
        as(bureau, "bureau-admin")
                .contentType("application/json")
                .header("If-Match", seen)
                .body(notice())
                .put(YEAR)
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE"));
    }

    @Test
    void past_years_and_years_without_a_notice_stay_as_they_are() {
        for (int year : List.of(2025, 2040)) {
            String address = "/api/v1/workdays/" + year;
            Response seen = as(bureau, "bureau-admin").get(address);
            seen.then().body("actions[0].enabled", equalTo(false));
            as(bureau, "bureau-admin")
                    .contentType("application/json")
                    .header("If-Match", seen.header("ETag"))
                    .body(notice())
                    .put(address)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("STATE_CONFLICT"))
                    .body("detail", equalTo(seen.path("actions[0].reason")));
        }
    }

    @Test
    void a_year_without_the_regions_holiday_needs_a_reason() {
        Map<String, Object> body = notice();
        body.remove("regional");
        enter(body)
                .then()
                .statusCode(422)
                .body("rule", equalTo("CA-02"))
                .body("overridable", equalTo(true));
        body.put("overrides", List.of(Map.of("rule", "CA-02", "reason", "当年停止放假")));
        enter(body).then().statusCode(200);
        assertEquals(
                List.of("CA-02 workdays 当年停止放假"),
                rows.read("select rule || ' ' || resource || ' ' || reason from rule_override"));
        as(bureau, "bureau-admin")
                .get("/api/v1/rule-overrides")
                .then()
                .statusCode(200)
                .body("items[0].subject.name", equalTo("2027年工作日历"));
    }

    @Test
    void what_a_notice_cannot_say_is_refused_in_words() {
        refused("holidays[0].days", holiday("元旦", "2027-01-01", "2027-01-03", 4));
        refused("holidays[0].to", holiday("元旦", "2027-01-03", "2027-01-01", 3));
        refused("holidays[0].from", holiday("元旦", "2026-11-30", "2026-12-02", 3));
        refused(
                "holidays[0].makeupDays",
                holiday("元旦", "2027-01-01", "2027-01-03", 3, "2027-01-05"));
        refused(
                "holidays[0].makeupDays",
                holiday("元旦", "2027-01-01", "2027-01-03", 3, "2027-05-01"));
        refused(
                "holidays[0].makeupDays",
                holiday("元旦", "2027-01-01", "2027-01-03", 3, "2027-12-26"));
        refused("holidays[0].name", holiday("元旦三月三", "2027-01-01", "2027-01-03", 3));
        refused("holidays", holiday("元旦", "2027-01-02", "2027-01-03", 2));
        Map<String, Object> twice = notice();
        holidays(twice).set(4, holiday("端午节", "2027-05-05", "2027-05-05", 1));
        hears(twice, "holidays[4].from", "5月5日既在劳动节又在端午节，请核对起止日期。");
        Map<String, Object> missing = notice();
        holidays(missing).remove(5);
        hears(missing, "holidays", "还缺：中秋节。合并放假的写在一起，如“国庆节、中秋节”。");
        Map<String, Object> old = notice();
        old.put("noticedOn", "2025-11-04");
        hears(old, "noticedOn", "2027年的放假通知应是2026年或2027年发布的，请核对日期。");
        Map<String, Object> future = notice();
        future.put("noticedOn", "2099-01-01");
        hears(future, "noticedOn", "通知的日期不能晚于今天");
        assertEquals(
                List.of("0"),
                rows.read("select version from workday_year where year = 2027"),
                "nothing was written");
    }

    private void refused(String field, Map<String, Object> newYear) {
        unchecked(bureau, "bureau-admin")
                .contentType("application/json")
                .body(notice(newYear))
                .post(YEAR + "/preview")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));
    }

    private void hears(Map<String, Object> body, String field, String message) {
        unchecked(bureau, "bureau-admin")
                .contentType("application/json")
                .body(body)
                .post(YEAR + "/preview")
                .then()
                .statusCode(400)
                .body("errors", hasItem(Map.of("field", field, "message", message)));
    }

    @Test
    void new_years_holiday_may_begin_in_december() {
        enter(notice(holiday("元旦", "2026-12-31", "2027-01-02", 3, "2026-12-26")))
                .then()
                .statusCode(200)
                .body("year.holidays[0].from", equalTo("2026-12-31"))
                .body("year.holidays[0].makeupDays", contains("2026-12-26"));
        as(bureau, "bureau-admin")
                .get("/api/v1/workdays/2026")
                .then()
                .body("days.find { it.date == '2026-12-26' }.workday", equalTo(true))
                .body("holidays", hasSize(7));
    }

    @Test
    void a_notice_of_the_region_goes_before_a_make_up_day_of_the_nation() {
        Map<String, Object> body = new HashMap<>(notice());
        List<Map<String, Object>> holidays = new ArrayList<>(holidays(body));
        holidays.set(2, holiday("清明节", "2027-04-03", "2027-04-05", 3, "2027-04-10"));
        body.put("holidays", holidays);
        enter(body)
                .then()
                .statusCode(200)
                .body("year.days.find { it.date == '2027-04-10' }.name", equalTo("壮族三月三"));
    }
}

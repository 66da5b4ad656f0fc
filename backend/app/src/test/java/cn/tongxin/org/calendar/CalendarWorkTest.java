package cn.tongxin.org.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.ApiTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the bureau owes the calendar is found by the daily scan and ends when it is done. */
@QuarkusTest
class CalendarWorkTest extends ApiTest {
    private static final LocalDate AUTUMN = LocalDate.parse("2026-11-25");

    @Inject CalendarWork work;

    private void scan(LocalDate today) {
        QuarkusTransaction.requiringNew().run(() -> work.scan(today));
    }

    private List<String> items() {
        return rows.read(
                "select kind || ' ' || title || ' ' || status || ' '"
                        + " || ((due_at at time zone 'Asia/Shanghai') - interval '1 day')::date"
                        + " from work_item order by kind, title");
    }

    @AfterEach
    void asMigrated() {
        rows.execute("update semester set status = 'DRAFT' where code = '2026-2027-2'");
    }

    @Test
    void a_semester_is_to_be_published_twenty_working_days_before_it_begins() {
        scan(AUTUMN);
        scan(AUTUMN.plusDays(1));
        assertEquals(
                List.of(
                        "semester.publish 公布2026—2027学年第二学期（春季）（幼儿园和义务教育） OPEN 2027-01-08",
                        "semester.publish 公布2026—2027学年第二学期（春季）（高中） OPEN 2027-01-08",
                        "workdays.confirm 按放假通知核对2027年工作日历 OPEN 2026-12-31"),
                items());
        rows.execute(
                "update semester set status = 'PUBLISHED' where code = '2026-2027-2'"
                        + " and stage_group = 'SENIOR'");
        scan(AUTUMN.plusDays(2));
        assertEquals(
                List.of("OPEN", "DONE", "OPEN"),
                rows.read("select status from work_item order by kind, title"));
    }

    @Test
    void it_is_the_bureaus_and_nobody_elses() {
        rows.places();
        scan(AUTUMN);
        as(cityWide("bureau", "bureau-admin"), "bureau-admin")
                .get("/api/v1/me/next-actions")
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        contains(CalendarWork.CONFIRM, CalendarWork.PUBLISH, CalendarWork.PUBLISH));
        as(ofUnit("county", "county-admin", "450103"), "county-admin")
                .get("/api/v1/me/next-actions")
                .then()
                .body("items", empty());
    }

    @Test
    void it_does_not_come_too_early_and_stays_until_it_is_done() {
        scan(LocalDate.parse("2026-09-15"));
        assertEquals(List.of(), items());
        scan(LocalDate.parse("2027-02-14"));
        assertEquals(3, items().size(), "begun, and neither published nor confirmed");
        rows.execute("update semester set status = 'PUBLISHED' where code = '2026-2027-2'");
        scan(LocalDate.parse("2027-02-15"));
        assertEquals(
                List.of("DONE", "DONE", "OPEN"),
                rows.read("select status from work_item order by kind, title"));
    }
}

package cn.tongxin.access.work;

import static cn.tongxin.org.calendar.CalendarApi.YEAR;
import static cn.tongxin.org.calendar.CalendarApi.holiday;
import static cn.tongxin.org.calendar.CalendarApi.notice;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.org.calendar.CalendarApi;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A notice of holidays moves the ends that were told as provisional, and no others. */
@QuarkusTest
class WorkDeadlineTest extends WorkApi {
    /** Five working days later is the fifth of January, as long as nobody knows better. */
    private static final Instant MONDAY = Instant.parse("2026-12-28T02:00:00Z");

    private CalendarApi calendar;
    private UUID bureau;

    @BeforeEach
    void bureau() {
        calendar = new CalendarApi(rows);
        // On the day on which they are opened: what has ended long ago is moved no more.
        clock.advance(Duration.between(clock.instant(), MONDAY));
        bureau = cityWide("bureau", "bureau-admin");
    }

    @AfterEach
    void asMigrated() {
        calendar.asMigrated();
    }

    private Map<String, Integer> preview(Map<String, Object> body) {
        return as(bureau, "bureau-admin")
                .contentType("application/json")
                .body(body)
                .post(YEAR + "/preview")
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    private Map<String, Integer> enter(Map<String, Object> body) {
        String tag = as(bureau, "bureau-admin").get(YEAR).header("ETag");
        return as(bureau, "bureau-admin")
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .put(YEAR)
                .then()
                .statusCode(200)
                .extract()
                .path("effect");
    }

    /** One day more at New Year than custom expects. */
    private static Map<String, Object> longer() {
        return notice(holiday("元旦", "2027-01-01", "2027-01-04", 4));
    }

    private List<String> item(String title) {
        return rows.read(
                "select (i.due_at at time zone 'Asia/Shanghai') || ' ' || i.provisional || ' '"
                        + " || (select string_agg(t.kind || ' ' || (t.fires_at at time zone"
                        + " 'Asia/Shanghai'), ', ' order by t.fires_at) from work_item_timer t"
                        + " where t.item_id = i.id) from work_item i where title = ?",
                title);
    }

    @Test
    void the_preview_says_what_saving_does_and_writes_nothing() {
        opened(REPORT, "暂定", schoolAdmins(), MONDAY);
        List<String> before = item("暂定");
        assertEquals(
                List.of(
                        "2027-01-06 00:00:00 true REMIND 2027-01-04 08:00:00,"
                                + " DUE 2027-01-06 00:00:00, ESCALATE 2027-01-08 00:00:00"),
                before);
        Map<String, Integer> said = preview(longer());
        assertEquals(before, item("暂定"));
        assertEquals(
                List.of(1, 0, 1, 1),
                List.of(
                        said.get("provisional"),
                        said.get("earlier"),
                        said.get("later"),
                        said.get("certain")));
        assertEquals(said, enter(longer()));
        assertEquals(
                List.of(
                        "2027-01-07 00:00:00 false REMIND 2027-01-05 08:00:00,"
                                + " DUE 2027-01-07 00:00:00, ESCALATE 2027-01-09 00:00:00"),
                item("暂定"));
        assertEquals(
                List.of("RAISED ", "MOVED 放假安排已录入，期限重新计算"),
                rows.read(
                        "select what || ' ' || coalesce(note, '') from work_item_event"
                                + " order by id"));
    }

    @Test
    void what_only_becomes_certain_is_not_told_as_moved() {
        UUID item = opened(REPORT, "暂定", schoolAdmins(), MONDAY);
        Map<String, Integer> effect = enter(notice());
        assertEquals(0, effect.get("later") + effect.get("earlier"));
        assertEquals(1, effect.get("certain"));
        assertEquals("f", column(item, "provisional"));
        assertEquals(List.of("RAISED"), events(item));
    }

    @Test
    void certain_ends_ends_of_the_subject_and_past_ends_stay() {
        Instant early = Instant.parse("2026-12-14T02:00:00Z");
        opened(REPORT, "已定", schoolAdmins(), early);
        UUID subject = UUID.randomUUID();
        ledger.open(
                List.of(
                        new Opening(
                                REPORT,
                                new Subject("tests", subject, "示例事物"),
                                "自定",
                                schoolAdmins(),
                                LocalDate.of(2027, 1, 5))),
                MONDAY);
        UUID late = opened(REPORT, "已过", schoolAdmins(), MONDAY);
        rows.execute(
                "update work_item set due_at = ?::timestamptz - interval '1 day' where id = ?",
                MONDAY.toString(),
                late);
        List<String> before =
                rows.read("select title || ' ' || due_at || version from work_item order by title");
        assertEquals(0, enter(longer()).get("provisional"));
        assertEquals(
                before,
                rows.read(
                        "select title || ' ' || due_at || version from work_item order by title"));
    }

    @Test
    void a_reminder_that_was_given_is_not_given_again() {
        UUID item = opened(REPORT, "暂定", schoolAdmins(), MONDAY);
        rows.execute(
                "update work_item_timer set fired_at = now(), outcome = 'FIRED'"
                        + " where item_id = ? and kind = 'REMIND'",
                item);
        enter(longer());
        assertEquals(
                List.of("DUE", "ESCALATE"),
                rows.read(
                        "select kind from work_item_timer where item_id = ? and fired_at is null"
                                + " order by kind",
                        item));
    }
}

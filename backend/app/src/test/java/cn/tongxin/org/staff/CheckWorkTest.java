package cn.tongxin.org.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.tongxin.org.Workdays;
import cn.tongxin.platform.time.CivilClock;
import cn.tongxin.testing.People;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whose background check must be made is an item of the school's, one for each, until it is. */
@QuarkusTest
class CheckWorkTest extends StaffApi {
    private static final String ITEMS = "/api/v1/work-items";
    private static final String NEXT = "/api/v1/me/next-actions";
    private static final int AHEAD = 20;

    @Inject CheckWork work;
    @Inject Workdays workdays;
    @Inject CivilClock civil;

    private @Nullable String scan() {
        return QuarkusTransaction.requiringNew().call(() -> work.scan(null));
    }

    private LocalDate today() {
        return LocalDate.now(civil.getClock());
    }

    private LocalDate inWorkdays(int days) {
        return workdays.plusWorkdays(today(), days).date();
    }

    private void checked(UUID staff, String result, LocalDate due) {
        rows.execute(
                "update staff set check_result = ?, check_due = ? where id = ?",
                result,
                due,
                staff);
    }

    /** Everybody but one has been checked a moment ago. */
    private void onlyOf(UUID staff) {
        rows.execute(
                "update staff set check_result = 'CLEAR', check_due = ? where id <> ?",
                today().plusYears(1),
                staff);
    }

    /** Items about somebody, the oldest first: state, title and last day. */
    private List<String> items(UUID staff) {
        return rows.read(
                "select status || ' ' || title || ' '"
                        + " || ((due_at at time zone 'Asia/Shanghai') - interval '1 day')::date"
                        + " from work_item where subject_id = ? order by created_at, id",
                staff);
    }

    private List<String> places(UUID staff) {
        return rows.read(
                "select status || ' ' || school_id || ' ' || unit_code from work_item"
                        + " where subject_id = ? order by created_at, id",
                staff);
    }

    private String outcome(UUID staff) {
        return rows.read(
                        "select outcome from work_item where subject_id = ? and status <> 'OPEN'",
                        staff)
                .get(0);
    }

    private void record(LocalDate on) {
        command(
                        principal,
                        "school-admin",
                        ALL + "/" + qin,
                        "background-checks",
                        Map.of(
                                "checkedOn",
                                on.toString(),
                                "channel",
                                "EDUCATION",
                                "result",
                                "CLEAR"))
                .then()
                .statusCode(200);
    }

    @Nested
    class AScan {
        @Test
        void finds_who_was_never_checked_once_however_often_it_runs() {
            assertEquals(null, scan(), "a city of three is one part");
            scan();
            String due = inWorkdays(5).toString();
            assertEquals(List.of("OPEN 为覃*补办从业查询 " + due), items(qin));
            assertEquals(List.of("OPEN 为阿*补办从业查询 " + due), items(far));
            assertEquals(List.of("3"), rows.read("select count(*) from work_item"));
            assertEquals(List.of("3"), rows.read("select count(*) from work_item_event"));
        }

        @Test
        void finds_what_ends_within_twenty_working_days_and_nothing_later() {
            onlyOf(qin);
            checked(qin, "CLEAR", inWorkdays(AHEAD).plusDays(1));
            scan();
            assertEquals(List.of(), items(qin));
            checked(qin, "CLEAR", inWorkdays(AHEAD));
            scan();
            assertEquals(List.of("OPEN 为覃*重新办理从业查询 " + inWorkdays(AHEAD)), items(qin));
            assertEquals(List.of("1"), rows.read("select count(*) from work_item"));
        }

        @Test
        void finds_what_is_over_and_tells_nobody_what_stands_there_in_red() {
            onlyOf(qin);
            checked(qin, "CLEAR", today().minusDays(40));
            scan();
            assertEquals(List.of("OPEN 为覃*重新办理从业查询 " + today().minusDays(40)), items(qin));
            assertEquals(List.of(), rows.read("select kind from work_item_timer"));
            as(principal, "school-admin")
                    .get(NEXT)
                    .then()
                    .body("items[0].due.state", equalTo("OVERDUE"));
        }

        @Test
        void asks_for_nobody_who_has_left_or_about_whom_something_was_found() {
            onlyOf(qin);
            checked(qin, "HIT", today().minusDays(40));
            scan();
            assertEquals(List.of(), items(qin));
            rows.execute(
                    "update staff set status = 'ENDED', check_result = null, check_due = null"
                            + " where id = ?",
                    qin);
            scan();
            assertEquals(List.of(), items(qin));
        }

        @Test
        void cancels_what_was_settled_past_the_product() {
            scan();
            rows.execute("update staff set status = 'ENDED' where id = ?", qin);
            scan();
            assertEquals("CANCELLED", items(qin).get(0).split(" ")[0]);
            assertEquals("已不需要查询", outcome(qin));
            assertEquals(
                    List.of("2"),
                    rows.read("select count(*) from work_item where status = 'OPEN'"));
        }
    }

    @Nested
    class WhoseItIs {
        @Test
        void the_school_reads_it_under_a_cut_name_and_nobody_else_hears_whose_check_is_due() {
            scan();
            String told =
                    as(principal, "school-admin")
                            .get(NEXT)
                            .then()
                            .body("items.title", contains("为覃*补办从业查询"))
                            .body("items[0].kindName", equalTo("从业查询"))
                            .body("items[0].link.route", equalTo("staff"))
                            .body("items[0].link.id", equalTo(qin.toString()))
                            .extract()
                            .asString();
            assertFalse(told.contains(QIN), told);
            as(county, "county-admin").get(NEXT).then().body("items", empty());
            as(county, "county-admin").get(ITEMS).then().body("items", empty());
            as(bureau, "bureau-admin").get(ITEMS).then().body("items", empty());
            UUID teacher = ofSchool("teacher", "subject-teacher", school);
            as(teacher, "subject-teacher").get(NEXT).then().body("items", empty());
            String id = rows.read("select id from work_item where subject_id = ?", qin).get(0);
            as(principal, "school-admin")
                    .get(ITEMS + "/" + id)
                    .then()
                    .body("rule", equalTo("R-213"));
            as(principal, "school-admin")
                    .get("/api/v1/rules/R-213")
                    .then()
                    .statusCode(200)
                    .body("enforcement", equalTo("TIMER"));
        }

        @Test
        void who_works_at_two_schools_is_the_main_ones() {
            people.second(QIN, "450103", neighbour);
            scan();
            assertEquals(List.of("OPEN " + school + " 450103"), places(qin));
        }
    }

    @Nested
    class ACheckThatIsRecorded {
        @Test
        void ends_the_item_in_the_same_moment() {
            scan();
            record(today());
            assertEquals("DONE", items(qin).get(0).split(" ")[0]);
            assertEquals("已登记查询结论", outcome(qin));
            assertEquals(
                    List.of(principal.toString()),
                    rows.read("select settled_by from work_item where subject_id = ?", qin));
            scan();
            assertEquals(1, items(qin).size());
            as(principal, "school-admin").get(NEXT).then().body("items", empty());
        }

        @Test
        void and_is_itself_an_old_one_leaves_the_work_to_do() {
            scan();
            record(today().minusYears(2));
            assertEquals(
                    List.of("DONE", "OPEN"),
                    items(qin).stream().map(item -> item.split(" ")[0]).toList());
            assertEquals("OPEN 为覃*重新办理从业查询 " + today().minusYears(1), items(qin).get(1));
        }

        @Test
        void and_is_refused_ends_nothing() {
            scan();
            as(principal, "school-admin")
                    .header("If-Match", "\"99-00000000\"")
                    .contentType(ContentType.JSON)
                    .body(
                            Map.of(
                                    "checkedOn",
                                    today().toString(),
                                    "channel",
                                    "EDUCATION",
                                    "result",
                                    "CLEAR"))
                    .post(ALL + "/" + qin + "/background-checks")
                    .then()
                    .statusCode(412);
            assertEquals("OPEN", items(qin).get(0).split(" ")[0]);
        }
    }

    @Nested
    class ALifeAtSchools {
        @Test
        void that_ends_ends_the_work() {
            scan();
            step(principal, "school-admin", "end").statusCode(200);
            assertEquals("CANCELLED", items(qin).get(0).split(" ")[0]);
            assertEquals("任职已变动", outcome(qin));
        }

        @Test
        void that_goes_on_elsewhere_takes_the_work_along() {
            scan();
            approve(
                            bureau,
                            "bureau-admin",
                            proposeTransfer(principal, "school-admin", qin, elsewhere))
                    .statusCode(200);
            assertEquals(
                    List.of("CANCELLED " + school + " 450103", "OPEN " + elsewhere + " 450124"),
                    places(qin));
            as(ofSchool("receiving", "school-admin", elsewhere), "school-admin")
                    .get(NEXT)
                    .then()
                    .body("items.title", contains("为阿*补办从业查询", "为覃*补办从业查询"));
        }

        @Test
        void whose_school_is_merged_takes_the_work_along_with_its_clocks() {
            scan();
            List<String> clocks = clocks(qin);
            UUID merge = proposeMerger(school, neighbour);
            approve(bureau, "bureau-admin", merge).statusCode(200);
            assertEquals(List.of("OPEN " + neighbour + " 450103"), places(qin));
            assertEquals(List.of("OPEN " + neighbour + " 450103"), places(wei));
            assertEquals(2, clocks.size(), "due and reminder: " + clocks);
            assertEquals(clocks, clocks(qin));
        }

        private List<String> clocks(UUID staff) {
            return rows.read(
                    "select t.kind || ' ' || t.fires_at || ' ' || i.created_at"
                            + " from work_item i join work_item_timer t on t.item_id = i.id"
                            + " where i.subject_id = ? and i.status = 'OPEN' order by t.kind",
                    staff);
        }

        @Test
        void that_only_changes_leaves_the_work_as_it_is() {
            scan();
            step(principal, "school-admin", "leave").statusCode(200);
            step(principal, "school-admin", "return").statusCode(200);
            assertEquals(1, items(qin).size());
            assertEquals("OPEN", items(qin).get(0).split(" ")[0]);
        }

        @Test
        void that_begins_makes_the_work_at_once_to_be_done_before_the_first_day() {
            assertEquals(
                    List.of("OPEN 为农*补办从业查询 " + inWorkdays(5)), items(begun(today().minusDays(1))));
            LocalDate soon = inWorkdays(6);
            LocalDate before = workdays.calendar().minusWorkdays(soon, 1);
            UUID planned = begun(soon);
            assertEquals(List.of("OPEN 在农*到岗前办理从业查询 " + before), items(planned));
            assertEquals(List.of(), items(begun(inWorkdays(AHEAD).plusDays(1))));
        }

        private UUID begun(LocalDate from) {
            Map<String, Object> body = newcomer(school);
            body.put("from", from.toString());
            body.put("phone", "138%08d".formatted(from.toEpochDay()));
            return UUID.fromString(
                    post(principal, "school-admin", ALL, body)
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id"));
        }

        @Test
        void under_a_corrected_name_is_named_so() {
            scan();
            String at = "/api/v1/persons/" + People.id(QIN);
            as(principal, "school-admin")
                    .header("If-Match", as(principal, "school-admin").get(at).header("ETag"))
                    .contentType(ContentType.JSON)
                    .body(Map.of("name", "秦小玲", "sex", "2", "phone", "13800001111"))
                    .put(at)
                    .then()
                    .statusCode(200);
            assertEquals(
                    List.of("CANCELLED 为覃*补办从业查询", "OPEN 为秦*补办从业查询"),
                    items(qin).stream()
                            .map(item -> item.substring(0, item.lastIndexOf(' ')))
                            .toList());
        }
    }
}

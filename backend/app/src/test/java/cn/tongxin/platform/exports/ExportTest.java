package cn.tongxin.platform.exports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.tongxin.testing.Book;
import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A list is taken away by those who may, in measure, and leaves its traces (S-08). */
@QuarkusTest
class ExportTest extends ExportApi {
    @Nested
    class Size {
        @Test
        void five_thousand_are_taken_and_one_more_is_refused_with_what_to_do() {
            manySchools(100_000, 4_998);
            asked(county, COUNTY, Map.of("resource", "schools"));
            manySchools(200_000, 1);
            ask(county, COUNTY, Map.of("resource", "schools"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("RULE"))
                    .body("rule", equalTo("S-08"))
                    .body("overridable", equalTo(false))
                    .body("detail", containsString("有 5001 条，一次最多导出 5000 条；请增加筛选条件"));
            assertEquals(
                    List.of("export.start export list=schools filters= RULE S-08"),
                    rows.read(
                            "select concat_ws(' ', action, entity, detail, result, refusal)"
                                    + " from audit_event where result <> 'OK'"));
            // Those that came since the first was asked for.
            runJobs();
            assertEquals(
                    List.of("FAILED S-08"),
                    rows.read("select status || ' ' || error_code from job"));
            assertEquals(List.of("0"), rows.read("select count(*) from file"));
        }

        @Test
        void the_filter_decides() {
            manySchools(100_000, 5_100);
            ask(county, COUNTY, Map.of("resource", "schools")).then().statusCode(422);
            Book book =
                    exported(
                            county,
                            COUNTY,
                            Map.of("resource", "schools", "filters", Map.of("name", "乙")));
            assertEquals(List.of("乙小学"), book.column("学校", "学校名称"));
        }
    }

    @Nested
    class Rights {
        private void ended(UUID account) {
            rows.period(rows.grantOf(account), "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z");
            forgetCallers();
        }

        @Test
        void a_grant_that_ends_before_the_job_runs_takes_nothing_out() {
            UUID job = asked(county, COUNTY, Map.of("resource", "schools"));
            ended(county);
            runJobs();
            assertEquals(
                    List.of("FAILED GRANT_EXPIRED"),
                    rows.read("select status || ' ' || error_code from job where id = ?", job));
            assertEquals(List.of("0"), rows.read("select count(*) from file"));
        }

        @Test
        void rows_are_those_the_grant_reaches_when_the_job_runs() {
            UUID job = asked(bureau, BUREAU, Map.of("resource", "schools"));
            rows.execute(
                    "update role_grant set scope_kind = 'UNIT', unit_code = '450124' where id = ?",
                    rows.grantOf(bureau));
            forgetCallers();
            runJobs();
            assertEquals(List.of("丙小学"), book(bureau, BUREAU, job).column("学校", "学校名称"));
        }

        @Test
        void who_reads_a_list_does_not_take_it_away_for_that() {
            UUID teacher = ofSchool("teacher", "class-teacher", first);
            as(teacher, "class-teacher").get("/api/v1/schools").then().statusCode(200);
            ask(teacher, "class-teacher", Map.of("resource", "schools"))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
        }

        @Test
        void one_list_does_not_open_another() {
            UUID researcher = cityWide("researcher", "researcher");
            asked(researcher, "researcher", Map.of("resource", "schools"));
            ask(researcher, "researcher", Map.of("resource", "staff"))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
        }

        @Test
        void another_neither_follows_nor_cancels_it() {
            UUID job = asked(county, COUNTY, Map.of("resource", "schools"));
            as(bureau, BUREAU).get(JOB, job).then().statusCode(403);
        }
    }

    @Nested
    class Cancelling {
        @Test
        void one_that_waits_ends_at_once() {
            UUID job = asked(county, COUNTY, Map.of("resource", "schools"));
            String tag = as(county, COUNTY).get(JOB, job).header("ETag");
            as(county, COUNTY)
                    .header("If-Match", tag)
                    .post(JOB + "/cancel", job)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("CANCELLED"));
            runJobs();
            job(county, COUNTY, job).body("resultFile", nullValue());
        }

        @Test
        void one_that_runs_stops_at_its_next_page_and_keeps_no_file() {
            UUID job = asked(county, COUNTY, Map.of("resource", "schools"));
            rows.execute("update job set cancel_requested = true where id = ?", job);
            runJobs();
            job(county, COUNTY, job)
                    .body("status", equalTo("CANCELLED"))
                    .body("resultFile", nullValue());
            assertEquals(List.of("0"), rows.read("select count(*) from file"));
        }

        /** Called off the moment the rows are written: nothing is kept any more. */
        @Test
        void one_that_is_all_but_done_keeps_no_file_either() {
            rows.execute(
                    "create function call_off() returns trigger language plpgsql as $$ begin"
                            + " new.cancel_requested := new.done = 2; return new; end $$");
            try {
                rows.execute(
                        "create trigger call_off before update on job for each row"
                                + " execute function call_off()");
                UUID job = asked(county, COUNTY, Map.of("resource", "schools"));
                runJobs();
                job(county, COUNTY, job)
                        .body("status", equalTo("CANCELLED"))
                        .body("done", equalTo(2))
                        .body("resultFile", nullValue());
                assertEquals(List.of("0"), rows.read("select count(*) from file"));
            } finally {
                rows.execute("drop function call_off() cascade");
            }
        }
    }

    @Nested
    class Traces {
        @Test
        void the_log_tells_how_many_and_by_which_filters_and_no_value() {
            UUID job =
                    asked(
                            county,
                            COUNTY,
                            Map.of(
                                    "resource",
                                    "schools",
                                    "filters",
                                    Map.of("name", "甲", "status", "OPERATING")));
            runJobs();
            String file = job(county, COUNTY, job).extract().path("resultFile");
            assertEquals(
                    List.of(
                            "export.start export {%s} list=schools filters=name,status OK"
                                    .formatted(job),
                            "school-export.run school-export {%s} list=schools filters=name,status rows=1 OK"
                                    .formatted(file)),
                    rows.read(
                            "select concat_ws(' ', action, entity, entity_ids::text, detail,"
                                    + " result) from audit_event order by seq"));
        }

        @Test
        void what_was_typed_is_nowhere_in_the_table_of_jobs() {
            new People(rows).teacher(new Teacher("黄小华", "13800001111", "450103", first));
            UUID job =
                    asked(
                            county,
                            COUNTY,
                            Map.of(
                                    "resource",
                                    "staff",
                                    "filters",
                                    Map.of("name", "小华", "phoneTail", "1111")));
            String stored = rows.read("select job::text from job").get(0);
            assertFalse(stored.contains("小华") || stored.contains("phoneTail"), stored);
            runJobs();
            assertEquals(List.of("黄*"), book(county, COUNTY, job).column("教职工", "姓名"));
        }

        @Test
        void the_result_says_how_many_and_how_long() {
            UUID job = asked(county, COUNTY, Map.of("resource", "schools"));
            runJobs();
            job(county, COUNTY, job)
                    .body("status", equalTo("DONE"))
                    .body("kind", equalTo("school-export.run"))
                    .body("kindName", equalTo("导出学校"))
                    .body("done", equalTo(2))
                    .body("total", equalTo(2))
                    .body("summary", equalTo("已导出 2 条，文件保留 7 天。"))
                    .body("facts", equalTo(Map.of("list", "schools", "rows", "2")))
                    .body("resultFile", notNullValue());
        }
    }

    @Nested
    class WrongRequests {
        private void refused(Map<String, ?> body, int status, String code, String says) {
            unchecked(county, COUNTY)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(EXPORTS)
                    .then()
                    .statusCode(status)
                    .body("code", equalTo(code))
                    .body("detail", containsString(says));
        }

        @Test
        void an_unknown_list_names_those_there_are() {
            refused(
                    Map.of("resource", "audit"),
                    400,
                    "VALIDATION",
                    "accounts、classes、divisions、grants、institute-papers、institutes、"
                            + "managing-units、metric-rows、proposals、researchers、roll-overs、"
                            + "school-directory、schools、semesters、staff");
        }

        @Test
        void an_unknown_filter_is_never_ignored_and_paging_is_not_for_the_asker() {
            for (String name : List.of("shool", "limit", "cursor", "count", "sort")) {
                Map<String, ?> body = Map.of("resource", "schools", "filters", Map.of(name, "1"));
                if (name.equals("sort")) {
                    refused(body, 400, "VALIDATION", "不能按此排序");
                } else {
                    refused(body, 400, "UNKNOWN_PARAMETER", "可用的参数");
                }
            }
        }

        @Test
        void a_value_is_checked_as_in_the_list() {
            refused(
                    Map.of("resource", "schools", "filters", Map.of("status", "OPEN")),
                    400,
                    "VALIDATION",
                    "“OPEN”不是有效的状态");
            refused(Map.of("resource", "schools", "sort", "size"), 400, "VALIDATION", "不能按此排序");
        }

        @Test
        void the_same_key_starts_one_job() {
            for (int i = 0; i < 2; i++) {
                as(county, COUNTY)
                        .header("Idempotency-Key", "export-0001")
                        .contentType(ContentType.JSON)
                        .body(Map.of("resource", "schools"))
                        .post(EXPORTS)
                        .then()
                        .statusCode(202);
            }
            assertEquals(List.of("1"), rows.read("select count(*) from job"));
        }

        @Test
        void nobody_exports_without_a_token() {
            nobody().contentType(ContentType.JSON)
                    .body(Map.of("resource", "schools"))
                    .post(EXPORTS)
                    .then()
                    .statusCode(401);
        }
    }
}

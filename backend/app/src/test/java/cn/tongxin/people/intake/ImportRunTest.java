package cn.tongxin.people.intake;

import static cn.tongxin.testing.SheetFile.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.platform.jobs.JobPool;
import cn.tongxin.testing.Book;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trying out, all or none, cancelling, dying on the way, and whose tables they are. */
@QuarkusTest
class ImportRunTest extends ImportApi {
    @Inject JobPool pool;

    @AfterEach
    void noTrouble() {
        rows.execute("drop trigger if exists trouble on student");
    }

    /** The database fails at one child: the process that writes it gets no further. */
    private void troubleAt(String name) {
        rows.execute(
                "create or replace function trouble() returns trigger language plpgsql as $$"
                        + " begin if new.name = '"
                        + name
                        + "' then raise exception 'out of order'; end if; return new; end $$");
        rows.execute(
                "create trigger trouble before insert on student for each row"
                        + " execute function trouble()");
    }

    private static List<List<String>> many(int children) {
        List<List<String>> table = new ArrayList<>(List.of(HEAD));
        for (int i = 0; i < children; i++) {
            table.add(child("陆" + (char) ('一' + i)));
        }
        return table;
    }

    private Map<String, Object> request(List<List<String>> table, String mode, boolean together) {
        Map<String, Object> request = request(uploaded(table));
        request.put("mode", mode);
        request.put("together", together);
        return request;
    }

    @Test
    void trying_out_says_the_same_and_leaves_nothing() {
        List<List<String>> table = many(30);
        table.add(row("陆小二", "人", "2018-03-05", "202509", ""));
        UUID job = imported(request(table, "CHECK", false));
        job(job).body("status", equalTo("DONE"))
                .body("summary", equalTo("可以导入 30 行，有误 1 行。"))
                .body("facts.right", equalTo("30"));
        assertEquals(1, reasons(job).size());
        for (String table1 : List.of("student", "enrolment", "status_change")) {
            assertEquals(List.of("0"), rows.read("select count(*) from " + table1));
        }
    }

    @Test
    void a_unique_value_that_is_taken_meanwhile_costs_that_row_only() {
        rows.execute(
                "create or replace function trouble() returns trigger language plpgsql as $$"
                        + " begin if new.name = '陆乙' then raise exception 'taken'"
                        + " using errcode = '23505'; end if; return new; end $$");
        rows.execute(
                "create trigger trouble before insert on student for each row"
                        + " execute function trouble()");
        UUID job = imported(List.of(HEAD, child("陆甲"), child("陆乙"), child("陆丙")));
        job(job).body("summary", containsString("已导入 2 行，有误 1 行"));
        assertEquals(List.of("3 已有相同的记录，没有重复保存。"), reasons(job));
    }

    /** One row goes by Hibernate, several by COPY: a forgotten column would differ. */
    @Test
    void one_row_and_several_are_written_alike() {
        List<String> head =
                row("姓名", "性别", "出生日期", "民族", "现住址", "入学年月", "班级", "监护人1姓名", "监护人1关系", "监护人1手机号");
        imported(List.of(head, withFather("陆甲", "13800000001")));
        imported(List.of(head, withFather("陆乙", "13800000002"), withFather("陆丙", "13800000003")));
        for (String written :
                List.of("student", "enrolment", "person", "guardian", "guardian_link")) {
            assertEquals(
                    List.of("3 1"),
                    rows.read(
                            "select count(*) || ' ' || count(distinct to_jsonb(t) - '{id, name,"
                                    + " name_pinyin, name_initials, phone, residence, student_id,"
                                    + " student_ids, person_id, guardian_id, created_at,"
                                    + " updated_at, verified_at}'::text[]) from "
                                    + written
                                    + " t where source = 'API' and created_by = ?",
                            principal),
                    written);
        }
        assertEquals(
                List.of("guardian-links 3 1", "students 3 1"),
                rows.read(
                        "select resource || ' ' || count(*) || ' ' || count(distinct to_jsonb(t) -"
                                + " '{id, subject_id, created_at, updated_at}'::text[])"
                                + " from status_change t group by resource order by resource"));
        assertEquals(
                List.of("3"),
                rows.read(
                        "select count(distinct residence) from student where residence like '_%'"));
    }

    private static List<String> withFather(String name, String phone) {
        return row(name, "女", "2018-03-05", "壮族", "示例路 1 号", "202509", "", name + "父", "父亲", phone);
    }

    @Test
    void all_or_none_is_none_while_one_row_is_wrong() {
        List<List<String>> table = many(30);
        table.add(row("陆小二", "人", "2018-03-05", "202509", ""));
        UUID job = imported(request(table, "WRITE", true));
        job(job).body("status", equalTo("DONE"))
                .body("summary", containsString("已导入 0 行，有误 1 行；要求全部正确才导入"))
                .body("facts.written", equalTo("0"));
        assertEquals("0", pupils());
        UUID right = imported(request(many(60), "WRITE", true));
        job(right).body("summary", equalTo("已导入 60 行。"));
        assertEquals("60", pupils());
    }

    @Test
    void all_or_none_is_none_when_two_rows_only_meet_at_the_end() {
        List<List<String>> table = new ArrayList<>();
        table.add(row("姓名", "性别", "出生日期", "入学年月", "重复说明"));
        table.add(row("陆一", "女", "2018-03-05", "202509", "同名，已核对"));
        table.addAll(many(520).subList(2, 521));
        table.add(child("陆一"));
        UUID job = imported(request(table, "WRITE", true));
        job(job).body("status", equalTo("FAILED"))
                .body("error", containsString("第 522 行不能导入：全市已有姓名和出生日期都相同的学生"));
        assertEquals("0", pupils());
    }

    @Test
    void whoever_goes_on_begins_behind_the_last_batch_and_no_half_one_is_left() {
        List<List<String>> table = many(1060);
        table.set(5, row("陆小二", "人", "2018-03-05", "202509", ""));
        troubleAt(table.get(530).get(0));
        UUID job = imported(request(uploaded(table)));
        job(job).body("status", equalTo("FAILED"));
        assertEquals("499", pupils());
        assertEquals(1, reasons(job).size());
        noTrouble();
        rows.execute(
                "update job set status = 'QUEUED', ended_at = null, error = null,"
                        + " error_code = null where id = ?",
                job);
        runJobs();
        job(job).body("status", equalTo("DONE"))
                .body("summary", containsString("已导入 1059 行，有误 1 行"));
        assertEquals("1059", pupils());
        assertEquals(1, report(job).texts("学生").size() - 1);
    }

    /**
     * Whether a transaction was kept cannot be known then: the database alone says where to go on.
     */
    @Test
    void a_connection_that_is_lost_as_rows_are_kept_costs_none_of_them_and_doubles_none() {
        rows.execute(
                "create or replace function lost() returns trigger language plpgsql as $$ begin if"
                        + " new.position = '1001' then perform nextval('trouble_times'); raise"
                        + " exception 'gone' using errcode = '08006'; end if; return new; end $$");
        rows.execute("create sequence if not exists trouble_times");
        rows.execute("grant usage on sequence trouble_times to public");
        rows.execute("alter sequence trouble_times restart");
        rows.execute(
                "create constraint trigger lost after update on job deferrable initially deferred"
                        + " for each row execute function lost()");
        List<List<String>> table = many(1060);
        table.set(5, row("陆小二", "人", "2018-03-05", "202509", ""));
        UUID job;
        try {
            job = imported(request(uploaded(table)));
        } finally {
            rows.execute("drop trigger lost on job");
        }
        assertEquals(
                List.of("RUNNING 501 500"),
                rows.read(
                        "select concat_ws(' ', status, position, done) from job where id = ?",
                        job));
        assertEquals("499", pupils());
        // Not sent again by whoever cannot know whether it was kept.
        assertEquals(List.of("2"), rows.read("select nextval('trouble_times')"));
        rows.execute("update job set heartbeat_at = now() - interval '1 hour'");
        pool.lookAfter();
        runJobs();
        job(job).body("status", equalTo("DONE"))
                .body("summary", containsString("已导入 1059 行，有误 1 行"));
        assertEquals("1059", pupils());
        assertEquals(1, reasons(job).size());
    }

    @Test
    void all_of_them_are_written_once_however_often_the_job_is_taken() {
        UUID job = imported(request(many(30), "WRITE", true));
        assertEquals("30", pupils());
        // As if the process had died between writing the rows and ending the job.
        rows.execute(
                "update job set status = 'QUEUED', ended_at = null, summary = null where id = ?",
                job);
        runJobs();
        job(job).body("status", equalTo("DONE")).body("summary", equalTo("已导入 30 行。"));
        assertEquals("30", pupils());
    }

    @Test
    void a_database_that_is_busy_for_a_moment_is_asked_again() {
        rows.execute("create sequence if not exists trouble_times");
        rows.execute("grant usage on sequence trouble_times to public");
        rows.execute("alter sequence trouble_times restart");
        rows.execute(
                "create or replace function trouble() returns trigger language plpgsql as $$"
                        + " begin if nextval('trouble_times') <= 2 then raise exception 'busy'"
                        + " using errcode = '55P03'; end if; return new; end $$");
        rows.execute(
                "create trigger trouble before insert on student for each row"
                        + " execute function trouble()");
        UUID job = imported(request(many(3), "WRITE", false));
        job(job).body("summary", equalTo("已导入 3 行。")).body("done", equalTo(3));
    }

    @Test
    void one_that_is_cancelled_stops_between_two_batches() {
        List<List<String>> table = many(1060);
        String inTheSecond = table.get(530).get(0);
        rows.execute(
                "create or replace function trouble() returns trigger language plpgsql as $$"
                        + " begin if new.name = '"
                        + inTheSecond
                        + "' then update job set cancel_requested = true; end if; return new; end $$");
        rows.execute(
                "create trigger trouble before insert on student for each row"
                        + " execute function trouble()");
        UUID job = imported(request(uploaded(table)));
        job(job).body("status", equalTo("CANCELLED"));
        assertEquals("500", pupils());
    }

    @Test
    void a_grant_that_ends_before_the_job_runs_brings_nothing_in() {
        UUID job = asked(request(uploaded(many(3))));
        rows.period(rows.grantOf(principal), "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z");
        forgetCallers();
        runJobs();
        assertEquals(
                List.of("FAILED GRANT_EXPIRED"),
                rows.read("select status || ' ' || error_code from job where id = ?", job));
        assertEquals("0", pupils());
    }

    @Test
    void a_table_is_the_senders_own_is_used_once_and_goes_away() {
        String file = uploaded(many(2));
        UUID other = ofSchool("other", SCHOOL, school);
        post(other, SCHOOL, IMPORTS, request(file))
                .statusCode(400)
                .body("errors.field[0]", equalTo("file"));
        imported(request(file));
        ask(request(file)).statusCode(400).body("detail", containsString("已用过"));
        as(other, SCHOOL).get("/api/v1/files/{id}", file).then().statusCode(403);
        as(principal, SCHOOL).get("/api/v1/files/{id}", file).then().statusCode(200);
        assertEquals(
                List.of("1"),
                rows.read(
                        "select round(extract(epoch from expires_at - updated_at) / 86400)::text"
                                + " from file where id = ?::uuid",
                        file));
    }

    @Test
    void nobody_brings_pupils_to_another_school_or_by_another_right() {
        Map<String, Object> elsewhere = request(uploaded(many(1)));
        elsewhere.put("school", near);
        ask(elsewhere).statusCode(403).body("code", equalTo("SCOPE"));
        UUID county = ofUnit("county", "county-admin", "450103");
        post(county, "county-admin", IMPORTS, request(UUID.randomUUID().toString()))
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        post(teacher, TEACHER, IMPORTS, request(UUID.randomUUID().toString())).statusCode(403);
        Map<String, Object> unknown = request(uploaded(many(1)));
        unknown.put("resource", "grants");
        ask(unknown).statusCode(400).body("detail", equalTo("可以导入的内容：schools、staff、students。"));
        assertEquals("0", pupils());
    }

    @Test
    void what_was_brought_is_in_the_log_and_the_names_are_not() {
        UUID job = imported(request(uploaded(many(3))));
        assertEquals(
                List.of("import.start import import=students mode=WRITE OK"),
                rows.read(
                        "select concat_ws(' ', action, entity, detail, result) from audit_event"
                                + " where action = 'import.start'"));
        assertEquals(
                List.of("enrolment rows=3 OK"),
                rows.read(
                        "select distinct concat_ws(' ', entity, detail, result) from audit_event"
                                + " where action = 'enrolment.import' and request_id = ?"
                                + " and detail is not null",
                        job.toString()));
        for (String told : List.of("job", "job_line", "audit_event")) {
            assertTrue(
                    rows.read("select to_jsonb(t)::text from " + told + " t").stream()
                            .noneMatch(text -> text.contains("陆")),
                    told);
        }
    }

    @Test
    void a_template_names_every_column_and_how_to_fill_it_in() {
        Book template =
                new Book(
                        as(principal, SCHOOL)
                                .get(IMPORTS + "/templates/students")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asByteArray());
        assertEquals(List.of("学生", "填写说明"), template.names());
        assertEquals("姓名*", template.texts("学生").get(0).get(0));
        assertEquals(
                template.texts("学生").get(0).stream().map(one -> one.replace("*", "")).toList(),
                template.column("填写说明", "列名"));
        assertTrue(template.column("填写说明", "国标列名").contains("XJH"));
        as(principal, SCHOOL).get(IMPORTS + "/templates/grants").then().statusCode(400);
        as(teacher, TEACHER).get(IMPORTS + "/templates/students").then().statusCode(403);
    }

    @Test
    void a_file_that_is_no_table_is_refused_when_it_comes() {
        byte[] zeros = new byte[64];
        send(principal, SCHOOL, CSV, zeros).then().statusCode(422);
        send(
                        principal,
                        SCHOOL,
                        CSV,
                        "%PDF-1.4 姓名".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .then()
                .statusCode(422);
        unchecked(principal, SCHOOL)
                .header("File-Name", "a.csv")
                .contentType(CSV)
                .queryParam("purpose", "proposals")
                .body("姓名,性别")
                .post("/api/v1/files")
                .then()
                .statusCode(422);
    }
}

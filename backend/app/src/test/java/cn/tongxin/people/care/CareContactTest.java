package cn.tongxin.people.care;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.tongxin.access.work.WorkSweepJob;
import cn.tongxin.people.StudentsMoved;
import cn.tongxin.testing.CareRows;
import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** parents who are away keep in touch, and the school notices when they do not. */
@QuarkusTest
class CareContactTest extends CourtOrderApi {
    private static final String ARRANGEMENTS = "/api/v1/care-arrangements";
    private static final String CONTACTS = "/api/v1/care-contacts";
    private static final String SILENT = "了解一名学生与外出父母的联系情况";
    private static final String UNTOLD = "补齐一份委托照护的书面告知";

    @Inject WorkSweepJob sweeper;

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private String arranged(boolean toldVillage) {
        Map<String, Object> body =
                Map.of(
                        "student",
                        child,
                        "carerName",
                        CareRows.CARER,
                        "reason",
                        "父母在广东务工",
                        "from",
                        "2026-01-05",
                        "toldSchool",
                        true,
                        "toldVillage",
                        toldVillage);
        return post(principal, SCHOOL, ARRANGEMENTS, body)
                .statusCode(201)
                .extract()
                .path("arrangement.id");
    }

    private Map<String, Object> contact(String arrangement, LocalDate on) {
        Map<String, Object> body = new HashMap<>();
        body.put("arrangement", arrangement);
        body.put("on", on.toString());
        body.put("mode", "VIDEO");
        return body;
    }

    private void called(String arrangement, LocalDate on) {
        post(fatherAccount, PARENT, CONTACTS, contact(arrangement, on)).statusCode(201);
    }

    private ValidatableResponse step(String arrangement, String verb, Map<String, ?> body) {
        String one = ARRANGEMENTS + "/" + arrangement;
        return as(principal, SCHOOL)
                .header("If-Match", tag(principal, SCHOOL, one))
                .contentType(ContentType.JSON)
                .body(body)
                .post(one + "/" + verb)
                .then()
                .statusCode(200);
    }

    private void daysLater(int days) {
        clock.advance(Duration.ofDays(days));
        forgetCallers();
    }

    private List<String> work(String title) {
        return rows.read(
                "select status from work_item where title = ? order by created_at, id", title);
    }

    @Test
    void parents_write_down_and_read_what_concerns_their_child() {
        String one = arranged(true);
        as(fatherAccount, PARENT)
                .get(ARRANGEMENTS + "?student=" + child)
                .then()
                .statusCode(200)
                .body("items.id", contains(one))
                .body("items.contactDue", contains(day().plusDays(14).toString()));
        as(fatherAccount, PARENT)
                .get(ARRANGEMENTS + "/" + one)
                .then()
                .statusCode(200)
                .body("arrangement.carerName", equalTo(CareRows.CARER))
                .body("arrangement.lastContact", nullValue())
                .body("actions.name", contains("contact"));
        Map<String, Object> body = contact(one, day());
        body.put("minutes", 20);
        body.put("note", CareRows.NOTE);
        String id =
                post(fatherAccount, PARENT, CONTACTS, body)
                        .statusCode(201)
                        .header("Cache-Control", "no-store")
                        .body("contact.reportedAs", equalTo(PARENT))
                        .body("contact.mode", equalTo("VIDEO"))
                        .body("contact.minutes", equalTo(20))
                        .body("note", equalTo("*"))
                        .body("actions", empty())
                        .extract()
                        .path("contact.id");
        String stored = rows.read("select to_jsonb(c)::text from care_contact c").get(0);
        assertFalse(stored.contains("期中"), stored);
        as(motherAccount, PARENT)
                .get(CONTACTS + "?arrangement=" + one)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items.noted", contains(true));
        // Families part: what one of them notes is the school's to read.
        as(motherAccount, PARENT).get(CONTACTS + "/" + id).then().body("note", equalTo("*"));
        as(teacher, TEACHER).get(CONTACTS + "/" + id).then().body("note", equalTo("谈到了期中考试"));
        as(principal, SCHOOL)
                .get(ARRANGEMENTS + "/" + one)
                .then()
                .body("arrangement.lastContact", equalTo(day().toString()));
    }

    @Test
    void parents_write_nothing_else_and_nothing_of_other_children() {
        String one = arranged(true);
        assertEquals(
                403,
                as(fatherAccount, PARENT)
                        .header("If-Match", tag(fatherAccount, PARENT, ARRANGEMENTS + "/" + one))
                        .contentType(ContentType.JSON)
                        .body(Map.of("on", day().toString(), "reason", "我们回来了"))
                        .post(ARRANGEMENTS + "/" + one + "/end")
                        .statusCode());
        UUID other = families.pupil("黄小燕", school, group);
        families.link(other, families.guardian("黄大", null), "VERIFIED");
        UUID stranger = rows.account("stranger");
        families.signsIn(stranger, People.id("黄大"));
        called(one, day());
        UUID id = UUID.fromString(rows.read("select id from care_contact").get(0));
        for (String path : List.of(ARRANGEMENTS + "/" + one, CONTACTS + "/" + id)) {
            as(stranger, PARENT).get(path).then().statusCode(404);
        }
        as(stranger, PARENT).get(CONTACTS).then().statusCode(200).body("items", hasSize(0));
        post(stranger, PARENT, CONTACTS, contact(one, day())).statusCode(404);
        registered("CUSTODY");
        forgetCallers();
        int cut =
                as(fatherAccount, PARENT)
                        .contentType(ContentType.JSON)
                        .body(contact(one, day()))
                        .post(CONTACTS)
                        .statusCode();
        assertEquals(true, cut == 403 || cut == 404, "status " + cut);
        assertEquals(List.of("1"), rows.read("select count(*) from care_contact"));
    }

    @Test
    void r_109_only_who_decides_for_the_child_says_that_it_was_heard_of() {
        String one = arranged(true);
        UUID carer = rows.account("carer");
        families.link(child, families.guardian("韦阿婆", null), "VERIFIED", "ENTRUSTED");
        families.signsIn(carer, People.id("韦阿婆"));
        as(carer, PARENT)
                .get(ARRANGEMENTS + "/" + one)
                .then()
                .statusCode(200)
                .body("actions.find { it.name == 'contact' }.enabled", equalTo(false));
        post(carer, PARENT, CONTACTS, contact(one, day()))
                .statusCode(422)
                .body("rule", equalTo("R-109"));
        assertEquals(List.of("0"), rows.read("select count(*) from care_contact"));
    }

    @Test
    void the_class_teacher_notes_what_was_told_on_the_telephone() {
        String one = arranged(true);
        post(teacher, TEACHER, CONTACTS, contact(one, day()))
                .statusCode(201)
                .body("contact.reportedAs", equalTo(TEACHER));
        // What others have in their forms is not stale by it.
        String seen = tag(principal, SCHOOL, ARRANGEMENTS + "/" + one);
        called(one, day());
        as(principal, SCHOOL)
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(Map.of("toldSchool", true, "toldVillage", true))
                .post(ARRANGEMENTS + "/" + one + "/notice")
                .then()
                .statusCode(200);
    }

    @Test
    void only_what_can_have_been_is_written_down() {
        String one = arranged(true);
        Map<String, Map<String, Object>> wrong =
                Map.of(
                        "on", contact(one, day().plusDays(1)),
                        "mode", contact(one, day()),
                        "minutes", contact(one, day()));
        wrong.get("mode").put("mode", "LETTER");
        wrong.get("minutes").put("minutes", 0);
        wrong.forEach(
                (field, body) ->
                        unchecked(fatherAccount, PARENT)
                                .contentType(ContentType.JSON)
                                .body(body)
                                .post(CONTACTS)
                                .then()
                                .statusCode(400)
                                .body("errors[0].field", equalTo(field)));
        post(fatherAccount, PARENT, CONTACTS, contact(one, LocalDate.of(2026, 1, 4)))
                .statusCode(400)
                .body("errors[0].field", equalTo("on"));
        step(one, "end", Map.of("on", day().toString(), "reason", "父母返乡"))
                .body("arrangement.contactDue", nullValue());
        post(fatherAccount, PARENT, CONTACTS, contact(one, day())).statusCode(409);
        assertEquals(List.of("0"), rows.read("select count(*) from care_contact"));
    }

    @Test
    void r_109_fourteen_days_of_silence_make_work_once() throws Exception {
        String one = arranged(true);
        daysLater(14);
        sweeper.sweep();
        assertEquals(List.of(), work(SILENT));
        // Nobody sweeps for three days; then four processes start at once.
        daysLater(4);
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Void> process =
                () -> {
                    together.await();
                    sweeper.sweep();
                    return null;
                };
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> done : pool.invokeAll(Collections.nCopies(4, process))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        daysLater(1);
        sweeper.sweep();
        assertEquals(List.of("OPEN"), work(SILENT));
        assertEquals(
                List.of("school-admin 450103 " + school + " t"),
                rows.read(
                        "select role || ' ' || unit_code || ' ' || school_id || ' ' || (account_id is"
                                + " null)::text::char from work_item where title = ?",
                        SILENT));
        called(one, day().minusDays(15));
        assertEquals(List.of("OPEN"), work(SILENT));
        called(one, day().minusDays(14));
        assertEquals(List.of("DONE"), work(SILENT));
        daysLater(1);
        sweeper.sweep();
        assertEquals(List.of("DONE", "OPEN"), work(SILENT));
        step(one, "end", Map.of("on", day().toString(), "reason", "父母返乡"));
        assertEquals(List.of("DONE", "CANCELLED"), work(SILENT));
        daysLater(1);
        sweeper.sweep();
        assertEquals(2, work(SILENT).size());
    }

    @Test
    void r_109_a_day_that_a_process_died_in_goes_on_where_it_was() {
        arranged(true);
        daysLater(15);
        rows.execute(
                "insert into work_scan (name, ran_on, part) values ('care-contacts', ?::date, ?)",
                day().toString(),
                new UUID(0, 1).toString());
        sweeper.sweep();
        assertEquals(List.of("OPEN"), work(SILENT));
    }

    @Test
    void r_109_who_leaves_school_is_not_asked_about() {
        arranged(true);
        rows.execute(
                "update student set status = 'GRADUATED', class_id = null where id = ?", child);
        daysLater(15);
        sweeper.sweep();
        assertEquals(List.of(), work(SILENT));
    }

    @Test
    void r_109_a_contact_that_is_being_written_is_waited_for() throws Exception {
        arranged(true);
        daysLater(15);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection writer = DriverManager.getConnection(rows.superuserUrl());
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.executeUpdate(
                    "update care_arrangement set last_contact_on = '" + day() + "'");
            Future<?> sweep = other.submit(sweeper::sweep);
            while (rows.read("select pid from pg_locks where not granted").isEmpty()) {
                assertFalse(sweep.isDone(), "it did not wait");
                Thread.onSpinWait();
            }
            writer.commit();
            sweep.get();
        } finally {
            other.shutdownNow();
        }
        assertEquals(List.of(), work(SILENT));
    }

    @Test
    void r_109_a_missing_written_notice_is_work_until_both_were_told() {
        String one = arranged(false);
        assertEquals(List.of("OPEN"), work(UNTOLD));
        assertEquals(
                List.of("care-arrangement.notice t"),
                rows.read(
                        "select kind || ' ' || (due_at > now() + interval '10 days')::text::char from"
                                + " work_item"));
        step(one, "notice", Map.of("toldSchool", true, "toldVillage", true));
        assertEquals(List.of("DONE"), work(UNTOLD));
        step(one, "notice", Map.of("toldSchool", false, "toldVillage", true));
        assertEquals(List.of("DONE", "OPEN"), work(UNTOLD));
        step(one, "end", Map.of("on", day().toString(), "reason", "父母返乡"));
        assertEquals(List.of("DONE", "CANCELLED"), work(UNTOLD));
    }

    @Test
    void what_was_written_down_goes_with_the_pupil() {
        String one = arranged(false);
        called(one, day());
        UUID id = UUID.fromString(rows.read("select id from care_contact").get(0));
        rows.execute(
                "update student set unit_code = '450124', school_id = ?, class_id = null where id"
                        + " = ?",
                far,
                child);
        inTransaction(() -> moved.fire(new StudentsMoved(Set.of(child))));
        as(principal, SCHOOL).get(CONTACTS + "/" + id).then().statusCode(404);
        UUID there = ofSchool("there", SCHOOL, far);
        as(there, SCHOOL).get(CONTACTS + "/" + id).then().statusCode(200);
        assertEquals(
                List.of("450124 OPEN"),
                rows.read("select unit_code || ' ' || status from work_item"));
    }

    @Test
    void looks_are_in_the_audit_log() {
        String one = arranged(true);
        called(one, day());
        UUID id = UUID.fromString(rows.read("select id from care_contact").get(0));
        as(fatherAccount, PARENT).get(CONTACTS).then().statusCode(200);
        as(fatherAccount, PARENT).get(CONTACTS + "/" + id).then().statusCode(200);
        assertEquals(
                List.of("care-contact.create", "care-contact.list", "care-contact.read"),
                rows.read(
                        "select distinct action from audit_event where action like 'care-contact%'"
                                + " order by 1"));
    }
}

package cn.tongxin.org.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written about staff: one record a human, posts step by step, checks as flags only. */
@QuarkusTest
class StaffWritingTest extends StaffApi {
    @Test
    void somebody_new_gets_a_person_a_row_and_a_post() {
        String id =
                post(principal, "school-admin", ALL, newcomer(school))
                        .then()
                        .statusCode(201)
                        .body("name", equalTo("农新来"))
                        .body("status", equalTo("ACTIVE"))
                        .body("subjects", contains("CHINESE", "MATH"))
                        .body("schools.id", contains(school.toString()))
                        .body("version", equalTo(0))
                        .extract()
                        .path("id");
        as(county, "county-admin").get(ONE, id).then().body("phone", equalTo("13800009999"));
        assertEquals(
                List.of("450103"), rows.read("select unit_code from person where name = '农新来'"));
    }

    @Test
    void nobody_is_sent_to_a_school_out_of_scope_or_ended() {
        post(principal, "school-admin", ALL, newcomer(neighbour))
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE"));
        post(ofSchool("t", "class-teacher", school), "class-teacher", ALL, newcomer(school))
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        post(principal, "school-admin", ALL, newcomer(UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("errors.field", contains("school"));
        rows.execute("update school set status = 'CLOSED' where id = ?", school);
        post(principal, "school-admin", ALL, newcomer(school))
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        assertEquals(List.of("3"), rows.read("select count(*) from person"));
    }

    @Test
    void an_answer_that_is_kept_holds_no_whole_name_or_phone() {
        for (int time = 0; time < 2; time++) {
            as(principal, "school-admin")
                    .header("Idempotency-Key", "same-key-1234")
                    .contentType(ContentType.JSON)
                    .body(newcomer(school))
                    .post(ALL)
                    .then()
                    .statusCode(201)
                    .body("name", equalTo(time == 0 ? "农新来" : "农*"));
        }
        String kept = rows.read("select body from idempotency_key").toString();
        assertFalse(kept.contains("农新来") || kept.contains("13800009999"), "kept whole");
    }

    @Test
    void a_second_post_is_given_by_who_answers_for_both() {
        Map<String, Object> second =
                Map.of(
                        "staff",
                        qin,
                        "school",
                        neighbour,
                        "category",
                        "EXTERNAL",
                        "subjects",
                        List.of("MUSIC"),
                        "fullTime",
                        false,
                        "from",
                        "2025-09-01");
        post(principal, "school-admin", ASSIGNMENTS, second).then().statusCode(403);
        post(county, "county-admin", ASSIGNMENTS, second)
                .then()
                .statusCode(201)
                .body("assignment.main", equalTo(false))
                .body("actions.name", contains("update", "leave", "end"));
        post(county, "county-admin", ASSIGNMENTS, second)
                .then()
                .statusCode(409)
                .body("code", equalTo("DUPLICATE"));
        as(county, "county-admin")
                .get(ONE, qin)
                .then()
                .body("schools", hasSize(2))
                .body("categories", contains("EXTERNAL", "FULL_TIME_TEACHER"));
    }

    @Test
    void a_post_is_corrected_whole_and_only_with_its_version() {
        Map<String, Object> body =
                Map.of("category", "ADMIN", "subjects", List.of(), "fullTime", false);
        String at = assignment(QIN, school);
        String tag = as(principal, "school-admin").get(at).header("ETag");
        for (int status : new int[] {200, 412}) {
            as(principal, "school-admin")
                    .header("If-Match", tag)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .put(at)
                    .then()
                    .statusCode(status);
        }
        as(principal, "school-admin")
                .get(ONE, qin)
                .then()
                .body("categories", contains("ADMIN"))
                .body("subjects", hasSize(0));
        as(ofUnit("other", "county-admin", "450124"), "county-admin")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .put(at)
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE"));
    }

    @Test
    void steps_follow_the_table_and_are_told_afterwards() {
        step(principal, "school-admin", "leave")
                .statusCode(200)
                .body("assignment.status", equalTo("ON_LEAVE"))
                .body("actions.name", contains("update", "return", "end"));
        step(principal, "school-admin", "leave")
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        step(principal, "school-admin", "return").statusCode(200);
        step(principal, "school-admin", "end")
                .statusCode(200)
                .body("assignment.status", equalTo("ENDED"))
                .body("actions", hasSize(0));
        as(principal, "school-admin")
                .get(ONE + "/history", qin)
                .then()
                .body("items.action", contains("end", "return", "leave"))
                .body("items[0].reason", equalTo("产假"))
                .body("items[0].by.name", equalTo("演*"));
        as(principal, "school-admin")
                .get(ONE, qin)
                .then()
                .body("status", equalTo("ENDED"))
                .body("actions.name", contains("assign", "transfer"));
    }

    @Test
    void why_somebody_was_away_is_not_for_colleagues() {
        step(principal, "school-admin", "leave").statusCode(200);
        as(principal, "school-admin")
                .get(ONE + "/history", qin)
                .then()
                .body("items[0].reason", equalTo("产假"));
        UUID colleague = ofSchool("colleague", "class-teacher", school);
        String told =
                as(colleague, "class-teacher")
                        .get(ONE + "/history", qin)
                        .then()
                        .statusCode(200)
                        .body("items.action", contains("leave"))
                        .body("items[0].by.name", equalTo("演*"))
                        .extract()
                        .asString();
        assertFalse(told.contains("产假"), told);
    }

    @Test
    void who_looked_at_somebodys_work_is_in_the_audit_log() {
        UUID colleague = ofSchool("colleague", "class-teacher", school);
        as(colleague, "class-teacher").get(ONE + "/history", qin).then().statusCode(200);
        as(colleague, "class-teacher").get(assignment(QIN, school)).then().statusCode(200);
        assertEquals(
                List.of(
                        "staff.read-history {" + qin + "} OK",
                        "staff.read-assignment {" + People.assignmentId(QIN, school) + "} OK"),
                rows.read(
                        "select action || ' ' || entity_ids::text || ' ' || result"
                                + " from audit_event where actor_id = ? order by seq",
                        colleague));
    }

    @Test
    void the_main_post_ends_last_even_when_the_other_is_out_of_sight() {
        people.second(QIN, "450124", elsewhere);
        as(principal, "school-admin")
                .get(assignment(QIN, school))
                .then()
                .body("actions.find { it.name == 'end' }.enabled", equalTo(false));
        step(principal, "school-admin", "end")
                .statusCode(409)
                .body("detail", containsString("1 项兼任"));
        UUID other = ofUnit("other", "county-admin", "450124");
        command(other, "county-admin", assignment(QIN, elsewhere), "end", Map.of("reason", "期满"))
                .then()
                .statusCode(200);
        as(other, "county-admin").get(ONE, qin).then().statusCode(403);
        step(principal, "school-admin", "end").statusCode(200);
    }

    @Test
    void a_day_to_come_begins_when_it_has_come() {
        Map<String, Object> later = newcomer(school);
        later.put("from", "2099-09-01");
        String id =
                post(principal, "school-admin", ALL, later)
                        .then()
                        .statusCode(201)
                        .body("status", equalTo("PLANNED"))
                        .extract()
                        .path("assignments[0].id");
        command(principal, "school-admin", ASSIGNMENTS + "/" + id, "begin", Map.of("reason", "到岗"))
                .then()
                .statusCode(409)
                .body("detail", containsString("2099-09-01"));
    }
}

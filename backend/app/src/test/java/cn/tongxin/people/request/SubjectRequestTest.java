package cn.tongxin.people.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.tongxin.people.StudentsMoved;
import cn.tongxin.platform.retention.RetentionJob;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** P-08 at the desk of whoever answers, and what the school knows of it. */
@QuarkusTest
class SubjectRequestTest extends RequestApi {
    @Inject Event<StudentsMoved> moved;
    @Inject RetentionJob retention;

    private void invalid(String id, Map<String, Object> body, String field) {
        unchecked(officer, OFFICER)
                .header("If-Match", tag(officer, OFFICER, DESK + "/" + id))
                .contentType(ContentType.JSON)
                .body(body)
                .post(DESK + "/" + id + "/refuse")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void P_08_a_refusal_has_a_written_reason_and_its_law_and_says_how_to_object() {
        String id = taken("DELETE");
        invalid(id, Map.of("law", "个人信息保护法第四十七条第二款"), "reason");
        invalid(id, Map.of("law", "个人信息保护法第四十七条第二款", "reason", "不行"), "reason");
        invalid(id, Map.of("law", "个人信息保护法第四十七条第二款", "reason", " ".repeat(20)), "reason");
        invalid(id, Map.of("reason", REFUSAL.get("reason")), "law");
        assertEquals(List.of("IN_PROGRESS"), rows.read("select status from subject_request"));
        desk(id, "refuse", REFUSAL)
                .statusCode(200)
                .body("request.status", equalTo("REFUSED"))
                .body("actions", hasSize(0));
        as(mother, PARENT)
                .get(MINE + "/" + id)
                .then()
                .body("answer", equalTo(REFUSAL.get("reason")))
                .body("law", equalTo(REFUSAL.get("law")))
                .body("objection", containsString("网信办"))
                .body("objection", containsString("人民法院"));
        assertEquals(List.of("DONE data-protection-officer -"), work("subject-request.answer"));
        // Whoever raised it is told, and nobody else; what was asked is not in the message.
        assertEquals(
                List.of(mother + " my-requests " + id),
                rows.read(
                        "select i.account_id || ' ' || m.link_route || ' ' || m.link_id from"
                                + " inbox_entry i join message m on m.id = i.message_id"));
        String stored = rows.read("select to_jsonb(r)::text from subject_request r").get(0);
        assertFalse(stored.contains("学籍档案"), stored);
    }

    @Test
    void goes_from_received_by_taken_to_answered_and_no_other_way() {
        String id = raised("ACCESS");
        as(officer, OFFICER)
                .get(DESK + "/" + id)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("text", equalTo(TEXT))
                .body("raiser", notNullValue())
                .body("actions.name", contains("take"));
        desk(id, "answer", answer(false)).statusCode(409).body("detail", equalTo("请先受理，再答复。"));
        desk(id, "refuse", REFUSAL).statusCode(409);
        desk(id, "hand-over").statusCode(409);
        desk(id, "take")
                .statusCode(200)
                .body("request.status", equalTo("IN_PROGRESS"))
                .body("request.takenAt", notNullValue())
                .body("actions.name", contains("hand-over", "answer", "refuse"))
                .body("actions.enabled", contains(false, true, true));
        desk(id, "take").statusCode(409);
        desk(id, "hand-over").statusCode(409);
        desk(id, "answer", answer(false)).statusCode(200).body("answer", equalTo(ANSWER));
        for (String again : List.of("take", "hand-over")) {
            desk(id, again).statusCode(409);
        }
        desk(id, "refuse", REFUSAL).statusCode(409);
        withdraw(id).statusCode(409);
        as(mother, PARENT)
                .get(MINE + "/" + id)
                .then()
                .body("answer", equalTo(ANSWER))
                .body("objection", nullValue())
                .body("actions", hasSize(0));
    }

    @Test
    void a_copy_is_granted_only_of_what_is_kept_of_a_pupil() {
        String correct = taken("CORRECT");
        desk(correct, "answer", answer(true)).statusCode(400);
        String own = raised(mother, PARENT, "COPY", null);
        desk(own, "take").statusCode(200);
        desk(own, "answer", answer(true)).statusCode(400);
        desk(own, "answer", answer(false)).statusCode(200);
    }

    @Test
    void the_school_corrects_what_it_is_handed_and_learns_the_number_alone() {
        String id = taken("CORRECT");
        desk(id, "hand-over")
                .statusCode(200)
                .body("request.handedAt", notNullValue())
                .body("actions.enabled", contains(false, true, true));
        assertEquals(List.of("OPEN school-admin " + school), work("subject-request.correct"));
        desk(id, "hand-over").statusCode(409);
        String number = as(officer, OFFICER).get(DESK + "/" + id).path("request.number");
        as(principal, SCHOOL)
                .get("/api/v1/me/next-actions")
                .then()
                .statusCode(200)
                .body("items.title", contains("核对并更正学生信息，个人信息申请 " + number));
        desk(id, "answer", answer(false)).statusCode(200);
        assertEquals(List.of("CANCELLED school-admin " + school), work("subject-request.correct"));
    }

    @Test
    void nobody_answers_what_they_have_raised_RS_11() {
        String id = raised(officer, OFFICER, "ACCESS", null);
        String one = DESK + "/" + id;
        as(officer, OFFICER)
                .get(one)
                .then()
                .statusCode(200)
                .body("actions.name", contains("take"))
                .body("actions.enabled", contains(false));
        desk(id, "take").statusCode(422).body("rule", equalTo("RS-11"));
        UUID second = cityWide("second officer", OFFICER);
        step(second, OFFICER, one + "/take", Map.of()).statusCode(200);
        desk(id, "answer", answer(false)).statusCode(422).body("rule", equalTo("RS-11"));
        desk(id, "refuse", REFUSAL).statusCode(422).body("rule", equalTo("RS-11"));
        as(officer, OFFICER)
                .get("/api/v1/me/next-actions")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        step(second, OFFICER, one + "/answer", answer(false)).statusCode(200);
    }

    @Test
    void is_answered_as_it_was_seen() {
        String id = taken("ACCESS");
        String one = DESK + "/" + id;
        String seen = tag(officer, OFFICER, one);
        rows.execute("update subject_request set version = version + 1");
        Map<String, Map<String, ?>> steps =
                Map.of(
                        "answer", answer(false),
                        "refuse", REFUSAL,
                        "hand-over", Map.of(),
                        "take", Map.of());
        steps.forEach(
                (verb, body) -> {
                    String path = one + "/" + verb;
                    sent(as(officer, OFFICER).header("If-Match", seen), path, body).statusCode(412);
                    sent(unchecked(officer, OFFICER), path, body).statusCode(428);
                });
        assertEquals(List.of("IN_PROGRESS"), rows.read("select status from subject_request"));
    }

    @Test
    void the_school_and_the_class_teacher_know_that_there_is_one_and_no_more() {
        String id = taken("DELETE");
        String own = raised(mother, PARENT, "ACCESS", null);
        UUID neighbour = ofSchool("neighbour", SCHOOL, near);
        for (Map.Entry<UUID, String> who : Map.of(principal, SCHOOL, teacher, TEACHER).entrySet()) {
            as(who.getKey(), who.getValue())
                    .get(DESK + "?student=" + child)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id))
                    .body("items.kind", contains("DELETE"))
                    .body("items.student.name", contains("陆*"));
            as(who.getKey(), who.getValue())
                    .get(DESK + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("text", equalTo("*"))
                    .body("raiser", equalTo("*"))
                    .body("request.dueOn", notNullValue())
                    .body("actions", hasSize(0));
            as(who.getKey(), who.getValue()).get(DESK + "/" + own).then().statusCode(404);
            as(who.getKey(), who.getValue())
                    .header("If-Match", "\"1-00000000\"")
                    .contentType(ContentType.JSON)
                    .body(answer(false))
                    .post(DESK + "/" + id + "/answer")
                    .then()
                    .statusCode(403);
        }
        as(neighbour, SCHOOL).get(DESK + "/" + id).then().statusCode(404);
        as(neighbour, SCHOOL).get(DESK).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void goes_with_the_pupil_to_another_school_and_the_schools_work_with_it() {
        String id = taken("CORRECT");
        desk(id, "hand-over").statusCode(200);
        rows.execute(
                "update student set unit_code = '450124', school_id = ?, class_id = null where id"
                        + " = ?",
                far,
                child);
        on(
                () -> {
                    Arc.container().requestContext().activate();
                    try {
                        QuarkusTransaction.requiringNew()
                                .run(() -> moved.fire(new StudentsMoved(Set.of(child))));
                    } finally {
                        Arc.container().requestContext().terminate();
                    }
                    return null;
                });
        as(principal, SCHOOL).get(DESK + "/" + id).then().statusCode(404);
        UUID there = ofSchool("there", SCHOOL, far);
        as(there, SCHOOL).get(DESK).then().statusCode(200).body("items.id", contains(id));
        assertEquals(List.of("OPEN school-admin " + far), work("subject-request.correct"));
        assertEquals(List.of("OPEN data-protection-officer -"), work("subject-request.answer"));
        as(mother, PARENT).get(MINE + "/" + id).then().statusCode(200);
    }

    @Test
    void what_is_due_first_comes_first_and_what_is_overdue_is_found() {
        String late = raised("ACCESS");
        rows.execute("update subject_request set due_on = '2026-01-05'");
        String soon = raised("COPY");
        as(officer, OFFICER)
                .get(DESK + "?status=RECEIVED,IN_PROGRESS")
                .then()
                .statusCode(200)
                .body("items.id", contains(late, soon))
                .body("items.student.name", everyItem(equalTo("陆*")));
        as(officer, OFFICER)
                .get(DESK + "?dueBefore=2026-01-06T16:00:00Z")
                .then()
                .body("items.id", contains(late));
        as(officer, OFFICER).get(DESK + "?kind=COPY").then().body("items.id", contains(soon));
        unchecked(officer, OFFICER).get(DESK + "?overdue=true").then().statusCode(400);
        unchecked(officer, OFFICER).get(DESK + "/" + late + "?text=1").then().statusCode(400);
    }

    @Test
    void is_removed_three_years_after_its_end_and_not_before() {
        String old = raised("ACCESS");
        withdraw(old).statusCode(200);
        String open = raised("COPY");
        rows.execute(
                "update subject_request set ended_at = now() - interval '3 years' + interval '2"
                        + " days' where ended_at is not null");
        swept();
        assertEquals(List.of("2"), rows.read("select count(*) from subject_request"));
        rows.execute(
                "update subject_request set ended_at = ended_at - interval '4 days' where ended_at"
                        + " is not null");
        swept();
        assertEquals(List.of(open), rows.read("select id from subject_request"));
    }

    private void swept() {
        on(
                () -> {
                    retention.sweep();
                    return null;
                });
    }
}

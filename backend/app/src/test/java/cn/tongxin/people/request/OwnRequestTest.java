package cn.tongxin.people.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.platform.security.AccessMatrix;
import cn.tongxin.testing.Families;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** P-08: people ask in the product, and what they ask stays between them and who answers. */
@QuarkusTest
class OwnRequestTest extends RequestApi {
    private static final String ORDERS = "/api/v1/court-orders";

    private ValidatableResponse unknown(UUID who, String role) {
        return as(who, role).get(MINE + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private void isHidden(UUID who, String role, String id) {
        String detail = unknown(who, role).extract().path("detail");
        as(who, role).get(MINE + "/" + id).then().statusCode(404).body("detail", equalTo(detail));
        assertEquals(404, withdrawAs(who, role, id));
    }

    private int withdrawAs(UUID who, String role, String id) {
        return as(who, role)
                .header("If-Match", "\"0-00000000\"")
                .contentType(ContentType.JSON)
                .post(MINE + "/" + id + "/withdraw")
                .statusCode();
    }

    private void listsExactly(UUID who, String role, String... ids) {
        as(who, role)
                .get(MINE + "?count=exact")
                .then()
                .statusCode(200)
                .body("items.id", contains(ids))
                .body("total.value", equalTo(ids.length));
    }

    private void listsNothing(UUID who, String role) {
        as(who, role).get(MINE).then().statusCode(200).body("items", hasSize(0));
    }

    private void refused(UUID who, String role, Map<String, Object> body, String field) {
        unchecked(who, role)
                .contentType(ContentType.JSON)
                .body(body)
                .post(MINE)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void what_one_parent_asks_is_read_by_that_parent_and_no_other() {
        String id = raised("CORRECT");
        as(mother, PARENT)
                .get(MINE + "/" + id)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("text", equalTo(TEXT))
                .body("request.number", matchesPattern("DR-450100-\\d{4}-\\d{6}"))
                .body("request.student.name", equalTo(CHILD))
                .body("request.status", equalTo("RECEIVED"))
                .body("actions.name", contains("withdraw"));
        listsExactly(mother, PARENT, id);
        listsNothing(father, PARENT);
        isHidden(father, PARENT, id);
        isHidden(principal, SCHOOL, id);
        as(father, PARENT).get(DESK).then().statusCode(403);
        String stored = rows.read("select to_jsonb(r)::text from subject_request r").get(0);
        assertFalse(stored.contains("出生"), stored);
    }

    @Test
    void the_last_day_is_told_and_is_the_work_items() {
        String id = raised("ACCESS");
        String dueOn = as(mother, PARENT).get(MINE + "/" + id).path("request.dueOn");
        assertEquals(
                List.of(LocalDate.parse(dueOn).plusDays(1).toString()),
                rows.read(
                        "select (due_at at time zone 'Asia/Shanghai')::date::text from work_item"
                                + " where kind = 'subject-request.answer'"));
        assertEquals(List.of("OPEN data-protection-officer -"), work("subject-request.answer"));
        assertEquals(
                List.of("f"),
                rows.read(
                        "select bool_or(title like '%陆%' or title like '%出生%' or subject_name like"
                                + " '%陆%') from work_item"));
    }

    @Test
    void children_of_others_are_not_there() {
        UUID other = families.pupil("黄小燕", school, group);
        for (UUID student : List.of(other, UUID.randomUUID())) {
            post(mother, PARENT, MINE, asked("ACCESS", student))
                    .statusCode(404)
                    .body("detail", equalTo("没有找到这名学生。"));
            post(teacher, TEACHER, MINE, asked("ACCESS", student)).statusCode(404);
        }
        post(principal, SCHOOL, MINE, asked("ACCESS", child)).statusCode(404);
        assertEquals(List.of("0"), rows.read("select count(*) from subject_request"));
    }

    @Test
    void nothing_is_asked_without_saying_what() {
        Map<String, Object> blank = asked("ACCESS", child);
        blank.put("text", "   ");
        refused(mother, PARENT, blank, "text");
        Map<String, Object> none = asked("ACCESS", child);
        none.remove("text");
        refused(mother, PARENT, none, "text");
        refused(mother, PARENT, asked("WITHDRAW", child), "kind");
        refused(mother, PARENT, asked("CLOSE_ACCOUNT", child), "student");
        post(mother, PARENT, MINE, asked("CLOSE_ACCOUNT", null)).statusCode(201);
    }

    @Test
    void the_same_is_asked_once_until_it_is_answered() {
        String id = raised("DELETE");
        post(mother, PARENT, MINE, asked("DELETE", child))
                .statusCode(409)
                .body("code", equalTo("DUPLICATE"));
        raised("ACCESS");
        raised(father, PARENT, "DELETE", child);
        raised(mother, PARENT, "DELETE", null);
        withdraw(id).statusCode(200);
        raised("DELETE");
    }

    @Test
    void sent_again_under_the_same_key_it_is_raised_once() {
        for (int turn = 0; turn < 2; turn++) {
            as(mother, PARENT)
                    .header("Idempotency-Key", "request-once-1")
                    .contentType(ContentType.JSON)
                    .body(asked("COPY", child))
                    .post(MINE);
        }
        assertEquals(List.of("1"), rows.read("select count(*) from subject_request"));
        assertEquals(1, work("subject-request.answer").size());
    }

    @Test
    void withdrawn_it_is_answered_by_nobody() {
        String id = taken("CORRECT");
        withdraw(id)
                .statusCode(200)
                .body("request.status", equalTo("WITHDRAWN"))
                .body("actions", hasSize(0));
        assertEquals(
                List.of("CANCELLED data-protection-officer -"), work("subject-request.answer"));
        desk(id, "answer", answer(false)).statusCode(409);
        desk(id, "refuse", REFUSAL).statusCode(409);
        withdraw(id).statusCode(409);
    }

    @Test
    void it_is_withdrawn_as_it_was_seen() {
        String id = raised("CORRECT");
        String path = MINE + "/" + id + "/withdraw";
        String seen = tag(mother, PARENT, MINE + "/" + id);
        sent(unchecked(mother, PARENT), path, Map.of()).statusCode(428);
        desk(id, "take").statusCode(200);
        sent(as(mother, PARENT).header("If-Match", seen), path, Map.of()).statusCode(412);
        as(mother, PARENT)
                .get(MINE + "/" + id)
                .then()
                .body("request.status", equalTo("IN_PROGRESS"));
    }

    @Test
    void whom_a_court_keeps_away_keeps_only_what_is_about_themselves() {
        String aboutChild = raised("ACCESS");
        String aboutMe = raised(mother, PARENT, "ACCESS", null);
        Map<String, Object> order = new HashMap<>();
        order.put("student", child);
        order.put("link", motherLink);
        order.put("kind", "CUSTODY");
        order.put("court", "示例区人民法院");
        order.put("documentNo", "（2026）桂示例民初 7 号");
        order.put("from", LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(3).toString());
        post(principal, SCHOOL, ORDERS, order).statusCode(201);
        forgetCallers();
        isHidden(mother, PARENT, aboutChild);
        listsExactly(mother, PARENT, aboutMe);
        post(mother, PARENT, MINE, asked("COPY", child)).statusCode(404);
        as(mother, PARENT).get(MINE + "/" + aboutMe).then().body("text", equalTo(TEXT));
        step(mother, PARENT, MINE + "/" + aboutMe + "/withdraw", Map.of()).statusCode(200);
        as(officer, OFFICER).get(DESK + "/" + aboutChild).then().statusCode(200);
    }

    @Test
    void whose_link_has_ended_keeps_only_what_is_about_themselves() {
        String aboutChild = raised("ACCESS");
        String aboutMe = raised(mother, PARENT, "DELETE", null);
        rows.execute("update guardian_link set valid_to = '2025-01-01' where id = ?", motherLink);
        forgetCallers();
        isHidden(mother, PARENT, aboutChild);
        listsExactly(mother, PARENT, aboutMe);
        raised(mother, PARENT, "CLOSE_ACCOUNT", null);
    }

    @Test
    void a_copy_is_given_once_it_is_granted_and_holds_what_the_parent_may_read() {
        String id = raised("COPY");
        String copy = MINE + "/" + id + "/copy";
        as(mother, PARENT)
                .get(copy)
                .then()
                .statusCode(404)
                .body("detail", containsString("还没有可下载的副本"));
        desk(id, "take").statusCode(200);
        desk(id, "answer", answer(true)).statusCode(200).body("copyGranted", equalTo(true));
        as(mother, PARENT)
                .get(copy)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("student.id", equalTo(child.toString()))
                .body("student.name", equalTo(CHILD))
                .body("student.birthDate", equalTo("2016-05-01"))
                .body("enrolments.id", contains(Families.enrolmentId(CHILD).toString()))
                .body("links.id", contains(motherLink.toString()))
                .body("links[0].guardianName", equalTo(MOTHER))
                .body("actions", hasSize(0));
        as(father, PARENT).get(copy).then().statusCode(404);
        as(officer, OFFICER).get(copy).then().statusCode(404);
        assertEquals(
                List.of("1"),
                rows.read(
                        "select count(*) from audit_event where action ="
                                + " 'own-subject-request.copy' and result = 'OK'"));
        rows.execute("update guardian_link set may_view = false where id = ?", motherLink);
        forgetCallers();
        as(mother, PARENT).get(copy).then().statusCode(404);
    }

    @TestFactory
    Stream<DynamicTest> every_role_asks_about_itself_and_sees_what_it_has_asked() {
        return new AccessMatrix()
                .roles().stream()
                        .map(
                                role ->
                                        dynamicTest(
                                                role,
                                                () -> {
                                                    UUID somebody = rows.account("own " + role);
                                                    String id =
                                                            raised(somebody, role, "ACCESS", null);
                                                    listsExactly(somebody, role, id);
                                                    as(somebody, role)
                                                            .get(MINE + "/" + id)
                                                            .then()
                                                            .statusCode(200)
                                                            .body("text", equalTo(TEXT))
                                                            .body("request.student", nullValue());
                                                    isHidden(mother, PARENT, id);
                                                    step(
                                                                    somebody,
                                                                    role,
                                                                    MINE + "/" + id + "/withdraw",
                                                                    Map.of())
                                                            .statusCode(200);
                                                }));
    }

    @Test
    void a_token_without_an_account_is_nobody_yet() {
        UUID nobody = UUID.randomUUID();
        listsNothing(nobody, PARENT);
        post(nobody, PARENT, MINE, asked("ACCESS", null)).statusCode(403);
    }
}

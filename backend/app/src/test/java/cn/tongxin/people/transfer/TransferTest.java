package cn.tongxin.people.transfer;

import static cn.tongxin.testing.SchoolClasses.THIS_YEAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.Rows.SchoolSeed;
import cn.tongxin.testing.SchoolClasses.Seed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A pupil is offered to another school, which takes it or does not. */
@QuarkusTest
class TransferTest extends TransferApi {

    @Test
    void an_offer_shows_the_other_school_little_and_moves_nothing() {
        String id = offered();
        Response seen = as(receiver, SCHOOL).get(TRANSFERS + "/" + id);
        seen.then()
                .statusCode(200)
                .body("transfer.studentName", equalTo("陆*"))
                .body("transfer.birthYear", equalTo(2016))
                .body("transfer.stage", equalTo("PRI"))
                .body("transfer.gradeCode", equalTo("01"))
                .body("transfer.from.school.id", equalTo(school.toString()))
                .body("transfer.to.managingUnit.code", equalTo("450124"))
                .body("transfer.status", equalTo("OFFERED"))
                .body("reason", equalTo(WHY))
                .body("movedOn", nullValue())
                .body("actions.name", contains("accept", "refuse"));
        assertFalse(seen.asString().matches("(?s).*\"2016-\\d\\d-\\d\\d.*"), seen.asString());
        as(receiver, SCHOOL).get(STUDENT, pupil).then().statusCode(404);
        as(principal, SCHOOL)
                .get(TRANSFERS + "/" + id)
                .then()
                .body("transfer.studentName", equalTo("陆*"))
                .body("actions.name", contains("withdraw"));
        assertEquals(school + " " + group + " ENROLLED", where());
        assertEquals(List.of("school-admin OPEN 答复是否接收转学学生陆*"), work());
        as(receiver, SCHOOL)
                .get("/api/v1/me/next-actions")
                .then()
                .statusCode(200)
                .body(containsString("答复是否接收转学学生陆*"));
    }

    @Test
    void who_is_accepted_goes_with_the_family_and_leaves_an_ended_time_behind() {
        UUID mother = families.guardian("韦秀兰", "13900001111");
        UUID link = families.link(pupil, mother, "VERIFIED");
        String id = offered();
        accept(id, receiver, theirs, DAY)
                .then()
                .statusCode(200)
                .body("transfer.status", equalTo("ACCEPTED"))
                .body("movedOn", equalTo(DAY))
                .body("actions", empty());
        assertEquals(far + " " + theirs + " ENROLLED", where());
        assertEquals(List.of(school + " TRANSFERRED_OUT", far + " ENROLLED"), times());
        assertEquals(far.toString(), column("guardian_link", "school_id", link));
        assertEquals("{450124}", column("guardian", "unit_codes", mother));
        assertEquals(List.of("school-admin DONE 答复是否接收转学学生陆*"), work());
        as(receiver, SCHOOL)
                .get(STUDENT, pupil)
                .then()
                .statusCode(200)
                .body("name", equalTo(PUPIL))
                .body("classGroup.id", equalTo(theirs.toString()))
                .body("since", equalTo(DAY));
        as(teacher, TEACHER).get(STUDENT, pupil).then().statusCode(404);
    }

    /** domain.md §4, row-scope rule 5. */
    @Test
    void the_old_school_and_county_keep_the_history_and_learn_nothing_new() {
        String id = offered();
        accept(id, receiver, theirs, DAY).then().statusCode(200);
        as(receiver, SCHOOL)
                .header("If-Match", tag(receiver, SCHOOL, STUDENTS + "/" + pupil))
                .contentType("application/json")
                .body(Map.of("name", "黄小明", "sex", "2", "birthDate", "2015-05-01"))
                .put(STUDENT, pupil)
                .then()
                .statusCode(200);
        as(principal, SCHOOL).get(STUDENT, pupil).then().statusCode(404);
        UUID county = ofUnit("county", "county-admin", "450103");
        as(county, "county-admin").get(STUDENT, pupil).then().statusCode(404);
        Stream.of(as(principal, SCHOOL), as(county, "county-admin"))
                .forEach(
                        who ->
                                who.queryParam("student", pupil)
                                        .get("/api/v1/enrolments")
                                        .then()
                                        .statusCode(200)
                                        .body("items", hasSize(1))
                                        .body("items[0].school.id", equalTo(school.toString()))
                                        .body("items[0].studentName", equalTo("陆*"))
                                        .body("items[0].status", equalTo("TRANSFERRED_OUT"))
                                        .body("items[0].to", equalTo(DAY)));
        as(principal, SCHOOL)
                .get(TRANSFERS + "/" + id)
                .then()
                .statusCode(200)
                .body("transfer.studentName", equalTo("陆*"))
                .body("transfer.birthYear", equalTo(2016));
    }

    @Test
    void a_refusal_says_why_and_the_pupil_may_be_offered_again() {
        String id = offered();
        end(id, receiver, "refuse")
                .then()
                .statusCode(200)
                .body("transfer.status", equalTo("REFUSED"))
                .body("decisionNote", equalTo("本校这个年级已没有学位"));
        assertEquals(school + " " + group + " ENROLLED", where());
        assertEquals(List.of("school-admin DONE 答复是否接收转学学生陆*"), work());
        accept(id, receiver, theirs, DAY)
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        offer(principal, pupil, near).statusCode(201);
    }

    @Test
    void the_school_that_offered_takes_it_back() {
        String id = offered();
        end(id, principal, "withdraw")
                .then()
                .statusCode(200)
                .body("transfer.status", equalTo("WITHDRAWN"));
        assertEquals(List.of("school-admin CANCELLED 答复是否接收转学学生陆*"), work());
        end(id, principal, "withdraw").then().statusCode(409);
        assertEquals(school + " " + group + " ENROLLED", where());
    }

    @Test
    void each_step_is_one_side_s_alone_and_nobody_else_sees_it() {
        String id = offered();
        for (String verb : List.of("refuse", "withdraw")) {
            UUID wrong = verb.equals("refuse") ? principal : receiver;
            end(id, wrong, verb).then().statusCode(403).body("code", equalTo("SCOPE"));
        }
        accept(id, principal, group, DAY).then().statusCode(403).body("code", equalTo("SCOPE"));
        UUID other = ofSchool("other", SCHOOL, near);
        as(other, SCHOOL).get(TRANSFERS + "/" + id).then().statusCode(404);
        as(other, SCHOOL).get(TRANSFERS).then().statusCode(200).body("items", empty());
        with("\"0-00000000\"", other, TRANSFERS + "/" + id + "/withdraw", Map.of("reason", "不是本校"))
                .then()
                .statusCode(404);
        offer(other, pupil, far).statusCode(404);
    }

    @Test
    void the_page_of_a_pupil_says_whether_it_can_be_offered() {
        String step = "actions.find { it.name == 'transfer' }.";
        as(principal, SCHOOL).get(STUDENT, pupil).then().body(step + "enabled", equalTo(true));
        as(teacher, TEACHER)
                .get(STUDENT, pupil)
                .then()
                .statusCode(200)
                .body("actions.name", not(hasItem("transfer")));
        offered();
        as(principal, SCHOOL)
                .get(STUDENT, pupil)
                .then()
                .body(step + "enabled", equalTo(false))
                .body(step + "reason", containsString("等待对方学校答复"));
    }

    @Test
    void what_cannot_be_offered_is_refused_with_a_reason() {
        offer(principal, pupil, school).statusCode(400).body("errors.field", contains("toSchool"));
        offer(principal, pupil, new UUID(7, 7))
                .statusCode(400)
                .body("errors.field", contains("toSchool"));
        UUID kindergarten =
                rows.school(new SchoolSeed("2145000009", "示例幼儿园", "111", "450103", "450103001001"));
        offer(principal, pupil, kindergarten)
                .statusCode(400)
                .body("errors.message", contains(containsString("学段")));
        rows.set(near, "status", "CLOSED");
        offer(principal, pupil, near).statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        offered();
        offer(principal, pupil, far).statusCode(409).body("code", equalTo("DUPLICATE"));
        UUID ill = families.pupil("陆小红", school, group);
        step(ill, "suspend", DAY).statusCode(200);
        offer(principal, ill, far).statusCode(409).body("detail", containsString("休学"));
        UUID gone = families.pupil("陆小春", school, group);
        step(gone, "leave", DAY).statusCode(200);
        offer(principal, gone, far).statusCode(409).body("detail", containsString("不在校"));
        assertEquals(List.of("1"), rows.read("select count(*) from student_transfer"));
    }

    @Test
    void a_class_must_be_the_school_s_own_taught_and_have_room() {
        String id = offered();
        accept(id, receiver, group, DAY)
                .then()
                .statusCode(400)
                .body("errors.field", contains("classGroup"));
        UUID over = classes.add(new Seed(far, "PRI", "02", THIS_YEAR - 1, THIS_YEAR, 1));
        rows.execute(
                "update class_group set status = 'GRADUATED', active_to = active_from where id = ?",
                over);
        accept(id, receiver, over, DAY)
                .then()
                .statusCode(400)
                .body("errors.field", contains("classGroup"));
        UUID older = classes.add(new Seed(far, "JUN", "07", THIS_YEAR, THIS_YEAR, 1));
        accept(id, receiver, older, DAY)
                .then()
                .statusCode(400)
                .body("errors.message", contains(containsString("学段")));
        accept(id, receiver, theirs, "2024-08-31")
                .then()
                .statusCode(400)
                .body("errors.field", contains("on"));
        accept(id, receiver, theirs, "2099-01-01").then().statusCode(400);
        families.pupil("莫小花", far, theirs);
        rows.execute("update class_group set capacity = 1 where id = ?", theirs);
        accept(id, receiver, theirs, DAY).then().statusCode(409).body("code", equalTo("CAPACITY"));
        // Nothing has moved by half.
        assertEquals(school + " " + group + " ENROLLED", where());
        assertEquals(List.of(school + " ENROLLED"), times());
        assertEquals(List.of("OFFERED"), rows.read("select status from student_transfer"));
        assertEquals(List.of("school-admin OPEN 答复是否接收转学学生陆*"), work());
    }

    @Test
    void who_has_read_an_older_version_hears_so() {
        String id = offered();
        String seen = tag(receiver, SCHOOL, TRANSFERS + "/" + id);
        end(id, principal, "withdraw").then().statusCode(200);
        Map<String, Object> body = Map.of("classGroup", theirs, "on", DAY);
        with(seen, receiver, TRANSFERS + "/" + id + "/accept", body).then().statusCode(412);
        with(seen, receiver, TRANSFERS + "/" + id + "/refuse", Map.of("reason", "没有学位"))
                .then()
                .statusCode(412);
    }

    /** Both are asked while the pupil is held, so that both have seen the offer open. */
    @Test
    void of_two_that_accept_at_the_same_time_one_wins() throws Exception {
        String id = offered();
        String path = TRANSFERS + "/" + id;
        String seen = tag(receiver, SCHOOL, path);
        UUID second = ofSchool("second", SCHOOL, far);
        Map<String, Object> body = Map.of("classGroup", theirs, "on", DAY);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Connection other = DriverManager.getConnection(rows.superuserUrl());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from student where id = '" + pupil + "' for update");
            List<Future<Response>> answers =
                    Stream.of(receiver, second)
                            .map(
                                    who ->
                                            threads.submit(
                                                    () -> with(seen, who, path + "/accept", body)))
                            .toList();
            while (rows.read("select pid from pg_locks where not granted").size() < 2) {
                assertTrue(answers.stream().noneMatch(Future::isDone), "both wait");
            }
            other.rollback();
            assertEquals(
                    List.of(200, 412),
                    List.of(answers.get(0).get().statusCode(), answers.get(1).get().statusCode())
                            .stream()
                            .sorted()
                            .toList());
        } finally {
            threads.shutdownNow();
        }
        assertEquals(List.of(school + " TRANSFERRED_OUT", far + " ENROLLED"), times());
    }

    @Test
    void who_leaves_while_an_offer_waits_takes_it_back_by_leaving() {
        String id = offered();
        step(pupil, "leave", DAY).statusCode(200);
        as(receiver, SCHOOL)
                .get(TRANSFERS + "/" + id)
                .then()
                .body("transfer.status", equalTo("WITHDRAWN"))
                .body("actions", empty());
        assertEquals(List.of("school-admin CANCELLED 答复是否接收转学学生陆*"), work());
    }

    @Test
    void who_pauses_while_an_offer_waits_is_taken_when_back() {
        String id = offered();
        step(pupil, "suspend", DAY).statusCode(200);
        as(receiver, SCHOOL)
                .get(TRANSFERS + "/" + id)
                .then()
                .body("actions.name", contains("accept", "refuse"))
                .body("actions.enabled", contains(false, true))
                .body("actions[0].reason", not(containsString("休学")));
        accept(id, receiver, theirs, "2026-04-01")
                .then()
                .statusCode(409)
                .body("detail", equalTo("这名学生暂时不能转学，请与转出学校联系。"));
        step(pupil, "resume", "2026-05-06").statusCode(200);
        accept(id, receiver, theirs, "2026-05-07").then().statusCode(200);
    }

    @Test
    void what_is_written_down_tells_which_pupil_class_and_step() {
        String id = offered();
        accept(id, receiver, theirs, DAY).then().statusCode(200);
        assertEquals(
                List.of("offer OFFERED OFFERED", "accept OFFERED ACCEPTED"),
                rows.read(
                        "select action || ' ' || from_status || ' ' || to_status from status_change"
                                + " where resource = 'transfers' order by created_at"));
        assertEquals(
                List.of("t"),
                rows.read(
                        "select ?::uuid = any(entity_ids) and ?::uuid = any(entity_ids) from"
                                + " audit_event where action = 'student-transfer.accept'",
                        id,
                        pupil));
    }
}

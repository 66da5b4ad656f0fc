package cn.tongxin.people.duplicate;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two rows are looked at, left apart, or merged by two people. */
@QuarkusTest
class DuplicateTest extends DuplicateApi {
    @Test
    void both_rows_are_shown_side_by_side_and_what_differs() {
        rows.execute("update student set ethnicity = '08' where id = ?", other);
        String id = found();
        as(principal, SCHOOL)
                .get(PAIRS + "/" + id)
                .then()
                .statusCode(200)
                .body("sides", hasSize(2))
                .body("sides[0].name", equalTo(PUPIL))
                .body("sides[0].birthDate", equalTo("2016-05-01"))
                .body("differences", contains("ETHNICITY", "CLASS", "STATUS"))
                .body("pair.pupils[0].name", equalTo("陆*"))
                .body("actions.name", contains("propose", "not-duplicate"));
        Response masked = as(county, COUNTY).get(PAIRS + "/" + id);
        masked.then()
                .statusCode(200)
                .body("sides[0].birthDate", equalTo("2016"))
                .body("differences", contains("ETHNICITY", "CLASS", "STATUS"));
        assertFalse(masked.asString().contains(PUPIL), masked.asString());
    }

    @Test
    void one_proposes_and_another_merges() {
        String id = found();
        propose(id, kept)
                .then()
                .statusCode(200)
                .body("pair.status", equalTo("PROPOSED"))
                .body("proposal.survivor", equalTo(kept.toString()))
                .body("proposal.reason", equalTo(WHY))
                .body("actions.name", contains("reopen", "not-duplicate"));
        assertEquals(
                List.of(
                        "student-duplicate.check school-admin 450103 DONE",
                        "student-duplicate.approve county-admin 450103 OPEN"),
                work());
        step(county, COUNTY, id, "merge", merge(kept))
                .then()
                .statusCode(200)
                .body("pair.status", equalTo("MERGED"))
                .body("pair.pupils.id", contains(kept.toString()))
                .body("sides.id", contains(kept.toString()))
                .body("decision.by", equalTo("演示·county"))
                .body("decision.at", notNullValue())
                .body("decision.moved.enrolments", equalTo(1))
                .body("actions", empty());
        as(principal, SCHOOL)
                .queryParam("student", kept)
                .get(PAIRS)
                .then()
                .statusCode(200)
                .body("items.status", contains("MERGED"));
        assertEquals(
                List.of("absorb ENROLLED", "merge MERGED"),
                rows.read(
                        "select action || ' ' || to_status from status_change where resource ="
                                + " 'students' and action in ('merge', 'absorb') order by 1"));
    }

    @Test
    void who_has_proposed_does_not_merge_RS_11() {
        String id = found();
        step(county, COUNTY, id, "propose", merge(kept)).then().statusCode(200);
        as(county, COUNTY)
                .get(PAIRS + "/" + id)
                .then()
                .body("actions.find { it.name == 'merge' }.reason", containsString("另一人"));
        step(county, COUNTY, id, "merge", merge(kept))
                .then()
                .statusCode(422)
                .body("rule", equalTo("RS-11"));
        step(bureau, BUREAU, id, "merge", merge(kept)).then().statusCode(200);
    }

    @Test
    void nor_does_a_deputy_of_theirs_by_a_right_of_their_own_RS_11() {
        String id = found();
        UUID standIn = ofUnit("stand-in", COUNTY, "450103");
        rows.deputy(rows.grantOf(county), standIn, "2099-01-01");
        step(county, COUNTY, id, "propose", merge(kept)).then().statusCode(200);
        as(standIn, COUNTY)
                .get(PAIRS + "/" + id)
                .then()
                .body("actions.find { it.name == 'merge' }.reason", containsString("另一人"));
        step(standIn, COUNTY, id, "merge", merge(kept))
                .then()
                .statusCode(422)
                .body("rule", equalTo("RS-11"));
        step(county, COUNTY, id, "reopen", because("改由代办人提出")).then().statusCode(200);
        step(standIn, COUNTY, id, "propose", merge(kept)).then().statusCode(200);
        step(county, COUNTY, id, "merge", merge(kept))
                .then()
                .statusCode(422)
                .body("rule", equalTo("RS-11"));
        step(bureau, BUREAU, id, "merge", merge(kept)).then().statusCode(200);
    }

    @Test
    void whoever_looks_at_a_pair_stands_in_the_audit_log_of_both_pupils() {
        String id = found();
        as(principal, SCHOOL).get(PAIRS + "/" + id).then().statusCode(200);
        assertEquals(
                List.of("t"),
                rows.read(
                        "select entity_ids @> array[?::uuid, ?::uuid, ?::uuid] from audit_event where"
                                + " action = 'student-duplicate.read'",
                        id,
                        kept,
                        other));
    }

    @Test
    void nobody_decides_about_the_own_family_FL_01() {
        String id = found();
        families.signsIn(principal, People.id("韦秀兰"));
        forgetCallers();
        for (String verb : new String[] {"propose", "not-duplicate"}) {
            Object body = verb.equals("propose") ? merge(kept) : because("是两个孩子");
            step(principal, SCHOOL, id, verb, body)
                    .then()
                    .statusCode(422)
                    .body("rule", equalTo("FL-01"));
        }
    }

    @Test
    void whoever_merges_names_the_survivor_that_was_proposed() {
        String id = found();
        propose(id, kept).then().statusCode(200);
        step(county, COUNTY, id, "merge", merge(other))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("survivor"));
        step(county, COUNTY, id, "merge", merge(school)).then().statusCode(400);
        step(county, COUNTY, id, "reopen", because("请核对哪一条是正式学籍"))
                .then()
                .statusCode(200)
                .body("pair.status", equalTo("OPEN"))
                .body("proposal", nullValue());
        step(county, COUNTY, id, "merge", merge(kept))
                .then()
                .statusCode(409)
                .body("detail", containsString("先由一人提出"));
        propose(id, other).then().statusCode(200);
        step(county, COUNTY, id, "merge", merge(other)).then().statusCode(200);
    }

    @Test
    void a_step_needs_the_version_that_was_seen() {
        String id = found();
        unchecked(principal, SCHOOL)
                .contentType("application/json")
                .body(merge(kept))
                .post(PAIRS + "/" + id + "/propose")
                .then()
                .statusCode(428);
        String seen = tag(principal, SCHOOL, PAIRS + "/" + id);
        propose(id, kept).then().statusCode(200);
        for (String verb : new String[] {"propose", "merge"}) {
            as(verb.equals("merge") ? county : principal, verb.equals("merge") ? COUNTY : SCHOOL)
                    .header("If-Match", seen)
                    .contentType("application/json")
                    .body(merge(kept))
                    .post(PAIRS + "/" + id + "/" + verb)
                    .then()
                    .statusCode(412);
        }
    }

    @Test
    void what_must_be_settled_before_is_said_and_refused() {
        String id = found();
        rows.execute("update student set status = 'ENROLLED' where id = ?", other);
        rows.execute(
                "update enrolment set status = 'ENROLLED', to_date = null where student_id = ?",
                other);
        refusedBecause(id, "两条记录都在校");
        left(other);
        UUID asks = families.link(other, families.guardian("韦大", null), "CLAIMED");
        refusedBecause(id, "关联申请等待审核");
        rows.execute("update guardian_link set status = 'REVOKED' where id = ?", asks);
        post(principal, SCHOOL, "/api/v1/transfers", Map.of("student", kept, "toSchool", far))
                .statusCode(201);
        refusedBecause(id, "转学在等待答复");
        rows.execute("update student_transfer set status = 'WITHDRAWN', decision_note = '不转了'");
        propose(id, kept).then().statusCode(200);
    }

    @Test
    void two_numbers_that_differ_are_two_children_until_one_is_put_right() {
        String id = found();
        number(kept, "450103201605010025");
        number(other, "450103201605010041");
        refusedBecause(id, "证件号码不同");
        number(other, null);
        propose(id, other).then().statusCode(200);
        step(county, COUNTY, id, "merge", merge(other)).then().statusCode(200);
        as(principal, SCHOOL)
                .get(STUDENT, other)
                .then()
                .body("idNo", containsString("4501"))
                .body("status", equalTo("ENROLLED"))
                .body("classGroup.id", equalTo(group.toString()));
    }

    private void number(UUID pupil, @Nullable String number) {
        Map<String, Object> body = new HashMap<>();
        body.put("idType", number == null ? "Z" : "1");
        if (number != null) {
            body.put("idNo", number);
        }
        body.put("reason", "户口簿");
        as(principal, SCHOOL)
                .header("If-Match", tag(principal, SCHOOL, STUDENTS + "/" + pupil))
                .contentType("application/json")
                .body(body)
                .post(STUDENT + "/identify", pupil)
                .then()
                .statusCode(200);
    }

    private void refusedBecause(String id, String why) {
        as(principal, SCHOOL)
                .get(PAIRS + "/" + id)
                .then()
                .body("actions.find { it.name == 'propose' }.reason", containsString(why));
        propose(id, kept)
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"))
                .body("detail", containsString(why));
    }

    @Test
    void an_office_reports_only_what_it_sees_both_of() {
        UUID foreign = twin("陆小明三", near);
        UUID alike = twin("陆小明四", school);
        report(principal, SCHOOL, kept, foreign).then().statusCode(404);
        report(principal, SCHOOL, kept, kept).then().statusCode(400);
        report(county, COUNTY, kept, foreign)
                .then()
                .statusCode(201)
                .body("pair.reasons", contains("REPORTED"));
        report(principal, SCHOOL, alike, kept)
                .then()
                .statusCode(201)
                .body("note", equalTo("老师说是同一个孩子"));
        report(principal, SCHOOL, kept, alike)
                .then()
                .statusCode(409)
                .body("code", equalTo("DUPLICATE"));
        as(principal, SCHOOL).get(PAIRS).then().body("items", hasSize(1));
        assertEquals(
                List.of(
                        "student-duplicate.check county-admin 450103 OPEN",
                        "student-duplicate.check school-admin 450103 OPEN"),
                work());
    }

    private Response report(UUID who, String role, UUID first, UUID second) {
        return as(who, role)
                .contentType("application/json")
                .body(Map.of("first", first, "second", second, "note", "老师说是同一个孩子"))
                .post(PAIRS);
    }
}

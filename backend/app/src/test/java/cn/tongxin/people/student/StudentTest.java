package cn.tongxin.people.student;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Admission, correction, papers, whole values, and what others learn of it. */
@QuarkusTest
class StudentTest extends StudentApi {
    private static final String CARD = "450100201803050038";
    private static final String HOME = "南宁市青秀区新竹街道民族大道一号";

    private static String card() {
        String first17 = CARD.substring(0, 17);
        for (char c : "0123456789X".toCharArray()) {
            boolean fits =
                    PupilNumbers.identity("1", first17 + c, LocalDate.of(2018, 3, 5), "1")
                            .isEmpty();
            if (fits) {
                return first17 + c;
            }
        }
        throw new AssertionError("no check digit fits");
    }

    private UUID withPapers() {
        Map<String, Object> body = newcomer("陆小明", school);
        body.put("idType", "1");
        body.put("idNo", card());
        body.put("studentNo", "G" + card());
        body.put("residence", HOME);
        body.put("specialNote", "花生过敏");
        body.put("classGroup", group);
        return UUID.fromString(enrol(body).statusCode(201).extract().path("id"));
    }

    @Test
    void a_newcomer_is_enrolled_and_the_papers_are_stored_closed() {
        UUID id = withPapers();
        as(principal, SCHOOL)
                .get(STUDENT, id)
                .then()
                .statusCode(200)
                .body("name", equalTo("陆小明"))
                .body("idNo", equalTo("4501**********" + card().substring(14)))
                .body("studentNo", equalTo("G4501…****"))
                .body("birthDate", equalTo("2018-03-05"))
                .body("residence", equalTo(HOME))
                .body("specialNote", equalTo("花生过敏"))
                .body("classGroup.id", equalTo(group.toString()))
                .body("status", equalTo("ENROLLED"))
                .body("actions.name", hasItems("update", "reveal", "identify", "suspend"));
        for (String column : List.of("id_no", "student_no", "residence", "special_note")) {
            assertTrue(column("student", column, id).startsWith("a1."), column);
        }
        String whole = String.join(" ", rows.read("select to_jsonb(s)::text from student s"));
        assertFalse(whole.contains(card()) || whole.contains("民族大道") || whole.contains("过敏"));
        assertEquals(List.of("2025-09-01"), rows.read("select from_date from enrolment"));
    }

    @Test
    void one_child_is_registered_once() {
        withPapers();
        Map<String, Object> again = newcomer("另一名", near);
        again.put("idType", "1");
        again.put("idNo", card().toLowerCase(Locale.ROOT));
        UUID other = ofSchool("other", SCHOOL, near);
        post(other, SCHOOL, STUDENTS, again)
                .statusCode(409)
                .body("code", equalTo("DUPLICATE"))
                .body("detail", containsString("转学"))
                .body("detail", not(containsString("新竹小学")));
        Map<String, Object> alike = newcomer("陆小明", near);
        post(other, SCHOOL, STUDENTS, alike).statusCode(422).body("rule", equalTo("SD-01"));
        alike.put("overrides", List.of(Map.of("rule", "SD-01", "reason", "已核对，不是同一人")));
        post(other, SCHOOL, STUDENTS, alike).statusCode(201);
    }

    @Test
    void wrong_papers_are_named_and_nothing_is_kept() {
        Map<String, Object> body = newcomer("陆小明", school);
        body.put("idType", "1");
        body.put("idNo", "450100201803050000");
        enrol(body).statusCode(400).body("errors.field", hasItems("idNo"));
        body.put("idNo", card());
        body.put("studentNo", "G450100201803050000");
        enrol(body).statusCode(400).body("errors.field", hasItems("studentNo"));
        body.remove("studentNo");
        body.put("classGroup", UUID.randomUUID());
        enrol(body).statusCode(400).body("errors.field", hasItems("classGroup"));
        body.remove("classGroup");
        body.put("from", "2017-01-01");
        enrol(body).statusCode(400).body("errors.field", hasItems("from"));
        assertEquals(List.of("0"), rows.read("select count(*) from student"));
        assertEquals(List.of("0"), rows.read("select count(*) from enrolment"));
    }

    @Test
    void nobody_registers_pupils_of_another_school() {
        enrol(newcomer("陆小明", near)).statusCode(403).body("code", equalTo("SCOPE"));
    }

    @Test
    void a_class_teacher_corrects_what_stands_on_no_paper() {
        UUID id = withPapers();
        String tag = tag(teacher, TEACHER, STUDENTS + "/" + id);
        Map<String, Object> body =
                new HashMap<>(Map.of("name", "陆小鸣", "sex", "1", "birthDate", "2018-03-05"));
        as(teacher, TEACHER)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .put(STUDENT, id)
                .then()
                .statusCode(200)
                .body("name", equalTo("陆小鸣"))
                .body("residence", nullValue())
                .body("idNo", startsWith("4501*"));
        as(teacher, TEACHER)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .put(STUDENT, id)
                .then()
                .statusCode(412);
        as(teacher, TEACHER)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("idType", "Z", "reason", "户口簿"))
                .post(STUDENT + "/identify", id)
                .then()
                .statusCode(403);
    }

    @Test
    void whole_values_are_shown_for_a_reason_so_many_times_a_day() {
        UUID id = withPapers();
        UUID mother = families.guardian("韦秀兰", "13900001111");
        families.link(id, mother, "VERIFIED");
        Map<String, Object> asked =
                Map.of("fields", List.of("STUDENT_NO", "GUARDIAN_PHONES"), "reason", "VERIFY");
        post(teacher, TEACHER, STUDENTS + "/" + id + "/reveal", asked)
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                // Made of the identity number, which never leaves.
                .body("studentNumber", equalTo("G4501…****"))
                .body("guardians.number", contains("13900001111"))
                .body("left", equalTo(29));
        rows.execute("update daily_use set number = 30 where account_id = ?", teacher);
        post(teacher, TEACHER, STUDENTS + "/" + id + "/reveal", asked)
                .statusCode(429)
                .body("detail", containsString("30"));
        as(principal, SCHOOL)
                .header("If-Match", tag(principal, SCHOOL, STUDENTS + "/" + id))
                .contentType(ContentType.JSON)
                .body(Map.of("idType", "Z", "studentNo", "L450103201803050017", "reason", "身份证已收回"))
                .post(STUDENT + "/identify", id)
                .then()
                .statusCode(200);
        post(principal, SCHOOL, STUDENTS + "/" + id + "/reveal", asked)
                .statusCode(200)
                .body("studentNumber", equalTo("L450103201803050017"));
        assertEquals(
                List.of("VERIFY"),
                rows.read(
                        "select distinct reason from audit_event where action = 'student.reveal'"
                                + " and result = 'OK'"));
        unchecked(teacher, TEACHER)
                .contentType(ContentType.JSON)
                .body(Map.of("fields", List.of("ID_NO"), "reason", "VERIFY"))
                .post(STUDENT + "/reveal", id)
                .then()
                .statusCode(400);
    }

    @Test
    void birthday_and_sex_do_not_contradict_the_papers_on_file() {
        UUID id = withPapers();
        as(teacher, TEACHER)
                .header("If-Match", tag(teacher, TEACHER, STUDENTS + "/" + id))
                .contentType(ContentType.JSON)
                .body(Map.of("name", "陆小明", "sex", "1", "birthDate", "2018-03-06"))
                .put(STUDENT, id)
                .then()
                .statusCode(400)
                .body("errors.field", contains("birthDate"));
    }

    @Test
    void counties_see_that_there_is_a_child_and_not_who() {
        UUID id = withPapers();
        UUID county = ofUnit("county", "county-admin", "450103");
        Response seen = as(county, "county-admin").get(STUDENT, id);
        seen.then()
                .statusCode(200)
                .body("name", equalTo("陆*"))
                .body("birthDate", equalTo("2018"))
                .body("residence", equalTo("南宁市青秀区新竹街道*"))
                .body("specialNote", equalTo("*"));
        as(county, "county-admin").queryParam("name", "小明").get(STUDENTS).then().statusCode(403);
        as(principal, SCHOOL)
                .queryParam("name", "小明")
                .get(STUDENTS)
                .then()
                .statusCode(200)
                .body("items.name", contains("陆*"));
    }
}

package cn.tongxin.people.student;

import static cn.tongxin.testing.SchoolClasses.THIS_YEAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.SchoolClasses.Seed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of pupils at their school. */
@QuarkusTest
class EnrolmentTest extends StudentApi {
    private static final String OPEN = "select status from enrolment where to_date is null";

    @Test
    void who_pauses_stays_in_the_class_and_comes_back_to_it() {
        UUID id = families.pupil("陆小明", school, group);
        step(id, "suspend", "2026-03-02")
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"))
                .body("classGroup.id", equalTo(group.toString()))
                .body("since", equalTo("2026-03-02"));
        step(id, "suspend", "2026-03-02").statusCode(409);
        assertEquals(List.of("SUSPENDED"), rows.read(OPEN));
        step(id, "resume", "2026-05-06").statusCode(200).body("status", equalTo("ENROLLED"));
        assertEquals(List.of("ENROLLED"), rows.read(OPEN));
    }

    @Test
    void who_leaves_has_no_class_and_the_teacher_sees_nothing_more() {
        UUID id = families.pupil("陆小明", school, group);
        as(teacher, TEACHER).get(STUDENT, id).then().statusCode(200);
        step(id, "leave", "2026-03-02")
                .statusCode(200)
                .body("classGroup", nullValue())
                .body("actions.name", contains("update", "reveal", "identify", "return"));
        as(teacher, TEACHER).get(STUDENT, id).then().statusCode(404);
        as(teacher, TEACHER).get("/api/v1/enrolments").then().body("items", empty());
        as(principal, SCHOOL)
                .queryParam("student", id)
                .get("/api/v1/enrolments")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].to", equalTo("2026-03-02"))
                .body("items[0].classGroup.id", equalTo(group.toString()));
        step(id, "return", "2026-03-01").statusCode(400).body("errors.field", contains("on"));
        step(id, "return", "2026-04-07").statusCode(200).body("status", equalTo("ENROLLED"));
        assertEquals(List.of("2"), rows.read("select count(*) from enrolment"));
    }

    @Test
    void a_step_is_not_taken_before_the_child_came_nor_tomorrow() {
        UUID id = families.pupil("陆小明", school, group);
        step(id, "suspend", "2024-08-31").statusCode(400).body("errors.field", contains("on"));
        step(id, "suspend", "2099-01-01").statusCode(400).body("errors.field", contains("on"));
        assertEquals(List.of("ENROLLED"), rows.read(OPEN));
    }

    /** work of the county until the child is back. */
    @Test
    void who_drops_out_of_the_compulsory_stage_is_work_of_the_county_until_back_R_218() {
        UUID id = families.pupil("陆小明", school, group);
        step(id, "drop", "2026-03-02").statusCode(200).body("status", equalTo("DROPPED"));
        assertEquals(
                List.of("county-admin OPEN 劝返辍学学生陆*"),
                rows.read(
                        "select role || ' ' || status || ' ' || title from work_item where kind ="
                                + " 'student.drop-out'"));
        step(id, "return", "2026-03-09").statusCode(200);
        assertEquals(
                List.of("DONE"),
                rows.read("select status from work_item where kind = 'student.drop-out'"));
    }

    @Test
    void a_class_is_one_of_the_school_and_still_taught() {
        UUID id = families.pupil("陆小明", school, group);
        UUID theirs = classes.add(new Seed(near, "PRI", "01", THIS_YEAR, THIS_YEAR, 1));
        place(id, theirs, 400);
        place(id, parallel, 200);
        as(teacher, TEACHER).get(STUDENT, id).then().statusCode(404);
        assertEquals(parallel.toString(), column("enrolment", "class_id", enrolment(id)));
        rows.execute(
                "update class_group set status = 'GRADUATED', active_to = active_from where id = ?",
                group);
        place(id, group, 400);
    }

    private UUID enrolment(UUID student) {
        return UUID.fromString(
                rows.read("select id from enrolment where student_id = ?", student).get(0));
    }

    private void place(UUID id, UUID classGroup, int status) {
        as(principal, SCHOOL)
                .header("If-Match", tag(principal, SCHOOL, STUDENTS + "/" + id))
                .contentType(ContentType.JSON)
                .body(Map.of("classGroup", classGroup))
                .post(STUDENT + "/place", id)
                .then()
                .statusCode(status);
    }

    @Test
    void a_second_click_hears_that_it_is_stale() {
        UUID id = families.pupil("陆小明", school, group);
        String seen = tag(principal, SCHOOL, STUDENTS + "/" + id);
        step(id, "leave", "2026-03-02").statusCode(200);
        as(principal, SCHOOL)
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(Map.of("on", "2026-03-02", "reason", "家庭原因"))
                .post(STUDENT + "/leave", id)
                .then()
                .statusCode(412);
        step(id, "return", "2026-04-07").statusCode(200);
        step(id, "suspend", "2026-04-01").statusCode(400).body("errors.field", contains("on"));
    }

    @Test
    void a_school_with_pupils_is_not_closed() {
        families.pupil("陆小明", school, group);
        UUID county = ofUnit("county", "county-admin", "450103");
        as(county, "county-admin")
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "kind",
                                "school.close",
                                "subjectId",
                                school,
                                "change",
                                Map.of(),
                                "reason",
                                "撤点并校"))
                .post("/api/v1/proposals")
                .then()
                .statusCode(409)
                .body("detail", containsString("1 名在校学生"));
    }
}

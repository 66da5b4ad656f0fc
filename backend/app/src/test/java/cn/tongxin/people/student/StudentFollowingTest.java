package cn.tongxin.people.student;

import static cn.tongxin.testing.SchoolClasses.THIS_YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.SchoolClasses.Seed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pupils, their enrolments, links and guardians go where classes and schools go. */
@QuarkusTest
class StudentFollowingTest extends StudentApi {
    private static final String COMING = THIS_YEAR + 1 + "-" + (THIS_YEAR + 2);

    private void on(LocalDate day) {
        clock.reset();
        clock.advance(
                Duration.between(
                        clock.instant(),
                        day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }

    private String statusOf(UUID pupil) {
        return rows.read(
                        "select s.status || ' ' || coalesce(s.class_id::text, '-') || ' ' || e.status"
                                + " from student s join enrolment e on e.student_id = s.id"
                                + " where s.id = ?",
                        pupil)
                .get(0);
    }

    @Test
    void who_is_in_a_class_that_graduates_graduates_and_comes_back_when_it_is_undone() {
        UUID sixth = classes.add(new Seed(school, "PRI", "06", THIS_YEAR - 5, THIS_YEAR, 1));
        UUID eldest = families.pupil("陆大", school, sixth);
        UUID younger = families.pupil("陆小", school, group);
        UUID ill = families.pupil("陆病", school, sixth);
        rows.execute("update student set status = 'SUSPENDED' where id = ?", ill);
        rows.execute("update enrolment set status = 'SUSPENDED' where student_id = ?", ill);
        UUID bureau = cityWide("bureau", "bureau-admin");
        on(LocalDate.of(THIS_YEAR + 1, 8, 20));
        String id =
                as(bureau, "bureau-admin")
                        .contentType(ContentType.JSON)
                        .body(Map.of("school", school, "schoolYear", COMING))
                        .post("/api/v1/roll-overs")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        runJobs();
        assertEquals("GRADUATED - GRADUATED", statusOf(eldest));
        assertEquals("ENROLLED " + group + " ENROLLED", statusOf(younger));
        assertEquals("SUSPENDED - SUSPENDED", statusOf(ill), "placed anew when coming back");
        assertEquals(
                List.of(THIS_YEAR + 1 + "-09-01"),
                rows.read("select to_date from enrolment where student_id = ?", eldest));
        String rollOver = rows.read("select id from roll_over").get(0);
        as(bureau, "bureau-admin")
                .header(
                        "If-Match",
                        as(bureau, "bureau-admin")
                                .get("/api/v1/roll-overs/" + rollOver)
                                .header("ETag"))
                .post("/api/v1/roll-overs/" + rollOver + "/undo")
                .then()
                .statusCode(202);
        runJobs();
        assertEquals("ENROLLED " + sixth + " ENROLLED", statusOf(eldest), id);
        assertEquals("SUSPENDED " + sixth + " SUSPENDED", statusOf(ill));
    }

    @Test
    void a_merger_takes_pupils_links_and_guardians_along() {
        UUID pupil = families.pupil("陆小明", school, group);
        UUID left = families.pupil("陆小红", school, null);
        rows.execute(
                "update enrolment set status = 'TRANSFERRED_OUT', to_date = '2025-06-30' where"
                        + " student_id = ?",
                left);
        rows.execute("update student set status = 'TRANSFERRED_OUT' where id = ?", left);
        UUID mother = families.guardian("韦秀兰", "13900001111");
        UUID link = families.link(pupil, mother, "VERIFIED");
        merge();
        assertEquals(near.toString(), column("student", "school_id", pupil));
        assertEquals(group.toString(), column("student", "class_id", pupil));
        assertEquals(near.toString(), column("guardian_link", "school_id", link));
        assertEquals("{" + near + "}", column("guardian", "school_ids", mother));
        assertEquals(
                List.of(near.toString()),
                rows.read("select school_id from enrolment where student_id = ?", pupil));
        // Whoever may come back comes back there; the time that is over stays where it was.
        assertEquals(near.toString(), column("student", "school_id", left));
        assertEquals(
                List.of(school.toString()),
                rows.read("select school_id from enrolment where student_id = ?", left));
    }

    private void merge() {
        UUID county = ofUnit("county", "county-admin", "450103");
        UUID bureau = cityWide("bureau", "bureau-admin");
        String proposal =
                as(county, "county-admin")
                        .contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "kind",
                                        "school.merge",
                                        "subjectId",
                                        school,
                                        "change",
                                        Map.of("into", near.toString()),
                                        "reason",
                                        "布局调整"))
                        .post("/api/v1/proposals")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        as(bureau, "bureau-admin")
                .header(
                        "If-Match",
                        as(bureau, "bureau-admin")
                                .get("/api/v1/proposals/" + proposal)
                                .header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/proposals/" + proposal + "/approve")
                .then()
                .statusCode(200);
    }
}

package cn.tongxin.people.transfer;

import static cn.tongxin.testing.SchoolClasses.THIS_YEAR;

import cn.tongxin.people.student.StudentApi;
import cn.tongxin.testing.SchoolClasses.Seed;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A pupil of the first school with a mother, and a class at the school of another county. */
public abstract class TransferApi extends StudentApi {
    protected static final String TRANSFERS = "/api/v1/transfers";
    protected static final String PUPIL = "陆小明";
    protected static final String WHY = "随父母搬家";
    protected static final String DAY = "2026-03-02";

    protected UUID pupil;
    protected UUID theirs;
    protected UUID receiver;

    @BeforeEach
    void aPupilAndAnotherSchool() {
        pupil = families.pupil(PUPIL, school, group);
        theirs = classes.add(new Seed(far, "PRI", "01", THIS_YEAR, THIS_YEAR, 1));
        receiver = ofSchool("receiver", SCHOOL, far);
    }

    protected ValidatableResponse offer(UUID who, UUID student, UUID to) {
        Map<String, Object> body =
                new HashMap<>(Map.of("student", student, "toSchool", to, "reason", WHY));
        return post(who, SCHOOL, TRANSFERS, body);
    }

    protected String offered() {
        return offer(principal, pupil, far).statusCode(201).extract().path("transfer.id");
    }

    protected Response with(String tag, UUID who, String path, Object body) {
        return as(who, SCHOOL)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    protected Response accept(String id, UUID who, UUID classGroup, String on) {
        String path = TRANSFERS + "/" + id;
        return with(
                tag(who, SCHOOL, path),
                who,
                path + "/accept",
                Map.of("classGroup", classGroup, "on", on));
    }

    protected Response end(String id, UUID who, String verb) {
        String path = TRANSFERS + "/" + id;
        return with(
                tag(who, SCHOOL, path), who, path + "/" + verb, Map.of("reason", "本校这个年级已没有学位"));
    }

    protected List<String> work() {
        return rows.read(
                "select role || ' ' || status || ' ' || title from work_item where kind ="
                        + " 'student-transfer.decide'");
    }

    protected String where() {
        return rows.read(
                        "select school_id || ' ' || coalesce(class_id::text, '-') || ' ' || status"
                                + " from student where id = ?",
                        pupil)
                .get(0);
    }

    protected List<String> times() {
        return rows.read(
                "select school_id || ' ' || status from enrolment where student_id = ?"
                        + " order by from_date",
                pupil);
    }
}

package cn.tongxin.org.school;

import cn.tongxin.org.staff.StaffApi;
import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import cn.tongxin.testing.SchoolClasses;
import cn.tongxin.testing.SchoolClasses.Seed;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A school with two teachers and a class each; one of both may go. */
abstract class SplitApi extends StaffApi {
    static final String SCHOOLS = "/api/v1/schools/";
    static final int YEAR = SchoolClasses.THIS_YEAR;
    static final String LU = "陆小明";

    protected UUID lu;
    protected UUID going;
    protected UUID staying;

    /** Two teachers with a class each; the second of both may go. */
    @BeforeEach
    void twoClasses() {
        SchoolClasses classes = new SchoolClasses(rows);
        lu = people.teacher(new Teacher(LU, "13800005555", "450103", school));
        staying = classes.add(new Seed(school, "PRI", "01", YEAR, YEAR, 1), qin);
        going = classes.add(new Seed(school, "PRI", "01", YEAR, YEAR, 2), lu);
    }

    protected static Map<String, String> newSchool() {
        return new HashMap<>(
                Map.of(
                        "name", "青秀区新办小学",
                        "identifierCode", "2145000077",
                        "typeCode", "211",
                        "stages", "PRI",
                        "ownership", "PUBLIC",
                        "urbanRural", "111",
                        "managingUnit", "450103",
                        "divisionCode", "450103001002",
                        "boarding", "false"));
    }

    protected Map<String, Object> wanted(Set<UUID> classes, Set<UUID> posts) {
        return new HashMap<>(
                Map.of("newSchool", newSchool(), "classes", classes, "assignments", posts));
    }

    protected Map<String, Object> lusPart() {
        return wanted(Set.of(going), Set.of(People.assignmentId(LU, school)));
    }

    protected Response plan(UUID who, String role, Map<String, ?> body) {
        return post(who, role, SCHOOLS + school + "/splits", body);
    }

    protected String planned(Map<String, ?> body) {
        return plan(county, "county-admin", body).then().statusCode(201).extract().path("id");
    }

    protected ValidatableResponse propose(UUID subject, Map<String, ?> change) {
        return post(
                        county,
                        "county-admin",
                        PROPOSALS,
                        Map.of(
                                "kind",
                                "school.split",
                                "subjectId",
                                subject,
                                "change",
                                change,
                                "reason",
                                "生源增加，分校区独立办学"))
                .then();
    }

    protected UUID proposed(String plan) {
        return UUID.fromString(
                propose(school, Map.of("plan", plan)).statusCode(201).extract().path("id"));
    }

    protected String classAt(UUID group) {
        return rows.read(
                        "select school_id || ' ' || name || ' ' || coalesce(homeroom_staff_id::text, '-')"
                                + " from class_group where id = ?",
                        group)
                .get(0);
    }
}

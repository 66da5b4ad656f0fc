package cn.tongxin.people.student;

import static cn.tongxin.testing.SchoolClasses.THIS_YEAR;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Families;
import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import cn.tongxin.testing.Rows.SchoolSeed;
import cn.tongxin.testing.SchoolClasses;
import cn.tongxin.testing.SchoolClasses.Seed;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A school with two classes and a teacher, another school of the county, and one elsewhere. */
public abstract class StudentApi extends ApiTest {
    protected static final String STUDENTS = "/api/v1/students";
    protected static final String STUDENT = STUDENTS + "/{id}";
    protected static final String SCHOOL = "school-admin";
    protected static final String TEACHER = "class-teacher";
    protected static final String TEACHER_NAME = "黄小华";

    protected UUID school;
    protected UUID near;
    protected UUID far;
    protected UUID group;
    protected UUID parallel;
    protected UUID principal;
    protected UUID teacher;
    protected Families families;
    protected SchoolClasses classes;

    @BeforeEach
    void schoolsAndClasses() {
        rows.places();
        rows.execute("insert into change_epoch (epoch, since) values (gen_random_uuid(), now())");
        school = rows.school(SchoolSeed.primary("2145000001", "新竹小学", "450103"));
        near = rows.school(SchoolSeed.primary("2145000002", "凤岭小学", "450103"));
        far = rows.school(SchoolSeed.primary("2145000003", "外县小学", "450124"));
        families = new Families(rows);
        classes = new SchoolClasses(rows);
        UUID staff =
                new People(rows)
                        .teacher(new Teacher(TEACHER_NAME, "13800001111", "450103", school));
        group = classes.add(new Seed(school, "PRI", "01", THIS_YEAR, THIS_YEAR, 1), staff);
        parallel = classes.add(new Seed(school, "PRI", "01", THIS_YEAR, THIS_YEAR, 2));
        principal = ofSchool("principal", SCHOOL, school);
        teacher = ofSchool("teacher", TEACHER, school);
        families.signsIn(teacher, People.id(TEACHER_NAME));
    }

    protected static Map<String, Object> newcomer(String name, UUID school) {
        return new HashMap<>(
                Map.of(
                        "name",
                        name,
                        "sex",
                        "1",
                        "birthDate",
                        "2018-03-05",
                        "idType",
                        "Z",
                        "school",
                        school,
                        "from",
                        "2025-09-01"));
    }

    protected ValidatableResponse post(UUID who, String role, String path, Object body) {
        return as(who, role).contentType(ContentType.JSON).body(body).post(path).then();
    }

    protected ValidatableResponse enrol(Map<String, ?> body) {
        return post(principal, SCHOOL, STUDENTS, body);
    }

    protected String tag(UUID who, String role, String path) {
        return as(who, role).get(path).header("ETag");
    }

    protected ValidatableResponse step(UUID student, String action, String on) {
        return as(principal, SCHOOL)
                .header("If-Match", tag(principal, SCHOOL, STUDENTS + "/" + student))
                .contentType(ContentType.JSON)
                .body(Map.of("on", on, "reason", "家庭原因"))
                .post(STUDENTS + "/" + student + "/" + action)
                .then();
    }

    protected String column(String table, String column, UUID id) {
        return rows.read("select " + column + "::text from " + table + " where id = ?", id).get(0);
    }
}

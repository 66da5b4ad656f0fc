package cn.tongxin.org.staff;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Two schools of one county and one of another, a teacher in each, and who answers for them. */
public abstract class StaffApi extends ApiTest {
    protected static final String ALL = "/api/v1/staff";
    protected static final String ONE = ALL + "/{id}";
    protected static final String ASSIGNMENTS = "/api/v1/assignments";
    protected static final String PROPOSALS = "/api/v1/proposals";
    protected static final String QIN = "覃小玲";

    protected UUID school;
    protected UUID neighbour;
    protected UUID elsewhere;
    protected UUID qin;
    protected UUID wei;
    protected UUID far;
    protected UUID principal;
    protected UUID county;
    protected UUID bureau;
    protected People people;

    @BeforeEach
    protected void threeSchools() {
        rows.places();
        rows.execute("insert into change_epoch (epoch, since) values (gen_random_uuid(), now())");
        people = new People(rows);
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        neighbour = rows.school(SchoolSeed.primary("2145000002", "青秀区邻近小学", "450103"));
        elsewhere = rows.school(SchoolSeed.primary("2145000003", "外县小学", "450124"));
        qin = people.teacher(new Teacher(QIN, "13800001111", "450103", school));
        wei = people.teacher(new Teacher("韦大山", "13800002222", "450103", neighbour));
        far = people.teacher(new Teacher("阿依古丽·买买提", "13800003333", "450124", elsewhere));
        principal = ofSchool("principal", "school-admin", school);
        county = ofUnit("county", "county-admin", "450103");
        bureau = cityWide("bureau", "bureau-admin");
    }

    protected static Map<String, Object> newcomer(UUID school) {
        return new HashMap<>(
                Map.of(
                        "name", "农新来",
                        "sex", "1",
                        "phone", "13800009999",
                        "school", school,
                        "category", "FULL_TIME_TEACHER",
                        "subjects", List.of("MATH", "CHINESE"),
                        "fullTime", true,
                        "from", "2025-09-01"));
    }

    protected Response post(UUID who, String role, String address, Map<String, ?> body) {
        return as(who, role).contentType(ContentType.JSON).body(body).post(address);
    }

    /** A command on what is at the address, with the tag that reading it gives. */
    protected Response command(UUID who, String role, String at, String verb, Object body) {
        String tag = as(who, role).get(at).header("ETag");
        return as(who, role)
                .header("If-Match", tag == null ? "\"0-00000000\"" : tag)
                .contentType(ContentType.JSON)
                .body(body)
                .post(at + "/" + verb);
    }

    protected static String assignment(String name, UUID school) {
        return ASSIGNMENTS + "/" + People.assignmentId(name, school);
    }

    protected ValidatableResponse step(UUID who, String role, String verb) {
        return command(who, role, assignment(QIN, school), verb, Map.of("reason", "产假")).then();
    }

    protected UUID proposeTransfer(UUID who, String role, UUID staff, UUID to) {
        return UUID.fromString(
                post(who, role, PROPOSALS, transfer(staff, to))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    protected static Map<String, Object> transfer(UUID staff, Object to) {
        return Map.of(
                "kind",
                "staff.transfer",
                "subjectId",
                staff,
                "change",
                Map.of("to", to.toString()),
                "reason",
                "教师交流轮岗");
    }

    /** The county proposes that one school goes on in another one. */
    protected UUID proposeMerger(UUID from, UUID into) {
        Map<String, Object> body =
                Map.of(
                        "kind",
                        "school.merge",
                        "subjectId",
                        from,
                        "change",
                        Map.of("into", into.toString()),
                        "reason",
                        "布局调整");
        return UUID.fromString(
                post(county, "county-admin", PROPOSALS, body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    protected ValidatableResponse approve(UUID who, String role, UUID proposal) {
        return command(who, role, PROPOSALS + "/" + proposal, "approve", Map.of()).then();
    }
}

package cn.tongxin.people.duplicate;

import cn.tongxin.people.student.StudentApi;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A pupil that was written down twice at one school, who has left under the second row. */
public abstract class DuplicateApi extends StudentApi {
    protected static final String PAIRS = "/api/v1/student-duplicates";
    protected static final String COUNTY = "county-admin";
    protected static final String BUREAU = "bureau-admin";
    protected static final String GUARDIAN = "guardian";
    protected static final String PUPIL = "陆小明";
    protected static final String WHY = "出生证明和户口簿都是同一人";

    @Inject DuplicateScan scan;

    protected UUID kept;
    protected UUID other;
    protected UUID mother;
    protected UUID county;
    protected UUID bureau;

    @BeforeEach
    void onePupilTwice() {
        kept = families.pupil(PUPIL, school, group);
        other = twin("陆小明二", school);
        mother = families.guardian("韦秀兰", "13900001111");
        county = ofUnit("county", COUNTY, "450103");
        bureau = cityWide("bureau", BUREAU);
    }

    /** Another row under the same name, which has left. */
    protected UUID twin(String seed, UUID at) {
        UUID id = families.pupil(seed, at, null);
        rows.execute("update student set name = ? where id = ?", PUPIL, id);
        left(id);
        return id;
    }

    protected void left(UUID pupil) {
        rows.execute(
                "update student set status = 'DROPPED', class_id = null, since = '2025-03-03' where"
                        + " id = ?",
                pupil);
        rows.execute(
                "update enrolment set status = 'DROPPED', class_id = null, to_date = '2025-03-03',"
                        + " left_name = ? where student_id = ?",
                PUPIL,
                pupil);
    }

    /** Every part of a day. */
    protected void scan() {
        @Nullable String after = null;
        do {
            String from = after;
            after = QuarkusTransaction.requiringNew().call(() -> scan.scan(from));
        } while (after != null);
    }

    protected String found() {
        rows.execute("delete from work_scan");
        families.link(kept, mother, "VERIFIED");
        scan();
        return rows.read("select id from student_duplicate").get(0);
    }

    protected Response step(UUID who, String role, String id, String verb, Object body) {
        String path = PAIRS + "/" + id;
        return as(who, role)
                .header("If-Match", tag(who, role, path))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path + "/" + verb);
    }

    protected static Map<String, Object> merge(UUID survivor) {
        return Map.of("survivor", survivor, "reason", WHY);
    }

    protected static Map<String, Object> because(String reason) {
        return Map.of("reason", reason);
    }

    protected Response propose(String id, UUID survivor) {
        return step(principal, SCHOOL, id, "propose", merge(survivor));
    }

    /** Proposed by the school and decided by its county. */
    protected void merged(String id, UUID survivor) {
        propose(id, survivor).then().statusCode(200);
        step(county, COUNTY, id, "merge", merge(survivor)).then().statusCode(200);
    }

    protected List<String> work() {
        return rows.read(
                "select kind || ' ' || role || ' ' || coalesce(unit_code, '-') || ' ' || status from"
                        + " work_item where kind like 'student-duplicate.%' order by created_at, id");
    }

    /** Whose account it is, and who may see what their links say. */
    protected UUID family(String name, UUID person) {
        UUID account = rows.account(name);
        families.signsIn(account, person);
        forgetCallers();
        return account;
    }

    protected int pupilSeenBy(UUID account, UUID pupil) {
        forgetCallers();
        return as(account, GUARDIAN).get(STUDENT, pupil).statusCode();
    }
}

package cn.tongxin.people.claim;

import cn.tongxin.people.student.StudentApi;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A pupil, a teacher who prints, and somebody who has just signed in for the first time. */
abstract class ClaimApi extends StudentApi {
    protected static final String CLAIMS = "/api/v1/claims";
    protected static final String SLIPS = CLAIMS + "/slips";
    protected static final String MATCH = CLAIMS + "/match";
    protected static final String LINKS = "/api/v1/guardian-links";
    protected static final String PARENT = "guardian";
    protected static final String MOTHER = "韦秀兰";
    protected static final String PHONE = "13900001111";
    protected static final Map<String, Object> HERSELF =
            Map.of("name", MOTHER, "sex", "2", "phone", PHONE);

    protected UUID child;
    protected UUID newcomer;

    @BeforeEach
    void aChild() {
        child = families.pupil("陆小明", school, group);
        newcomer = UUID.randomUUID();
    }

    protected ValidatableResponse print(UUID who, String role, UUID classGroup) {
        return post(who, role, SLIPS, Map.of("classGroup", classGroup));
    }

    protected String code() {
        return print(teacher, TEACHER, group)
                .statusCode(200)
                .extract()
                .path("items.find { it.student == '" + child + "' }.code");
    }

    protected static Map<String, Object> by(String code) {
        return new HashMap<>(Map.of("code", code, "relation", "52", "self", HERSELF));
    }

    protected static Map<String, Object> match(String name) {
        return Map.of(
                "studentName", name, "birthDate", "2016-05-01", "relation", "52", "self", HERSELF);
    }

    protected ValidatableResponse claim(UUID who, Object body) {
        return post(who, PARENT, CLAIMS, body);
    }

    protected ValidatableResponse decide(String link, String verb) {
        return decide(link, verb, Map.of("reason", "已核对户口簿"));
    }

    protected ValidatableResponse decideWhetherSame(String link, boolean same) {
        return decide(link, "verify", Map.of("reason", "已拨打档案中的号码", "sameAsOnFile", same));
    }

    private ValidatableResponse decide(String link, String verb, Map<String, Object> body) {
        String path = LINKS + "/" + link;
        return as(teacher, TEACHER)
                .header("If-Match", tag(teacher, TEACHER, path))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path + "/" + verb)
                .then();
    }

    protected int looks(UUID who) {
        forgetCallers();
        return as(who, PARENT).get(STUDENT, child).statusCode();
    }

    protected List<String> onFile(String what) {
        return rows.read("select " + what + " from guardian_link order by created_at, id");
    }
}

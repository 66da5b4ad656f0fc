package cn.tongxin.access.grant;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Two counties with a school each, their administrators, and somebody new. */
abstract class GrantApi extends ApiTest {
    static final String ALL = "/api/v1/grants";
    static final String ONE = ALL + "/{id}";

    protected UUID school;
    protected UUID elsewhere;
    protected UUID bureau;
    protected UUID county;
    protected UUID principal;
    protected UUID newcomer;

    @BeforeEach
    protected void twoCounties() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        elsewhere = rows.school(SchoolSeed.primary("2145000002", "马山县示例小学", "450124"));
        bureau = cityWide("bureau", "bureau-admin");
        county = ofUnit("county", "county-admin", "450103");
        principal = ofSchool("principal", "school-admin", school);
        newcomer = rows.account("newcomer");
    }

    /** A class teacher of the school, as its administrator would give it. */
    protected Map<String, Object> teacher() {
        Map<String, Object> body = new HashMap<>();
        body.put("account", newcomer);
        body.put("role", "class-teacher");
        body.put("scopeKind", "SCHOOL");
        body.put("ref", school);
        body.put("reason", "担任三年级二班班主任");
        return body;
    }

    protected Map<String, Object> teacher(String field, @Nullable Object value) {
        Map<String, Object> body = teacher();
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        return body;
    }

    protected Map<String, Object> ofCity(String role, @Nullable String post) {
        Map<String, Object> body = teacher("role", role);
        body.put("scopeKind", "CITY");
        body.remove("ref");
        if (post != null) {
            body.put("post", post);
        }
        return body;
    }

    protected Response give(UUID who, String role, Map<String, ?> body) {
        return as(who, role).contentType(ContentType.JSON).body(body).post(ALL);
    }

    protected UUID given(UUID who, String role, Map<String, ?> body) {
        return UUID.fromString(give(who, role, body).then().statusCode(201).extract().path("id"));
    }

    protected Response end(UUID who, String role, UUID grant, Map<String, ?> body) {
        return change(who, role, grant).body(body).post(ONE + "/end", grant);
    }

    protected Response reschedule(UUID who, String role, UUID grant, Map<String, ?> body) {
        return change(who, role, grant).body(body).put(ONE, grant);
    }

    private io.restassured.specification.RequestSpecification change(
            UUID who, String role, UUID grant) {
        String tag = as(who, role).get(ONE, grant).header("ETag");
        return as(who, role)
                .contentType(ContentType.JSON)
                .header("If-Match", tag == null ? "\"0-00000000\"" : tag);
    }

    protected int schoolsSeenBy(UUID who, String role) {
        forgetCallers();
        return as(who, role).get("/api/v1/schools/" + school).statusCode();
    }
}

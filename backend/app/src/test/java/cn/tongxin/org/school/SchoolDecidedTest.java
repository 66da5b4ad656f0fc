package cn.tongxin.org.school;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.schema.text.NameSort;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Name and ownership are the bureau's to decide; whoever else wants another one proposes it. */
@QuarkusTest
class SchoolDecidedTest extends ApiTest {
    private static final String VERSION_0 = "\"0-00000000\"";

    private UUID school;

    @BeforeEach
    void oneSchool() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
    }

    private ValidatableResponse put(UUID me, String role, String ifMatch, SchoolBody body) {
        return as(me, role)
                .header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(body.json())
                .put("/api/v1/schools/{id}", school)
                .then();
    }

    @Test
    void is_refused_to_county_and_school() {
        Map<String, String> before = rows.stored(school);
        UUID county = ofUnit("county", "county-admin", "450103");
        UUID head = ofSchool("head", "school-admin", school);
        for (SchoolBody body :
                List.of(
                        SchoolBody.valid().with("name", "青秀区更名小学"),
                        SchoolBody.valid().with("ownership", "PRIVATE"))) {
            put(county, "county-admin", VERSION_0, body)
                    .statusCode(422)
                    .body("code", equalTo("RULE"))
                    .body("rule", equalTo("SC-02"))
                    .body("overridable", equalTo(false));
            put(head, "school-admin", VERSION_0, body)
                    .statusCode(422)
                    .body("rule", equalTo("SC-02"));
        }
        assertEquals(before, rows.stored(school));
    }

    @Test
    void is_corrected_by_the_bureau_at_once() {
        UUID me = cityWide("bureau", "bureau-admin");
        SchoolBody body = SchoolBody.valid().with("name", "青秀区更名小学").with("ownership", "PRIVATE");
        put(me, "bureau-admin", VERSION_0, body)
                .statusCode(200)
                .body("name", equalTo("青秀区更名小学"))
                .body("ownership", equalTo("PRIVATE"));
        assertEquals(NameSort.of("青秀区更名小学"), rows.stored(school).get("name_sort"));
    }
}

package cn.tongxin.access.proposal;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** One county with two schools, an officer who proposes and one who approves. */
abstract class ProposalApi extends ApiTest {
    static final String ALL = "/api/v1/proposals";
    static final String ONE = ALL + "/{id}";
    static final String SCHOOL = "/api/v1/schools/{id}";

    protected UUID school;
    protected UUID neighbour;
    protected UUID county;
    protected UUID bureau;

    @BeforeEach
    protected void oneCounty() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        neighbour = rows.school(SchoolSeed.primary("2145000002", "青秀区邻近小学", "450103"));
        county = ofUnit("county", "county-admin", "450103");
        bureau = cityWide("bureau", "bureau-admin");
    }

    protected Response propose(UUID who, String role, String kind, Map<String, ?> change) {
        return as(who, role)
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "kind", kind,
                                "subjectId", school,
                                "change", change,
                                "reason", "生源减少，校舍另作他用"))
                .post(ALL);
    }

    protected UUID proposed(String kind, Map<String, ?> change) {
        String id =
                propose(county, "county-admin", kind, change)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        return UUID.fromString(id);
    }

    protected UUID proposed(String kind) {
        return proposed(kind, Map.of());
    }

    protected Response decide(
            UUID who, String role, UUID proposal, String verb, Map<String, ?> body) {
        String tag = as(who, role).get(ONE, proposal).header("ETag");
        return decide(who, role, proposal, verb, body, tag == null ? "\"0-00000000\"" : tag);
    }

    protected Response decide(
            UUID who, String role, UUID proposal, String verb, Map<String, ?> body, String tag) {
        return as(who, role)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .post(ONE + "/" + verb, proposal);
    }

    protected ValidatableResponse approve(UUID proposal) {
        return decide(bureau, "bureau-admin", proposal, "approve", Map.of("note", "同意")).then();
    }

    protected ValidatableResponse readSchool(UUID who, String role) {
        return as(who, role).get(SCHOOL, school).then().statusCode(200);
    }
}

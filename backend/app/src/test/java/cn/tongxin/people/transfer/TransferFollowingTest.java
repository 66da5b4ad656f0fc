package cn.tongxin.people.transfer;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an offer when one of its schools goes on in another one. */
@QuarkusTest
class TransferFollowingTest extends TransferApi {
    private static final String COUNTY = "county-admin";
    private static final String BUREAU = "bureau-admin";

    private UUID county;

    @BeforeEach
    void aCounty() {
        county = ofUnit("county", COUNTY, "450103");
    }

    private ValidatableResponse propose(String kind, UUID about, Map<String, ?> change) {
        Map<String, Object> wish =
                Map.of("kind", kind, "subjectId", about, "change", change, "reason", "布局调整");
        return post(county, COUNTY, "/api/v1/proposals", wish);
    }

    private void merge(UUID from, UUID into) {
        UUID bureau = cityWide("bureau", BUREAU);
        String path =
                "/api/v1/proposals/"
                        + propose("school.merge", from, Map.of("into", into.toString()))
                                .statusCode(201)
                                .extract()
                                .<String>path("id");
        as(bureau, BUREAU)
                .header("If-Match", tag(bureau, BUREAU, path))
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(path + "/approve")
                .then()
                .statusCode(200);
    }

    private List<String> offers() {
        return rows.read(
                "select from_school_id || ' ' || to_school_id || ' ' || status from"
                        + " student_transfer");
    }

    @Test
    void an_offer_goes_along_with_the_pupil() {
        String id = offered();
        merge(school, near);
        assertEquals(List.of(near + " " + far + " OFFERED"), offers());
        accept(id, receiver, theirs, DAY).then().statusCode(200);
        assertEquals(List.of(near + " TRANSFERRED_OUT", far + " ENROLLED"), times());
    }

    @Test
    void an_offer_is_answered_by_the_school_in_which_the_other_one_goes_on() {
        UUID third = rows.school(SchoolSeed.primary("2145000004", "南湖小学", "450103"));
        offer(principal, pupil, near).statusCode(201);
        merge(near, third);
        assertEquals(List.of(school + " " + third + " OFFERED"), offers());
        assertEquals(
                List.of(third + " OPEN"),
                rows.read(
                        "select school_id || ' ' || status from work_item where kind ="
                                + " 'student-transfer.decide'"));
    }

    @Test
    void a_school_that_has_not_answered_is_not_closed() {
        String id = offer(principal, pupil, near).statusCode(201).extract().path("transfer.id");
        propose("school.close", near, Map.of())
                .statusCode(409)
                .body("detail", containsString("还有 1 名转来的学生等待答复"));
        end(id, principal, "withdraw").then().statusCode(200);
        propose("school.close", near, Map.of()).statusCode(201);
    }

    @Test
    void nobody_is_offered_to_the_school_in_which_they_are() {
        offer(principal, pupil, near).statusCode(201);
        merge(school, near);
        assertEquals(List.of("WITHDRAWN"), rows.read("select status from student_transfer"));
        assertEquals(List.of("school-admin CANCELLED 答复是否接收转学学生陆*"), work());
    }
}

package cn.tongxin.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff are told which relation is missing and who may grant it. */
@QuarkusTest
class AccessDecisionTest extends ApiTest {
    private static final String ASK =
            "/api/v1/access-decisions?resource={resource}&id={id}&right={right}";

    private UUID school;

    @BeforeEach
    void oneSchool() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
    }

    private ValidatableResponse ask(UUID who, String role, String right) {
        return as(who, role).get(ASK, "schools", school, right).then();
    }

    @Test
    void a_county_that_does_not_answer_for_it_is_told_who_does() {
        ask(ofUnit("other", "county-admin", "450124"), "county-admin", "read")
                .statusCode(200)
                .body("permission", equalTo("school:read"))
                .body("allowed", equalTo(false))
                .body("reason", equalTo("SCOPE"))
                .body("explanation", containsString("青秀区"))
                .body("missing.unit", equalTo("450103"))
                .body("missing.schoolName", equalTo("青秀区示例小学"))
                .body("missing.roles", hasItems("county-admin", "inspector"))
                .body("grantedBy.role", contains("school-admin", "county-admin", "bureau-admin"))
                .body("grantedBy.place", contains("青秀区示例小学", "青秀区", "南宁市"));
    }

    @Test
    void a_role_without_the_right_is_told_which_roles_have_it() {
        ask(ofSchool("teacher", "class-teacher", school), "class-teacher", "write")
                .statusCode(200)
                .body("reason", equalTo("ROLE"))
                .body("missing.roles", contains("bureau-admin", "county-admin", "school-admin"));
    }

    @Test
    void who_may_is_told_so_and_needs_nobody() {
        ask(ofUnit("own", "county-admin", "450103"), "county-admin", "write")
                .statusCode(200)
                .body("allowed", equalTo(true))
                .body("reason", equalTo("ALLOWED"))
                .body("missing", nullValue())
                .body("grantedBy", hasSize(0));
    }

    @Test
    void what_nobody_can_hold_is_said_plainly() {
        ask(ofUnit("own", "county-admin", "450103"), "county-admin", "approve")
                .statusCode(200)
                .body("allowed", equalTo(false))
                .body("missing", nullValue())
                .body("explanation", equalTo("没有哪个身份可以这样办理。"));
    }

    @Test
    void the_explanation_and_the_answer_agree() {
        for (String unit : new String[] {"450103", "450124"}) {
            UUID me = ofUnit("county of " + unit, "county-admin", unit);
            boolean allowed = ask(me, "county-admin", "read").extract().<Boolean>path("allowed");
            int status = as(me, "county-admin").get("/api/v1/schools/" + school).statusCode();
            assertEquals(allowed ? 200 : 403, status);
        }
    }

    @Test
    void it_is_asked_about_proposals_too() {
        UUID county = ofUnit("county", "county-admin", "450103");
        String id =
                as(county, "county-admin")
                        .contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "kind", "school.suspend",
                                        "subjectId", school,
                                        "reason", "校舍维修"))
                        .post("/api/v1/proposals")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        UUID other = ofUnit("other", "county-admin", "450124");
        as(other, "county-admin")
                .get(ASK, "proposals", id, "read")
                .then()
                .statusCode(200)
                .body("reason", equalTo("SCOPE"))
                .body("missing.unit", equalTo("450103"));
        as(other, "county-admin")
                .get(ASK, "proposals", id, "approve")
                .then()
                .statusCode(200)
                // Steps of schools are the bureau's to decide, and only it can let somebody do so.
                .body("missing.roles", contains("bureau-admin"))
                .body("grantedBy.role", contains("bureau-admin"));
    }

    @Test
    void strangers_are_told_nothing_and_wrong_questions_are_named() {
        as(rows.account("parent"), "guardian")
                .get(ASK, "schools", school, "read")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        UUID me = ofUnit("own", "county-admin", "450103");
        as(me, "county-admin")
                .get(ASK, "schools", UUID.randomUUID(), "read")
                .then()
                .statusCode(404);
        for (String address :
                new String[] {
                    "?resource=pupils&id=" + school + "&right=read",
                    "?resource=schools&id=7&right=read",
                    "?resource=schools&id=" + school + "&right=own",
                    "?resource=schools&id=" + school + "&right=read&as=bureau-admin"
                }) {
            unchecked(me, "county-admin")
                    .get("/api/v1/access-decisions" + address)
                    .then()
                    .statusCode(400);
        }
    }
}

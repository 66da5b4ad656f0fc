package cn.tongxin.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.org.school.SchoolBody;
import cn.tongxin.org.staff.StaffApi;
import cn.tongxin.testing.Institutes;
import cn.tongxin.testing.People;
import cn.tongxin.testing.SchoolClasses;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is asked about: the explanation says yes exactly where the product does. */
@QuarkusTest
class DecisionsAgreeTest extends StaffApi {
    private static final String ASK =
            "/api/v1/access-decisions?resource={resource}&id={id}&right={right}";
    private static final String NO_TAG = "\"0-00000000\"";

    /** Somebody who asks, under one role. */
    private record Who(String name, UUID account, String role) {}

    private List<Who> everybody;

    @BeforeEach
    void thoseWhoAsk() {
        everybody =
                List.of(
                        new Who("bureau", bureau, "bureau-admin"),
                        new Who("county", county, "county-admin"),
                        new Who("other", ofUnit("other", "county-admin", "450124"), "county-admin"),
                        new Who("principal", principal, "school-admin"),
                        new Who(
                                "receiving",
                                ofSchool("receiving", "school-admin", elsewhere),
                                "school-admin"),
                        new Who(
                                "teacher",
                                ofSchool("teacher", "class-teacher", school),
                                "class-teacher"),
                        new Who("auditor", cityWide("auditor", "auditor"), "auditor"));
    }

    private ValidatableResponse ask(Who who, String resource, UUID id, String right) {
        return as(who.account(), who.role()).get(ASK, resource, id, right).then().statusCode(200);
    }

    /** Refused ones first: only one of those who may decide a proposal can do it. */
    private void agree(
            String resource, UUID id, String right, Function<Who, Response> really, String... yes) {
        List<Who> allowed = new ArrayList<>();
        for (Who who : everybody) {
            if (ask(who, resource, id, right).extract().<Boolean>path("allowed")) {
                allowed.add(who);
            } else {
                int status = really.apply(who).statusCode();
                assertTrue(status >= 400, who.name() + " was refused in words only: " + status);
            }
        }
        assertEquals(List.of(yes), allowed.stream().map(Who::name).toList());
        for (Who who : allowed) {
            Response answer = really.apply(who);
            assertEquals(200, answer.statusCode(), who.name() + ": " + answer.asString());
        }
    }

    private Response read(Who who, String at) {
        return as(who.account(), who.role()).get(at);
    }

    private Response correct(Who who) {
        String at = "/api/v1/schools/" + school;
        String tag = read(who, at).header("ETag");
        return as(who.account(), who.role())
                .header("If-Match", tag == null ? NO_TAG : tag)
                .contentType(ContentType.JSON)
                .body(SchoolBody.valid().json())
                .put(at);
    }

    private Response check(Who who, UUID staff) {
        return command(
                who.account(),
                who.role(),
                ALL + "/" + staff,
                "background-checks",
                Map.of("checkedOn", "2025-01-05", "channel", "EDUCATION", "result", "CLEAR"));
    }

    private Response decide(Who who, UUID proposal, String verb) {
        return command(who.account(), who.role(), PROPOSALS + "/" + proposal, verb, Map.of());
    }

    private UUID suspension() {
        return UUID.fromString(
                post(
                                county,
                                "county-admin",
                                PROPOSALS,
                                Map.of(
                                        "kind", "school.suspend",
                                        "subjectId", school,
                                        "reason", "校舍维修"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private void nobody(String resource, UUID id) {
        for (Who who : everybody) {
            ask(who, resource, id, "approve")
                    .body("allowed", equalTo(false))
                    .body("missing", nullValue())
                    .body("explanation", equalTo("没有哪个身份可以这样办理。"));
        }
    }

    @Test
    void about_schools() {
        agree(
                "schools",
                school,
                "read",
                who -> read(who, "/api/v1/schools/" + school),
                "bureau",
                "county",
                "principal",
                "teacher",
                "auditor");
        agree("schools", school, "write", this::correct, "bureau", "county", "principal");
        nobody("schools", school);
    }

    private Response describe(Who who, UUID group) {
        String at = "/api/v1/classes/" + group;
        String tag = read(who, at).header("ETag");
        return as(who.account(), who.role())
                .header("If-Match", tag == null ? NO_TAG : tag)
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "gradeCode",
                                "01",
                                "entryYear",
                                SchoolClasses.THIS_YEAR,
                                "number",
                                1,
                                "homeroom",
                                qin))
                .put(at);
    }

    @Test
    void about_classes() {
        int year = SchoolClasses.THIS_YEAR;
        UUID group =
                new SchoolClasses(rows)
                        .add(new SchoolClasses.Seed(school, "PRI", "01", year, year, 1));
        agree(
                "classes",
                group,
                "read",
                who -> read(who, "/api/v1/classes/" + group),
                "bureau",
                "county",
                "principal",
                "teacher",
                "auditor");
        agree(
                "classes",
                group,
                "write",
                who -> describe(who, group),
                "bureau",
                "county",
                "principal");
        nobody("classes", group);
    }

    @Test
    void about_institutes_and_who_works_there() {
        Institutes institutes = new Institutes(rows);
        UUID institute = institutes.add("450103", "青秀区家庭教育指导所", "OPERATING");
        UUID researcher = institutes.researcher(institute, People.id(QIN));
        String at = "/api/v1/institutes/" + institute;
        agree("institutes", institute, "read", who -> read(who, at), "bureau", "county", "auditor");
        agree(
                "researchers",
                researcher,
                "read",
                who -> read(who, "/api/v1/researchers/" + researcher),
                "bureau",
                "county",
                "auditor");
        nobody("institutes", institute);
        nobody("researchers", researcher);
    }

    @Test
    void about_staff_a_right_at_the_second_school_is_enough() {
        people.second(QIN, "450124", elsewhere);
        agree(
                "staff",
                qin,
                "read",
                who -> read(who, ALL + "/" + qin),
                "bureau",
                "county",
                "other",
                "principal",
                "receiving",
                "teacher",
                "auditor");
        agree(
                "staff",
                qin,
                "write",
                who -> check(who, qin),
                "county",
                "other",
                "principal",
                "receiving");
        agree("staff", wei, "write", who -> check(who, wei), "county");
        nobody("staff", qin);
    }

    @Test
    void about_a_step_of_a_school_that_only_the_bureau_decides() {
        UUID suspension = suspension();
        agree(
                "proposals",
                suspension,
                "read",
                who -> read(who, PROPOSALS + "/" + suspension),
                "bureau",
                "county",
                "principal",
                "auditor");
        Who officer = everybody.get(1);
        ask(officer, "proposals", suspension, "approve")
                .body("reason", equalTo("ROLE"))
                .body("permissions", contains("proposal:approve", "school-lifecycle:approve"))
                .body("missing.roles", contains("bureau-admin"))
                .body("grantedBy.role", contains("bureau-admin"));
        agree(
                "proposals",
                suspension,
                "approve",
                who -> decide(who, suspension, "approve"),
                "bureau");
        ask(everybody.get(0), "proposals", suspension, "approve")
                .body("reason", equalTo("RULE"))
                .body("explanation", equalTo("您的身份有这项权限，但现在不能办理：这项申请已经办结。"));
    }

    @Test
    void only_the_author_withdraws() {
        UUID suspension = suspension();
        ask(everybody.get(0), "proposals", suspension, "write")
                .body("reason", equalTo("RULE"))
                .body("explanation", equalTo("您的身份有这项权限，但现在不能办理：只有申请人可以撤回申请。"))
                .body("missing", nullValue())
                .body("grantedBy", hasSize(0));
        agree(
                "proposals",
                suspension,
                "write",
                who -> decide(who, suspension, "withdraw"),
                "county");
    }

    @Test
    void about_a_transfer_between_counties() {
        UUID transfer = proposeTransfer(principal, "school-admin", qin, elsewhere);
        ask(everybody.get(1), "proposals", transfer, "approve")
                .body("reason", equalTo("SCOPE"))
                .body("explanation", equalTo("您的身份有这项权限，但此事涉及青秀区、马山县，须由能同时管辖的人办理。"))
                .body("missing.roles", contains("bureau-admin"))
                .body("missing.unit", nullValue())
                .body("grantedBy.role", contains("bureau-admin"));
        agree("proposals", transfer, "approve", who -> decide(who, transfer, "approve"), "bureau");
    }

    @Test
    void about_a_transfer_within_one_county_its_author_decides_nothing() {
        UUID transfer = proposeTransfer(county, "county-admin", qin, neighbour);
        agree("proposals", transfer, "approve", who -> decide(who, transfer, "approve"), "bureau");
    }

    @Test
    void another_role_of_ones_own_that_would_do_is_named() {
        rows.unitGrant(principal, "county-admin", "450103");
        forgetCallers();
        as(principal, "school-admin", "county-admin")
                .header("Acting-As", "school-admin")
                .get(ASK, "staff", wei, "read")
                .then()
                .statusCode(200)
                .body("allowed", equalTo(false))
                .body("reason", equalTo("OTHER_ROLE"))
                .body("switchTo", equalTo("county-admin"))
                .body("explanation", equalTo("您现在的身份不能办理，您的另一个身份可以，请先切换身份。"));
        as(principal, "school-admin", "county-admin")
                .header("Acting-As", "county-admin")
                .get(ALL + "/" + wei)
                .then()
                .statusCode(200);
        // A role that would not do either is not named.
        as(principal, "school-admin", "county-admin")
                .header("Acting-As", "school-admin")
                .get(ASK, "staff", far, "read")
                .then()
                .body("reason", equalTo("SCOPE"))
                .body("switchTo", nullValue());
    }
}

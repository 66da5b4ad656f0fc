package cn.tongxin.access.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands against a step in the life of a school, and what follows from one. */
@QuarkusTest
class SchoolLifeTest extends ProposalApi {

    private UUID point() {
        UUID point =
                rows.school(new SchoolSeed("2145000009", "示例教学点", "218", "450103", "450103001002"));
        rows.execute("update school set central_school_id = ? where id = ?", school, point);
        return point;
    }

    @Test
    void a_central_school_is_not_closed_while_its_teaching_points_work() {
        point();
        readSchool(county, "county-admin")
                .body("actions.find { it.name == 'close' }.enabled", equalTo(false))
                .body("actions.find { it.name == 'close' }.reason", equalTo("须先处理：还有 1 个教学点在办学。"))
                .body("actions.find { it.name == 'merge' }.enabled", equalTo(true));
        propose(county, "county-admin", "school.close", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"))
                .body("detail", equalTo("须先处理：还有 1 个教学点在办学。"));
        as(bureau, "bureau-admin").get(ALL).then().body("items", hasSize(0));
    }

    /** Both ways in which a school ends; the county's own grant is not for the school. */
    @Test
    void with_a_school_end_the_grants_that_were_given_for_it() {
        for (String kind : List.of("school.close", "school.merge")) {
            rows.execute(
                    "update school set status = 'OPERATING', version = 0 where id = ?", school);
            UUID teacher = ofSchool("teacher " + kind, "class-teacher", school);
            UUID next = ofSchool("next " + kind, "subject-teacher", school);
            rows.period(rows.grantOf(next), "2099-01-01", null);
            UUID neighbours = ofSchool("neighbour " + kind, "class-teacher", neighbour);
            as(teacher, "class-teacher").get(SCHOOL, school).then().statusCode(200);
            Map<String, ?> change =
                    kind.equals("school.merge") ? Map.of("into", neighbour) : Map.of();
            approve(proposed(kind, change)).statusCode(200);
            forgetCallers();
            as(teacher, "class-teacher")
                    .get(SCHOOL, school)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("GRANT_EXPIRED"));
            as(neighbours, "class-teacher").get(SCHOOL, neighbour).then().statusCode(200);
            as(bureau, "bureau-admin")
                    .get("/api/v1/grants?state=LIVE,FUTURE&school=" + school)
                    .then()
                    .body("items", hasSize(0));
            as(bureau, "bureau-admin")
                    .get("/api/v1/grants/" + rows.grantOf(teacher))
                    .then()
                    .body("ended.by", equalTo("演示·bureau"))
                    .body("ended.reason", equalTo(kind.equals("school.merge") ? "合并学校" : "撤销学校"));
        }
        readSchool(county, "county-admin").body("status", equalTo("MERGED"));
    }

    @Test
    void what_has_changed_since_the_proposal_stops_the_approval() {
        UUID proposal = proposed("school.close");
        point();
        approve(proposal).statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        as(bureau, "bureau-admin")
                .get(ONE, proposal)
                .then()
                .body("status", equalTo("PROPOSED"))
                .body("version", equalTo(0));
        readSchool(bureau, "bureau-admin").body("status", equalTo("OPERATING"));
    }

    @Test
    void a_merged_school_passes_its_teaching_points_on() {
        UUID point = point();
        UUID proposal = proposed("school.merge", Map.of("into", neighbour));
        approve(proposal).statusCode(200).body("summary", equalTo("青秀区示例小学并入青秀区邻近小学"));
        readSchool(county, "county-admin")
                .body("status", equalTo("MERGED"))
                .body("mergedInto.id", equalTo(neighbour.toString()));
        as(county, "county-admin")
                .get(SCHOOL, point)
                .then()
                .body("centralSchool.id", equalTo(neighbour.toString()))
                .body("version", equalTo(1));
    }

    /** Otherwise nobody who works could see the accounts, or would know that they need rights. */
    @Test
    void a_merger_hands_the_accounts_on_and_says_who_needs_rights() {
        UUID teacher = ofSchool("teacher", "class-teacher", school);
        rows.schoolGrant(teacher, "subject-teacher", school);
        UUID idle = rows.account("idle");
        UUID inspector = ofSchool("inspector", "inspector", school);
        for (UUID kept : List.of(teacher, idle)) {
            rows.execute(
                    "update account set unit_code = '450103', school_id = ? where id = ?",
                    school,
                    kept);
        }
        rows.execute("update account set unit_code = '450103' where id = ?", inspector);
        ofSchool("old head", "school-admin", school);
        UUID head = ofSchool("head", "school-admin", neighbour);
        approve(proposed("school.merge", Map.of("into", neighbour))).statusCode(200);
        as(head, "school-admin")
                .get("/api/v1/accounts?school=" + neighbour)
                .then()
                .statusCode(200)
                .body("items.username", contains("idle", "teacher"))
                .body("items[1].roles", hasSize(0));
        as(head, "school-admin")
                .get("/api/v1/accounts/{id}/history", teacher)
                .then()
                .body("items.action", contains("move"))
                .body("items[0].reason", equalTo("合并学校"));
        assertEquals(
                List.of("450103"),
                rows.read(
                        "select unit_code || coalesce(school_id::text, '') from account"
                                + " where id = ?",
                        inspector));
        as(head, "school-admin")
                .get("/api/v1/me/next-actions")
                .then()
                .body("items.title", contains("为并入的 2 名教职工重新授权：原青秀区示例小学"))
                .body("items[0].closable", equalTo(true))
                .body("items[0].link.route", equalTo("accounts"));
        as(county, "county-admin")
                .get("/api/v1/work-items?turn=OTHERS&status=OPEN")
                .then()
                .body("items.role", contains("school-admin"));
    }

    @Test
    void a_closed_school_leaves_no_such_work() {
        ofSchool("teacher", "class-teacher", school);
        approve(proposed("school.close")).statusCode(200);
        assertEquals(List.of(), rows.read("select id from work_item where status = 'OPEN'"));
    }

    @Test
    void a_school_is_merged_only_into_one_that_can_take_its_pupils() {
        UUID kindergarten =
                rows.school(
                        new SchoolSeed("1145000003", "青秀区示例幼儿园", "111", "450103", "450103001001"));
        UUID elsewhere = rows.school(SchoolSeed.primary("2145000004", "外县小学", "450124"));
        for (Object into : List.of(school, kindergarten, "nonsense")) {
            propose(county, "county-admin", "school.merge", Map.of("into", into))
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("change.into"));
        }
        propose(county, "county-admin", "school.merge", Map.of())
                .then()
                .statusCode(400)
                .body("errors.field", contains("change.into"));
        propose(county, "county-admin", "school.merge", Map.of("into", elsewhere))
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE"));
    }

    @Test
    void what_a_step_does_not_need_is_refused() {
        propose(county, "county-admin", "school.close", Map.of("into", neighbour))
                .then()
                .statusCode(400)
                .body("errors.field", contains("change.into"));
        propose(county, "county-admin", "school.explode", Map.of())
                .then()
                .statusCode(400)
                .body("detail", containsString("school.close"));
    }

    @Test
    void a_rejection_says_why() {
        UUID proposal = proposed("school.close");
        decide(bureau, "bureau-admin", proposal, "reject", Map.of())
                .then()
                .statusCode(400)
                .body("errors.field", contains("note"));
        decide(bureau, "bureau-admin", proposal, "reject", Map.of("note", "请先安置学生"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("decisionNote", equalTo("请先安置学生"));
        readSchool(county, "county-admin")
                .body("status", equalTo("OPERATING"))
                .body("openProposal", nullValue());
        proposed("school.close");
    }

    @Test
    void a_second_proposal_about_one_school_is_told_of_the_first() {
        proposed("school.close");
        propose(county, "county-admin", "school.suspend", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("DUPLICATE"))
                .body("detail", containsString("撤销学校"));
    }
}

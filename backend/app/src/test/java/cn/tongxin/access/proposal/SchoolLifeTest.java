package cn.tongxin.access.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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

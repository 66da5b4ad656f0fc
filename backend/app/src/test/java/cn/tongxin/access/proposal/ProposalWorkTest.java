package cn.tongxin.access.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every proposal is somebody's work until it is decided, in the same transaction (house.md §4.8).
 */
@QuarkusTest
class ProposalWorkTest extends ProposalApi {
    private static final String NEXT = "/api/v1/me/next-actions";

    private ValidatableResponse next(UUID who, String role) {
        return as(who, role).get(NEXT).then().statusCode(200);
    }

    private List<String> items() {
        return rows.read(
                "select kind || ' ' || status || coalesce(' ' || outcome, '') from work_item"
                        + " order by created_at, id");
    }

    @Test
    void the_nearest_who_may_approve_have_it_to_do_in_five_working_days() {
        UUID proposal = proposed("school.suspend");
        next(bureau, "bureau-admin")
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("proposal.decide"))
                .body("items[0].title", equalTo("审批：青秀区示例小学暂停办学"))
                .body("items[0].subjectName", equalTo("青秀区示例小学"))
                .body("items[0].due.state", equalTo("AHEAD"))
                .body("items[0].due.workdaysLeft", equalTo(5))
                .body("items[0].due.words", equalTo("还有 5 个工作日"))
                .body("items[0].link.route", equalTo("proposal"))
                .body("items[0].link.id", equalTo(proposal.toString()));
        next(county, "county-admin").body("items", empty());
        as(county, "county-admin")
                .get("/api/v1/work-items?turn=OTHERS")
                .then()
                .statusCode(200)
                .body("items.title", contains("审批：青秀区示例小学暂停办学"))
                .body("items.role", contains("bureau-admin"));
        assertEquals(
                List.of("REMIND", "DUE", "ESCALATE"),
                rows.read("select kind from work_item_timer order by fires_at"));
    }

    @Test
    void a_decision_settles_it_whichever_it_is() {
        approve(proposed("school.suspend")).statusCode(200);
        assertEquals(List.of("proposal.decide DONE 已批准"), items());
        next(bureau, "bureau-admin").body("items", empty());
        UUID withdrawn = proposed("school.resume");
        decide(county, "county-admin", withdrawn, "withdraw", Map.of()).then().statusCode(200);
        assertEquals("proposal.decide CANCELLED 申请人已撤回", items().get(1));
        assertEquals(List.of(), rows.read("select kind from work_item_timer"));
    }

    @Test
    void what_cannot_be_carried_out_stays_to_be_done() {
        UUID proposal = proposed("school.suspend");
        rows.set(school, "status", "CLOSED");
        approve(proposal).statusCode(409);
        assertEquals(List.of("proposal.decide OPEN"), items());
    }

    @Test
    void a_refusal_is_read_by_the_author_and_by_nobody_else() {
        UUID proposal = proposed("school.suspend");
        UUID colleague = ofUnit("colleague", "county-admin", "450103");
        decide(bureau, "bureau-admin", proposal, "reject", Map.of("note", "请补充分流方案"))
                .then()
                .statusCode(200);
        assertEquals(List.of("proposal.decide DONE 已退回", "proposal.read-refusal OPEN"), items());
        next(county, "county-admin")
                .body("items[0].title", equalTo("请看退回意见：青秀区示例小学暂停办学"))
                .body("items[0].closable", equalTo(true))
                .body("items[0].link.id", equalTo(proposal.toString()));
        next(colleague, "county-admin").body("items", empty());
        as(colleague, "county-admin")
                .get("/api/v1/work-items?status=OPEN")
                .then()
                .body("items", empty());
        proposed("school.suspend");
        assertEquals(
                List.of(
                        "proposal.decide DONE 已退回",
                        "proposal.read-refusal DONE 已重新申请",
                        "proposal.decide OPEN"),
                items());
    }

    @Test
    void nobody_has_their_own_proposal_to_approve() {
        propose(bureau, "bureau-admin", "school.suspend", Map.of()).then().statusCode(201);
        next(bureau, "bureau-admin").body("items", empty());
        UUID colleague = cityWide("colleague", "bureau-admin");
        next(colleague, "bureau-admin").body("items", hasSize(1));
    }
}

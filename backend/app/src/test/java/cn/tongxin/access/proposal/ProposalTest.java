package cn.tongxin.access.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.access.ProposalSource;
import cn.tongxin.architecture.RightsTest;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The county proposes, the bureau approves: the life of a school (domain.md §2.A). */
@QuarkusTest
class ProposalTest extends ProposalApi {
    @Inject @All List<ProposalSource> sources;

    @Test
    void a_proposal_changes_nothing_before_it_is_approved() {
        propose(county, "county-admin", "school.suspend", Map.of())
                .then()
                .statusCode(201)
                .body("kind", equalTo("school.suspend"))
                .body("kindName", equalTo("暂停办学"))
                .body("subjectId", equalTo(school.toString()))
                .body("subjectName", equalTo("青秀区示例小学"))
                .body("summary", equalTo("青秀区示例小学暂停办学"))
                .body("change", equalTo(Map.of()))
                .body("reason", equalTo("生源减少，校舍另作他用"))
                .body("status", equalTo("PROPOSED"))
                .body("managingUnit", equalTo("450103"))
                .body("proposedBy", equalTo("演示·county"))
                .body("proposedRole", equalTo("county-admin"))
                .body("decidedBy", nullValue())
                .body("version", equalTo(0))
                .body("actions.name", contains("withdraw"))
                .body("actions.enabled", contains(true));
        readSchool(county, "county-admin")
                .body("status", equalTo("OPERATING"))
                .body("version", equalTo(0))
                .body("openProposal.kind", equalTo("school.suspend"))
                .body("actions.find { it.name == 'suspend' }.enabled", equalTo(false))
                .body("actions.find { it.name == 'suspend' }.reason", containsString("待审批"));
    }

    @Test
    void approval_carries_it_out_and_keeps_who_and_why() {
        UUID proposal = proposed("school.suspend");
        approve(proposal)
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("decidedBy", equalTo("演示·bureau"))
                .body("decidedRole", equalTo("bureau-admin"))
                .body("decisionNote", equalTo("同意"))
                .body("version", equalTo(1))
                .body("actions", hasSize(0));
        readSchool(county, "county-admin")
                .body("status", equalTo("SUSPENDED"))
                .body("version", equalTo(1))
                .body("openProposal", nullValue())
                .body("actions.name", hasItems("update", "resume", "merge", "close"));
        as(county, "county-admin")
                .get(SCHOOL + "/history", school)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].from", equalTo("OPERATING"))
                .body("items[0].to", equalTo("SUSPENDED"))
                .body("items[0].action", equalTo("suspend"))
                .body("items[0].reason", equalTo("生源减少，校舍另作他用"))
                .body("items[0].proposal", equalTo(proposal.toString()))
                .body("items[0].by.name", equalTo("演示·bureau"))
                .body("items[0].actingRole", equalTo("bureau-admin"));
        as(county, "county-admin").get(ONE, proposal).then().body("status", equalTo("APPROVED"));
    }

    @Test
    void the_whole_life_of_a_school_can_be_told() {
        approve(proposed("school.suspend")).statusCode(200);
        approve(proposed("school.resume")).statusCode(200);
        approve(proposed("school.close")).statusCode(200);
        as(bureau, "bureau-admin")
                .get(SCHOOL + "/history", school)
                .then()
                .body("items.action", contains("close", "resume", "suspend"));
        readSchool(county, "county-admin")
                .body("status", equalTo("CLOSED"))
                .body("actions.name", contains("update"));
        propose(county, "county-admin", "school.resume", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
    }

    @Nested
    class Rights {
        @Test
        void nobody_approves_what_they_proposed() {
            String id =
                    propose(bureau, "bureau-admin", "school.suspend", Map.of())
                            .then()
                            .statusCode(201)
                            .body("actions.find { it.name == 'approve' }.enabled", equalTo(false))
                            .body(
                                    "actions.find { it.name == 'approve' }.reason",
                                    containsString("另一人"))
                            .extract()
                            .path("id");
            for (String verb : List.of("approve", "reject")) {
                decide(bureau, "bureau-admin", UUID.fromString(id), verb, Map.of("note", "同意"))
                        .then()
                        .statusCode(422)
                        .body("code", equalTo("RULE"))
                        .body("rule", equalTo("RS-11"))
                        .body("overridable", equalTo(false));
            }
            as(bureau, "bureau-admin").get(ONE, id).then().body("status", equalTo("PROPOSED"));
            UUID colleague = cityWide("colleague", "bureau-admin");
            decide(colleague, "bureau-admin", UUID.fromString(id), "approve", Map.of())
                    .then()
                    .statusCode(200);
        }

        @Test
        void a_county_approves_no_step_of_a_school_not_even_a_colleagues() {
            UUID proposal = proposed("school.suspend");
            UUID colleague = ofUnit("colleague", "county-admin", "450103");
            decide(colleague, "county-admin", proposal, "approve", Map.of())
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
            as(colleague, "county-admin")
                    .get(ONE, proposal)
                    .then()
                    .body("status", equalTo("PROPOSED"))
                    .body("actions", hasSize(0));
            readSchool(colleague, "county-admin").body("status", equalTo("OPERATING"));
        }

        @Test
        void another_county_sees_nothing_of_it_and_proposes_nothing() {
            UUID proposal = proposed("school.suspend");
            UUID other = ofUnit("other", "county-admin", "450124");
            as(other, "county-admin").get(ALL).then().statusCode(200).body("items", hasSize(0));
            as(other, "county-admin")
                    .get(ONE, proposal)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
            decide(other, "county-admin", proposal, "withdraw", Map.of())
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
            as(other, "county-admin")
                    .get(SCHOOL + "/history", school)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
            propose(other, "county-admin", "school.close", Map.of())
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
        }

        @Test
        void a_school_sees_what_is_proposed_about_it_and_proposes_no_step() {
            UUID proposal = proposed("school.suspend");
            UUID own = ofSchool("own", "school-admin", school);
            UUID beside = ofSchool("beside", "school-admin", neighbour);
            as(own, "school-admin").get(ALL).then().body("items.id", contains(proposal.toString()));
            readSchool(own, "school-admin")
                    .body("openProposal.id", equalTo(proposal.toString()))
                    .body("actions.name", contains("update"));
            as(beside, "school-admin").get(ALL).then().body("items", hasSize(0));
            propose(own, "school-admin", "school.close", Map.of())
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
        }

        @Test
        void only_its_author_withdraws_it() {
            UUID proposal = proposed("school.suspend");
            UUID colleague = ofUnit("colleague", "county-admin", "450103");
            decide(colleague, "county-admin", proposal, "withdraw", Map.of())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("STATE_CONFLICT"))
                    .body("detail", containsString("只有申请人"));
            decide(county, "county-admin", proposal, "withdraw", Map.of())
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("WITHDRAWN"));
            approve(proposal).statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        }

        @Test
        void a_role_without_proposals_is_refused_them() {
            UUID teacher = ofSchool("teacher", "class-teacher", school);
            as(teacher, "class-teacher").get(ALL).then().statusCode(403);
            propose(teacher, "class-teacher", "school.close", Map.of()).then().statusCode(403);
        }

        @Test
        void the_rights_of_kinds_are_those_the_matrix_test_knows() {
            Set<String> demanded = new TreeSet<>();
            for (ProposalSource source : sources) {
                for (ProposalSource.Kind kind : source.kinds()) {
                    demanded.add(kind.proposePermission());
                    demanded.add(kind.approvePermission());
                }
            }
            assertEquals(new TreeSet<>(RightsTest.BY_KIND_OF_PROPOSAL), demanded);
        }
    }

    @Nested
    class Versions {
        @Test
        void a_decision_names_the_version_it_has_seen() {
            UUID proposal = proposed("school.suspend");
            as(bureau, "bureau-admin").get(ONE, proposal);
            unchecked(bureau, "bureau-admin")
                    .contentType(ContentType.JSON)
                    .body(Map.of())
                    .post(ONE + "/approve", proposal)
                    .then()
                    .statusCode(428);
            decide(bureau, "bureau-admin", proposal, "approve", Map.of(), "\"7-00000000\"")
                    .then()
                    .statusCode(412);
            readSchool(bureau, "bureau-admin").body("status", equalTo("OPERATING"));
        }

        @Test
        void of_many_who_decide_at_once_exactly_one_succeeds() throws Exception {
            UUID proposal = proposed("school.suspend");
            List<Callable<Integer>> approvals = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                UUID officer = cityWide("officer" + i, "bureau-admin");
                String tag = as(officer, "bureau-admin").get(ONE, proposal).header("ETag");
                approvals.add(
                        () ->
                                decide(officer, "bureau-admin", proposal, "approve", Map.of(), tag)
                                        .statusCode());
            }
            List<Integer> statuses = atOnce(approvals);
            assertEquals(
                    1,
                    statuses.stream().filter(status -> status == 200).count(),
                    statuses::toString);
            // Who waited for the school finds it suspended already: a conflict, too.
            assertTrue(List.of(200, 409, 412).containsAll(statuses), statuses::toString);
            as(bureau, "bureau-admin")
                    .get(SCHOOL + "/history", school)
                    .then()
                    .body("items", hasSize(1));
        }

        @Test
        void of_many_who_propose_at_once_exactly_one_is_heard() throws Exception {
            List<Callable<Integer>> proposals = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                UUID clerk = ofUnit("clerk" + i, "county-admin", "450103");
                String kind = i % 2 == 0 ? "school.close" : "school.suspend";
                proposals.add(() -> propose(clerk, "county-admin", kind, Map.of()).statusCode());
            }
            List<Integer> statuses = atOnce(proposals);
            assertEquals(
                    1,
                    statuses.stream().filter(status -> status == 201).count(),
                    statuses::toString);
            assertEquals(
                    5,
                    statuses.stream().filter(status -> status == 409).count(),
                    statuses::toString);
            as(bureau, "bureau-admin").get(ALL).then().body("items", hasSize(1));
        }

        private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(calls.size());
            try {
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> call : threads.invokeAll(calls)) {
                    statuses.add(call.get());
                }
                return statuses;
            } finally {
                threads.shutdown();
            }
        }
    }

    @Test
    void the_queue_is_filtered_and_the_oldest_stands_first() {
        UUID first = proposed("school.close");
        decide(bureau, "bureau-admin", first, "reject", Map.of("note", "材料不全"))
                .then()
                .statusCode(200);
        UUID second = proposed("school.suspend");
        as(bureau, "bureau-admin")
                .get(ALL)
                .then()
                .body("items.id", contains(first.toString(), second.toString()));
        as(bureau, "bureau-admin")
                .get(ALL + "?status=PROPOSED&kind=school.suspend&managingUnit=450103&count=exact")
                .then()
                .body("items.id", contains(second.toString()))
                .body("total.value", equalTo(1));
        as(bureau, "bureau-admin")
                .get(ALL + "?managingUnit=450124")
                .then()
                .body("items", hasSize(0));
        as(bureau, "bureau-admin")
                .get("/api/v1/rules/RS-11")
                .then()
                .statusCode(200)
                .body("enforcement", equalTo("BLOCK"))
                .body("text", not(equalTo("")));
        as(bureau, "bureau-admin").get("/api/v1/rules/XX-0").then().statusCode(404);
    }
}

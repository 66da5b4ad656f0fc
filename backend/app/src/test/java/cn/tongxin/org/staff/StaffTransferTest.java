package cn.tongxin.org.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From one school to another, by a proposal or because the school itself ends. */
@QuarkusTest
class StaffTransferTest extends StaffApi {
    private static final String NEXT = "/api/v1/me/next-actions";
    private static final String INBOX = "/api/v1/inbox";

    @Test
    void a_school_proposes_and_the_county_that_reaches_both_approves() {
        UUID proposal = proposeTransfer(principal, "school-admin", qin, neighbour);
        as(principal, "school-admin")
                .get(ONE, qin)
                .then()
                .body("openProposal.kind", equalTo("staff.transfer"))
                .body("actions.find { it.name == 'transfer' }.enabled", equalTo(false));
        as(county, "county-admin")
                .get(PROPOSALS + "/" + proposal)
                .then()
                .body("subjectName", equalTo("覃*"))
                .body("summary", equalTo("覃*由青秀区示例小学调往青秀区邻近小学"));
        approve(county, "county-admin", proposal)
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        as(principal, "school-admin").get(ONE, qin).then().statusCode(403);
        as(principal, "school-admin").get(ALL).then().body("items", hasSize(0));
        as(principal, "school-admin")
                .get("/api/v1/persons/" + People.id(QIN))
                .then()
                .statusCode(403);
        UUID receiving = ofSchool("receiving", "school-admin", neighbour);
        as(receiving, "school-admin")
                .get(ONE, qin)
                .then()
                .statusCode(200)
                .body("name", equalTo(QIN))
                .body("status", equalTo("ACTIVE"))
                .body("schools.id", contains(neighbour.toString()))
                .body("assignments[0].main", equalTo(true));
        as(receiving, "school-admin")
                .get("/api/v1/persons/" + People.id(QIN))
                .then()
                .statusCode(200);
        as(county, "county-admin")
                .get(ONE + "/history", qin)
                .then()
                .body("items[0].action", equalTo("transfer"))
                .body("items[0].proposal", equalTo(proposal.toString()))
                .body("items[0].reason", equalTo("教师交流轮岗"));
        as(principal, "school-admin")
                .get(ASSIGNMENTS)
                .then()
                .body("items.status", contains("ENDED"));
    }

    @Test
    void between_two_counties_neither_decides_for_the_other() {
        UUID proposal = proposeTransfer(principal, "school-admin", qin, elsewhere);
        approve(county, "county-admin", proposal).statusCode(403).body("code", equalTo("SCOPE"));
        UUID other = ofUnit("other", "county-admin", "450124");
        approve(other, "county-admin", proposal).statusCode(403);
        as(county, "county-admin").get(ONE, qin).then().statusCode(200);
        approve(bureau, "bureau-admin", proposal).statusCode(200);
        as(county, "county-admin").get(ONE, qin).then().statusCode(403);
        as(other, "county-admin")
                .get(ONE, qin)
                .then()
                .statusCode(200)
                .body("managingUnit.code", equalTo("450124"));
        assertEquals(
                List.of("450124"),
                rows.read("select unit_code from person where id = ?", People.id(QIN)));
    }

    /** The one who cannot decide is neither asked nor shown a button that would be refused. */
    @Test
    void what_reaches_another_county_waits_with_the_bureau_from_the_start() {
        UUID proposal = proposeTransfer(principal, "school-admin", qin, elsewhere);
        as(county, "county-admin")
                .get(PROPOSALS + "/" + proposal)
                .then()
                .body("actions.name", contains("approve", "reject"))
                .body("actions.enabled", contains(false, false))
                .body("actions.reason", everyItem(equalTo("涉及另一县区，由市教育局审批。")));
        command(
                        county,
                        "county-admin",
                        PROPOSALS + "/" + proposal,
                        "reject",
                        Map.of("note", "本县缺编"))
                .then()
                .statusCode(403)
                .body("detail", equalTo("涉及另一县区，由市教育局审批。"));
        as(county, "county-admin").get(NEXT).then().body("items", hasSize(0));
        as(county, "county-admin").get(INBOX).then().body("items", hasSize(0));
        as(bureau, "bureau-admin").get(NEXT).then().body("items.kind", contains("proposal.decide"));
        as(bureau, "bureau-admin").get(INBOX).then().body("items.title", contains("待您审批：调动任职，覃*"));
        as(bureau, "bureau-admin")
                .get(PROPOSALS + "/" + proposal)
                .then()
                .body("actions.enabled", contains(true, true));
    }

    @Test
    void within_one_county_it_waits_with_the_county() {
        proposeTransfer(principal, "school-admin", qin, neighbour);
        as(county, "county-admin").get(NEXT).then().body("items.kind", contains("proposal.decide"));
        as(county, "county-admin").get(INBOX).then().body("items", hasSize(1));
        as(bureau, "bureau-admin").get(NEXT).then().body("items", hasSize(0));
    }

    @Test
    void the_receiving_school_is_told() {
        UUID receiving = ofSchool("receiving", "school-admin", elsewhere);
        UUID proposal = proposeTransfer(principal, "school-admin", qin, elsewhere);
        as(receiving, "school-admin").get(INBOX).then().body("items", hasSize(0));
        approve(bureau, "bureau-admin", proposal).statusCode(200);
        as(receiving, "school-admin")
                .get(INBOX)
                .then()
                .body("items.title", contains("与本校有关：调动任职，覃*"))
                .body("items[0].body", containsString("覃*由青秀区示例小学调往外县小学"))
                .body("items[0].link.resource", equalTo("staff"))
                .body("items[0].link.id", equalTo(qin.toString()));
    }

    @Test
    void followers_of_both_places_see_the_move() {
        UUID proposal = proposeTransfer(principal, "school-admin", qin, elsewhere);
        approve(bureau, "bureau-admin", proposal).statusCode(200);
        as(county, "county-admin")
                .get("/api/v1/changes?resource=assignments")
                .then()
                .body(
                        "items.find { it.id == '%s' }.data.status"
                                .formatted(People.assignmentId(QIN, school)),
                        equalTo("ENDED"))
                .body("items.data.school.id", not(hasItem(elsewhere.toString())));
        as(ofUnit("other", "county-admin", "450124"), "county-admin")
                .get("/api/v1/changes?resource=assignments")
                .then()
                .body("items.data.staff", hasItem(qin.toString()));
    }

    @Test
    void a_second_post_stays_where_it_is() {
        people.second(QIN, "450103", neighbour);
        approve(bureau, "bureau-admin", proposeTransfer(principal, "school-admin", qin, elsewhere))
                .statusCode(200);
        as(bureau, "bureau-admin")
                .get(ONE, qin)
                .then()
                .body("schools.id", contains(elsewhere.toString(), neighbour.toString()));
        as(county, "county-admin").get(ONE, qin).then().statusCode(200);
    }

    @Test
    void what_makes_no_sense_is_refused_with_a_way_out() {
        post(principal, "school-admin", PROPOSALS, transfer(qin, school))
                .then()
                .statusCode(409)
                .body("detail", containsString("已在该校任职"));
        post(principal, "school-admin", PROPOSALS, transfer(qin, UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("errors.field", contains("change.to"));
        post(principal, "school-admin", PROPOSALS, transfer(qin, "somewhere"))
                .then()
                .statusCode(400);
        post(principal, "school-admin", PROPOSALS, transfer(wei, school))
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE"));
        proposeTransfer(principal, "school-admin", qin, neighbour);
        post(principal, "school-admin", PROPOSALS, transfer(qin, elsewhere))
                .then()
                .statusCode(409)
                .body("code", equalTo("DUPLICATE"));
    }

    @Test
    void who_has_not_begun_is_not_moved_and_the_button_says_so() {
        rows.execute("update staff set status = 'PLANNED' where id = ?", qin);
        rows.execute("update staff_assignment set status = 'PLANNED' where staff_id = ?", qin);
        String why = "此人还没有到岗，到岗后才能调动。";
        as(principal, "school-admin")
                .get(ONE, qin)
                .then()
                .body("actions.find { it.name == 'transfer' }.enabled", equalTo(false))
                .body("actions.find { it.name == 'transfer' }.reason", equalTo(why));
        post(principal, "school-admin", PROPOSALS, transfer(qin, neighbour))
                .then()
                .statusCode(409)
                .body("detail", equalTo(why));
    }

    @Test
    void nobody_approves_what_they_proposed() {
        UUID proposal = proposeTransfer(county, "county-admin", qin, neighbour);
        approve(county, "county-admin", proposal).statusCode(422).body("rule", equalTo("RS-11"));
    }

    @Nested
    class EndingSchools {
        private Map<String, Object> step(String kind, Map<String, ?> change) {
            return Map.of("kind", kind, "subjectId", school, "change", change, "reason", "布局调整");
        }

        @Test
        void a_school_with_staff_is_not_closed() {
            post(county, "county-admin", PROPOSALS, step("school.close", Map.of()))
                    .then()
                    .statusCode(409)
                    .body("detail", equalTo("须先处理：还有 1 名教职工任职。"));
            StaffTransferTest.this.step(principal, "school-admin", "end").statusCode(200);
            post(county, "county-admin", PROPOSALS, step("school.close", Map.of()))
                    .then()
                    .statusCode(201);
        }

        @Test
        void a_merged_school_takes_its_staff_along() {
            people.second("韦大山", "450103", school);
            UUID proposal = proposeMerger(school, neighbour);
            approve(bureau, "bureau-admin", proposal).statusCode(200);
            // The grants of a school that has ended end with it (ADR 0011).
            as(principal, "school-admin")
                    .get(ALL)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("GRANT_EXPIRED"));
            UUID receiving = ofSchool("receiving", "school-admin", neighbour);
            as(receiving, "school-admin")
                    .get(ALL + "?count=exact")
                    .then()
                    .body("items.id", contains(qin.toString(), wei.toString()))
                    .body("items.schools", contains(1, 1));
            assertEquals(
                    List.of(neighbour.toString()),
                    rows.read("select school_id from person where id = ?", People.id(QIN)));
            as(receiving, "school-admin")
                    .get(ONE + "/history", wei)
                    .then()
                    .body("items", hasSize(0));
        }
    }
}

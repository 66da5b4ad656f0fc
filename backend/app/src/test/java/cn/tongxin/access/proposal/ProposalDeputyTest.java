package cn.tongxin.access.proposal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody and whoever stands in for them are one person: RS-11 looks through deputies. */
@QuarkusTest
class ProposalDeputyTest extends ProposalApi {
    private static final String LATER = "2099-01-01";

    /** Works for the bureau in another role, and stands in for its administrator. */
    private UUID standIn;

    private UUID third;

    @BeforeEach
    void aStandIn() {
        standIn = cityWide("stand-in", "researcher");
        third = cityWide("third", "bureau-admin");
        rows.deputy(rows.grantOf(bureau), standIn, LATER);
    }

    private RequestSpecification standing() {
        return as(standIn, "researcher", "bureau-admin")
                .header("Acting-As", "bureau-admin")
                .contentType(ContentType.JSON);
    }

    private UUID proposedBy(RequestSpecification request) {
        String id =
                request.contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "kind", "school.suspend",
                                        "subjectId", school,
                                        "reason", "校舍维修"))
                        .post(ALL)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        return UUID.fromString(id);
    }

    private void isRefused(RequestSpecification request, UUID proposal) {
        request.contentType(ContentType.JSON)
                .header("If-Match", "\"0-00000000\"")
                .body(Map.of())
                .post(ONE + "/approve", proposal)
                .then()
                .statusCode(422)
                .body("rule", equalTo("RS-11"));
    }

    @Test
    void a_deputy_of_the_author_decides_nothing_for_the_author() {
        UUID proposal = proposedBy(as(bureau, "bureau-admin"));
        standing()
                .get(ONE, proposal)
                .then()
                .body("actions.find { it.name == 'approve' }.enabled", equalTo(false))
                .body("actions.find { it.name == 'approve' }.reason", containsString("代办人"));
        isRefused(standing(), proposal);
        decide(third, "bureau-admin", proposal, "approve", Map.of()).then().statusCode(200);
    }

    @Test
    void not_even_by_a_right_of_their_own() {
        rows.cityGrant(standIn, "bureau-admin");
        UUID proposal = proposedBy(as(bureau, "bureau-admin"));
        isRefused(standing(), proposal);
    }

    @Test
    void the_principal_does_not_decide_what_a_deputy_proposed_by_a_right_of_their_own() {
        rows.cityGrant(standIn, "bureau-admin");
        UUID proposal = proposedBy(as(standIn, "bureau-admin"));
        as(third, "bureau-admin")
                .get(ONE, proposal)
                .then()
                .body("proposedBy", equalTo("演示·stand-in"));
        isRefused(as(bureau, "bureau-admin"), proposal);
        decide(third, "bureau-admin", proposal, "approve", Map.of()).then().statusCode(200);
    }

    @Test
    void the_principal_does_not_decide_what_was_proposed_for_them() {
        UUID proposal = proposedBy(standing());
        as(third, "bureau-admin")
                .get(ONE, proposal)
                .then()
                .body("proposedBy", equalTo("演示·stand-in（代演示·bureau）"));
        isRefused(as(bureau, "bureau-admin"), proposal);
        isRefused(standing(), proposal);
        UUID other = cityWide("other stand-in", "researcher");
        rows.deputy(rows.grantOf(bureau), other, LATER);
        isRefused(
                as(other, "researcher", "bureau-admin").header("Acting-As", "bureau-admin"),
                proposal);
        decide(third, "bureau-admin", proposal, "approve", Map.of()).then().statusCode(200);
    }

    @Test
    void a_decision_says_for_whom_it_was_taken() {
        UUID proposal = proposed("school.suspend");
        standing()
                .header("If-Match", "\"0-00000000\"")
                .body(Map.of("note", "同意"))
                .post(ONE + "/approve", proposal)
                .then()
                .statusCode(200)
                .body("decidedBy", equalTo("演示·stand-in（代演示·bureau）"))
                .body("decidedRole", equalTo("bureau-admin"));
        as(county, "county-admin")
                .get(SCHOOL + "/history", school)
                .then()
                .body("items[0].by.name", equalTo("演示·stand-in（代演示·bureau）"));
    }

    @Test
    void who_has_ceased_to_stand_in_is_another_person() {
        UUID proposal = proposedBy(as(bureau, "bureau-admin"));
        rows.cityGrant(standIn, "bureau-admin");
        rows.execute("update role_grant set valid_to = '2026-02-01' where deputy_of is not null");
        forgetCallers();
        standing()
                .header("If-Match", "\"0-00000000\"")
                .body(Map.of())
                .post(ONE + "/approve", proposal)
                .then()
                .statusCode(200)
                .body("decidedBy", equalTo("演示·stand-in"));
    }
}

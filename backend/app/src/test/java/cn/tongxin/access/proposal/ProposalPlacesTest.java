package cn.tongxin.access.proposal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A further place of a proposal may be a unit without a school, or a school by itself. */
@QuarkusTest
class ProposalPlacesTest extends ProposalApi {
    private UUID proposal;

    @BeforeEach
    void oneThatReachesAUnitBesides() {
        proposal = proposed("school.suspend");
        rows.execute(
                "update proposal set also_units = array['450124', null], also_schools ="
                        + " array[null, ?::uuid] where id = ?",
                neighbour,
                proposal);
    }

    @Test
    void it_is_read_and_decided_by_whoever_reaches_all_of_them() {
        as(bureau, "bureau-admin")
                .get(ONE, proposal)
                .then()
                .statusCode(200)
                .body("actions.find { it.name == 'approve' }.enabled", equalTo(true));
        as(county, "county-admin")
                .get(ONE, proposal)
                .then()
                .statusCode(200)
                .body("actions.name", hasItem("withdraw"));
        approve(proposal).statusCode(200).body("status", equalTo("APPROVED"));
    }

    @Test
    void whoever_does_not_reach_them_hears_why() {
        as(county, "county-admin")
                .get("/api/v1/access-decisions?resource=proposals&right=approve&id={id}", proposal)
                .then()
                .statusCode(200)
                .body("allowed", equalTo(false));
    }
}

package cn.tongxin.access.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk finds a proposal by its kind, its state, its unit, what it is about and its day. */
@QuarkusTest
class ProposalFilterTest extends ProposalApi {
    private UUID closing;
    private UUID renaming;

    @BeforeEach
    void twoProposals() {
        closing = proposed("school.close");
        decide(county, "county-admin", closing, "withdraw", Map.of()).then().statusCode(200);
        renaming = proposed("school.change", Map.of("name", "青秀区更名小学"));
        day(closing, "2026-03-01T15:59:59Z");
        day(renaming, "2026-03-01T16:00:00Z");
    }

    private void day(UUID proposal, String at) {
        rows.execute("update proposal set created_at = ?::timestamptz where id = ?", at, proposal);
    }

    @Test
    void each_filter_keeps_what_it_says() {
        Map<String, UUID> found =
                Map.of(
                        "kind=school.change", renaming,
                        "kind=school.close,school.merge", closing,
                        "status=WITHDRAWN", closing,
                        "status=PROPOSED", renaming,
                        "to=2026-03-01T16:00:00Z", closing,
                        "from=2026-03-01T16:00:00Z", renaming);
        found.forEach(
                (query, id) ->
                        as(bureau, "bureau-admin")
                                .get(ALL + "?" + query)
                                .then()
                                .statusCode(200)
                                .body("items.id", contains(id.toString())));
        for (String both : List.of("managingUnit=450103", "subject=" + school)) {
            as(bureau, "bureau-admin")
                    .get(ALL + "?" + both)
                    .then()
                    .body("items.id", contains(closing.toString(), renaming.toString()));
        }
        for (String none : List.of("managingUnit=450124", "subject=" + neighbour)) {
            as(bureau, "bureau-admin").get(ALL + "?" + none).then().body("items", hasSize(0));
        }
    }

    @Test
    void what_is_no_state_or_no_day_is_refused() {
        for (String wrong : List.of("status=OPEN", "from=2026-03-01", "kind=SCHOOL")) {
            unchecked(bureau, "bureau-admin")
                    .get(ALL + "?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("VALIDATION"));
        }
    }
}

package cn.tongxin.platform.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The audit log as an auditor reads it; who else may is in the access matrix and its test. */
@QuarkusTest
class AuditReadTest extends ApiTest {
    private static final String LOG = "/api/v1/audit-events";
    private static final String SEALS = LOG + "/seals";
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID BERT = new UUID(1, 2);
    private static final UUID SCHOOL = new UUID(2, 1);
    private static final UUID OTHER = new UUID(2, 2);

    @Inject AuditSealJob job;

    private final AuditLines log = new AuditLines(rows);
    private UUID auditor;

    @BeforeEach
    void fourLines() {
        auditor = cityWide("auditor", "auditor");
        log.add("2026-03-01T00:00:00Z", ANNA, "school.update", "OK", SCHOOL);
        log.add("2026-03-01T00:00:00Z", ANNA, "school.update", "DENIED", OTHER);
        log.add("2026-03-02T00:00:00.000001Z", BERT, "proposal.approve", "RULE", OTHER, SCHOOL);
        log.add("2026-03-03T00:00:00Z", null, "change.read", "OK");
    }

    private ValidatableResponse read(String address) {
        return as(auditor, "auditor").get(address).then().statusCode(200);
    }

    @Nested
    class Lines {
        @Test
        void come_newest_first_and_whole() {
            read(LOG + "?count=exact")
                    .body("items.seq", contains(4, 3, 2, 1))
                    .body("total.value", equalTo(4))
                    .body(
                            "items[1]",
                            equalTo(
                                    Map.ofEntries(
                                            Map.entry("seq", 3),
                                            Map.entry("at", "2026-03-02T00:00:00.000001Z"),
                                            Map.entry("actorId", BERT.toString()),
                                            Map.entry("actingRole", "county-admin"),
                                            Map.entry("ip", "127.0.0.1"),
                                            Map.entry("clientId", "web-client"),
                                            Map.entry("requestId", "request-1"),
                                            Map.entry("action", "proposal.approve"),
                                            Map.entry("entity", "proposal"),
                                            Map.entry(
                                                    "entityIds",
                                                    List.of(OTHER.toString(), SCHOOL.toString())),
                                            Map.entry("fieldsRead", List.of()),
                                            Map.entry("result", "RULE"),
                                            Map.entry("refusal", "SCOPE"))))
                    .body("items[0].actorId", nullValue())
                    .body("items[0].entityIds", equalTo(List.of()));
        }

        @Test
        void are_found_by_what_who_and_when() {
            Map.of(
                            "action=school.update",
                            List.of(2, 1),
                            "action=school.update,change.read",
                            List.of(4, 2, 1),
                            "entity=proposal",
                            List.of(3),
                            "entityId=" + SCHOOL,
                            List.of(3, 1),
                            "entityId=" + SCHOOL + "," + OTHER,
                            List.of(3, 2, 1),
                            "actor=" + ANNA,
                            List.of(2, 1),
                            "actor=" + ANNA + "," + BERT,
                            List.of(3, 2, 1),
                            "result=DENIED,RULE",
                            List.of(3, 2),
                            "from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z",
                            List.of(3),
                            "sort=at&actor=" + ANNA + "&result=OK",
                            List.of(1))
                    .forEach(
                            (query, numbers) ->
                                    read(LOG + "?" + query).body("items.seq", equalTo(numbers)));
            read(LOG + "?from=2026-03-02T00:00:00.000002Z").body("items.seq[-1]", equalTo(4));
        }

        @Test
        void are_found_by_the_role_and_by_the_request_that_a_complaint_names() {
            String request = read(SEALS).extract().header("X-Request-Id");
            read(LOG + "?requestId=" + request)
                    .body("items.seq", contains(5))
                    .body("items[0].requestId", equalTo(request));
            read(LOG + "?requestId=request-1&role=county-admin")
                    .body("items.seq", contains(4, 3, 2, 1));
            read(LOG + "?role=auditor&sort=at").body("items[0].seq", equalTo(5));
            read(LOG + "?role=guardian,counsellor").body("items", hasSize(0));
        }

        @Test
        void name_the_accounts_they_know() {
            UUID anna = rows.account("anna");
            UUID bert = rows.account("bert");
            log.add("2026-03-04T00:00:00Z", anna, "school.update", "OK", SCHOOL);
            rows.execute(
                    "insert into audit_event (at, actor_id, acting_role, on_behalf_of, request_id,"
                            + " action, entity, result) values (?::timestamptz, ?, 'county-admin',"
                            + " ?, 'request-2', 'proposal.approve', 'proposal', 'OK')",
                    "2026-03-05T00:00:00Z",
                    bert,
                    anna);
            read(LOG)
                    .body("items[0].actorName", equalTo("演示·bert"))
                    .body("items[0].onBehalfOfName", equalTo("演示·anna"))
                    .body("items[1].actorName", equalTo("演示·anna"))
                    .body("items[1].onBehalfOfName", nullValue())
                    .body("items[2].actorName", nullValue())
                    .body("items[3].actorName", nullValue());
        }

        @Test
        void come_in_pages_that_neither_miss_nor_repeat_one() {
            List<Integer> seen = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                ValidatableResponse page = read(LOG + "?limit=1&to=2026-03-31T00:00:00Z" + cursor);
                seen.addAll(page.extract().path("items.seq"));
                String next = page.extract().path("nextCursor");
                cursor = next == null ? null : "&cursor=" + next;
            }
            assertEquals(List.of(4, 3, 2, 1), seen);
        }

        @Test
        void that_were_read_are_followed_by_one_that_says_so() {
            read(LOG);
            read(SEALS);
            assertEquals(
                    List.of("audit.read audit {} OK", "audit.read audit {} OK"),
                    log.inShort().subList(4, 6));
            read(LOG + "?limit=1")
                    .body("items[0].action", equalTo("audit.read"))
                    .body("items[0].actorId", equalTo(auditor.toString()));
        }

        @Test
        void are_not_looked_for_by_a_wrong_word() {
            for (String query :
                    List.of(
                            "actor=1",
                            "from=yesterday",
                            "result=ok",
                            "role=nobody",
                            "requestId=short",
                            "entityId=" + SCHOOL + "x")) {
                unchecked(auditor, "auditor")
                        .get(LOG + "?" + query)
                        .then()
                        .statusCode(400)
                        .body("code", equalTo("VALIDATION"))
                        .body("errors", hasSize(1));
            }
            unchecked(auditor, "auditor")
                    .get(LOG + "?name=Anna")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("UNKNOWN_PARAMETER"));
        }
    }

    @Nested
    class Blocks {
        @Test
        void are_listed_newest_first_with_their_roots() {
            job.seal();
            log.add(2);
            job.seal();
            ValidatableResponse page = read(SEALS + "?count=exact");
            page.body("items.id", contains(2, 1)).body("total.value", equalTo(2));
            Map<String, Object> first = page.extract().path("items[1]");
            Map<String, Object> second = page.extract().path("items[0]");
            assertEquals(
                    Map.of(
                            "id", 1,
                            "fromSeq", 1,
                            "toSeq", 4,
                            "rows", 4,
                            "root",
                                    rows.read(
                                                    "select encode(root, 'hex') from audit_seal"
                                                            + " where id = 1")
                                            .get(0),
                            "prevRoot", "0".repeat(64),
                            "sealedAt", first.get("sealedAt")),
                    first);
            assertEquals(first.get("root"), second.get("prevRoot"));
            read(SEALS + "?from=2099-01-01T00:00:00Z").body("items", hasSize(0));
        }

        @Test
        void are_paged_like_any_list() {
            job.seal();
            log.add(1);
            job.seal();
            String next =
                    read(SEALS + "?limit=1&sort=sealedAt")
                            .body("items.id", contains(1))
                            .extract()
                            .path("nextCursor");
            read(SEALS + "?limit=1&sort=sealedAt&cursor=" + next).body("items.id", contains(2));
        }
    }

    @Nested
    class Nobody {
        @Test
        void is_asked_to_sign_in_and_leaves_no_line() {
            nobody().get(LOG).then().statusCode(401);
            nobody().get(SEALS).then().statusCode(401);
            assertEquals(4, log.inShort().size());
        }
    }

    @Nested
    class CountyAdmin {
        @Test
        void is_refused_and_leaves_a_line() {
            rows.places();
            UUID county = ofUnit("county", "county-admin", "450103");
            for (String address : List.of(LOG, SEALS)) {
                as(county, "county-admin")
                        .get(address)
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("FORBIDDEN"));
            }
            assertEquals(
                    List.of(
                            "audit.read audit {} DENIED FORBIDDEN",
                            "audit.read audit {} DENIED FORBIDDEN"),
                    log.inShort().subList(4, 6));
        }
    }
}

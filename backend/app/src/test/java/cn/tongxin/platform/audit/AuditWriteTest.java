package cn.tongxin.platform.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.org.school.SchoolBody;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a request leaves in the audit log, and what it does not. */
@QuarkusTest
class AuditWriteTest extends ApiTest {
    private static final String ONE = "/api/v1/schools/{id}";
    private static final String CHANGES = "/api/v1/changes?resource=schools";
    private static final String VERSION_0 = "\"0-00000000\"";

    private final AuditLines log = new AuditLines(rows);
    private UUID school;
    private UUID county;

    @BeforeEach
    void oneSchool() {
        rows.places();
        rows.execute("insert into change_epoch (epoch, since) values (gen_random_uuid(), now())");
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        county = ofUnit("county", "county-admin", "450103");
    }

    private static Response put(RequestSpecification request, Object id, SchoolBody body) {
        return request.contentType(ContentType.JSON).body(body.json()).put(ONE, id);
    }

    private Response put(UUID who, String role, String tag) {
        return put(as(who, role).header("If-Match", tag), school, SchoolBody.valid());
    }

    private void leaves(String... lines) {
        assertEquals(List.of(lines), log.inShort());
    }

    private String refused(String code) {
        return "school.update school {" + school + "} DENIED " + code;
    }

    @Nested
    class ACorrection {
        @Test
        void leaves_one_whole_line() {
            Instant start = Instant.now();
            Response answer = put(county, "county-admin", VERSION_0);
            assertEquals(200, answer.statusCode());
            Map<String, Object> line = log.only();
            Map<String, Object> expected = new HashMap<>();
            expected.put("seq", 1);
            expected.put("at", line.get("at"));
            expected.put("actor_id", county.toString());
            expected.put("acting_role", "county-admin");
            expected.put("on_behalf_of", null);
            expected.put("ip", "127.0.0.1");
            expected.put("client_id", "web-client");
            expected.put("request_id", answer.header("X-Request-Id"));
            expected.put("action", "school.update");
            expected.put("entity", "school");
            expected.put("entity_ids", List.of(school.toString()));
            expected.put("fields_read", List.of());
            expected.put("reason", null);
            expected.put("result", "OK");
            expected.put("refusal", null);
            expected.put("detail", null);
            assertEquals(expected, line);
            Instant at = OffsetDateTime.parse((String) line.get("at")).toInstant();
            assertTrue(
                    at.isAfter(start.minus(Duration.ofSeconds(1))) && at.isBefore(Instant.now()));
        }

        @Test
        void leaves_nothing_that_somebody_typed() {
            SchoolBody body = SchoolBody.valid().with("phone", "13877112233");
            put(as(county, "county-admin").header("If-Match", VERSION_0), school, body)
                    .then()
                    .statusCode(200);
            String line = rows.read("select e::text from audit_event e").get(0);
            for (String typed : List.of("13877112233", "更正", "示例", "演示")) {
                assertFalse(line.contains(typed), line);
            }
        }

        @Test
        void that_fails_at_the_commit_leaves_none() {
            Map<String, String> before = rows.stored(school);
            failing(
                    "create constraint trigger audit_test after update on school deferrable"
                            + " initially deferred for each row execute function audit_test()",
                    "school",
                    () -> put(county, "county-admin", VERSION_0).then().statusCode(500));
            assertEquals(before, rows.stored(school));
            leaves();
        }

        @Test
        void that_cannot_be_written_down_does_not_happen() {
            Map<String, String> before = rows.stored(school);
            withoutALog(() -> put(county, "county-admin", VERSION_0).then().statusCode(500));
            assertEquals(before, rows.stored(school));
            assertEquals(List.of(), rows.read("select 1 from change_log where op = 'UPDATE'"));
        }
    }

    @Nested
    class ARefusedCorrection {
        @Test
        void of_another_county_leaves_a_line() {
            UUID other = ofUnit("other", "county-admin", "450124");
            put(other, "county-admin", VERSION_0).then().statusCode(403);
            leaves(refused("SCOPE"));
            assertEquals(other.toString(), log.only().get("actor_id"));
        }

        /** Refused before the endpoint is reached, on a thread that must not wait. */
        @Test
        void by_a_role_without_the_permission_leaves_a_line() {
            UUID teacher = ofSchool("teacher", "class-teacher", school);
            put(teacher, "class-teacher", VERSION_0).then().statusCode(403);
            leaves(refused("FORBIDDEN"));
            assertEquals("class-teacher", log.only().get("acting_role"));
            assertEquals("web-client", log.only().get("client_id"));
        }

        @Test
        void with_an_old_version_leaves_a_line() {
            put(county, "county-admin", "\"7-00000000\"").then().statusCode(412);
            leaves(refused("STALE"));
        }

        @Test
        void of_a_school_that_does_not_exist_leaves_a_line() {
            UUID nowhere = UUID.randomUUID();
            put(
                            as(county, "county-admin").header("If-Match", VERSION_0),
                            nowhere,
                            SchoolBody.valid())
                    .then()
                    .statusCode(404);
            leaves("school.update school {" + nowhere + "} DENIED NOT_FOUND");
        }

        @Test
        void under_a_role_that_does_not_exist_keeps_what_was_typed_out_of_the_log() {
            RequestSpecification request =
                    unchecked(county, "county-admin")
                            .header("Acting-As", "13877112233")
                            .header("If-Match", VERSION_0);
            put(request, school, SchoolBody.valid()).then().statusCode(403);
            leaves(refused("ACTING_AS"));
            assertEquals(null, log.only().get("acting_role"));
        }

        @Test
        void by_somebody_without_an_account_leaves_a_line_without_one() {
            put(UUID.randomUUID(), "county-admin", VERSION_0).then().statusCode(403);
            leaves(refused("FORBIDDEN"));
            assertEquals(null, log.only().get("actor_id"));
        }

        @Test
        void is_not_answered_before_it_is_written_down() {
            UUID teacher = ofSchool("teacher", "class-teacher", school);
            withoutALog(
                    () -> {
                        put(county, "county-admin", "\"7-00000000\"").then().statusCode(500);
                        put(teacher, "class-teacher", VERSION_0)
                                .then()
                                .statusCode(500)
                                .body("code", equalTo("INTERNAL"));
                    });
        }
    }

    @Nested
    class ARequestThatDecidesNothing {
        @Test
        void leaves_none() {
            RequestSpecification malformed = unchecked(county, "county-admin");
            malformed
                    .contentType(ContentType.JSON)
                    .body("{")
                    .put(ONE, school)
                    .then()
                    .statusCode(400);
            put(unchecked(county, "county-admin"), school, SchoolBody.valid())
                    .then()
                    .statusCode(428);
            put(nobody(), school, SchoolBody.valid()).then().statusCode(401);
            unchecked(county, "county-admin").delete(ONE, school).then().statusCode(405);
            as(county, "county-admin").get(ONE, school).then().statusCode(200);
            as(county, "county-admin").get("/api/v1/schools").then().statusCode(200);
            unchecked(county, "county-admin").get("/api/v1/nothing").then().statusCode(404);
            leaves();
        }
    }

    @Nested
    class ReadingChanges {
        @Test
        void leaves_a_line_with_what_was_given_out() {
            as(county, "county-admin").get(CHANGES).then().statusCode(200);
            leaves("change.read school {" + school + "} OK");
        }

        @Test
        void that_are_none_leaves_none() {
            String cursor =
                    as(county, "county-admin").get(CHANGES).then().extract().path("nextCursor");
            as(county, "county-admin").get(CHANGES + "&cursor=" + cursor).then().statusCode(200);
            assertEquals(1, log.inShort().size());
        }

        @Test
        void that_is_refused_leaves_a_line() {
            UUID volunteer = rows.account("volunteer");
            as(volunteer, "volunteer").get(CHANGES).then().statusCode(403);
            leaves("change.read change {} DENIED FORBIDDEN");
        }

        @Test
        void gives_nothing_out_that_cannot_be_written_down() {
            withoutALog(
                    () ->
                            as(county, "county-admin")
                                    .get(CHANGES)
                                    .then()
                                    .statusCode(500)
                                    .body("items", equalTo(null)));
        }
    }

    @Nested
    class AProposal {
        private final Map<String, Object> suspend =
                Map.of("kind", "school.suspend", "change", Map.of(), "reason", "校舍加固施工");

        private Response propose(RequestSpecification request) {
            Map<String, Object> body = new HashMap<>(suspend);
            body.put("subjectId", school);
            return request.contentType(ContentType.JSON).body(body).post("/api/v1/proposals");
        }

        @Test
        void leaves_the_id_it_was_given() {
            String id =
                    propose(as(county, "county-admin")).then().statusCode(201).extract().path("id");
            leaves("proposal.propose proposal {" + id + "} OK");
        }

        @Test
        void that_is_sent_again_leaves_one_line() {
            for (int i = 0; i < 2; i++) {
                propose(as(county, "county-admin").header("Idempotency-Key", "audit-test-1"))
                        .then()
                        .statusCode(201);
            }
            assertEquals(1, log.inShort().size());
        }

        @Test
        void that_breaks_a_rule_names_the_rule() {
            UUID bureau = cityWide("bureau", "bureau-admin");
            String id =
                    propose(as(bureau, "bureau-admin")).then().statusCode(201).extract().path("id");
            as(bureau, "bureau-admin")
                    .header("If-Match", VERSION_0)
                    .contentType(ContentType.JSON)
                    .body(Map.of("note", "同意"))
                    .post("/api/v1/proposals/{id}/approve", id)
                    .then()
                    .statusCode(422);
            leaves(
                    "proposal.propose proposal {" + id + "} OK",
                    "proposal.approve proposal {" + id + "} RULE RS-11");
        }
    }

    private void withoutALog(Runnable request) {
        failing(
                "create trigger audit_test before insert on audit_event"
                        + " for each row execute function audit_test()",
                "audit_event",
                request);
        leaves();
    }

    private void failing(String trigger, String table, Runnable request) {
        rows.execute(
                "create or replace function audit_test() returns trigger language plpgsql as"
                        + " 'begin raise exception ''not today''; end'");
        rows.execute(trigger);
        try {
            request.run();
        } finally {
            rows.execute("drop trigger audit_test on " + table);
        }
    }
}

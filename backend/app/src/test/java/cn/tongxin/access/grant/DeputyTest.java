package cn.tongxin.access.grant;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.access.Audience;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.school.SchoolBody;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A colleague stands in until a date, with exactly the principal's right (RG-03). */
@QuarkusTest
class DeputyTest extends GrantApi {
    private static final String DEPUTIES = "/api/v1/deputies";

    @Inject Audience audience;

    private UUID colleague;
    private UUID own;

    @BeforeEach
    void aColleague() {
        colleague = ofUnit("colleague", "case-worker", "450103");
        own = rows.grantOf(county);
    }

    private static String in(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private Map<String, Object> fortnight() {
        Map<String, Object> body = new HashMap<>();
        body.put("grant", own);
        body.put("username", "colleague");
        body.put("validTo", in(Duration.ofDays(14)));
        body.put("reason", "外出培训两周");
        return body;
    }

    private Response appoint(UUID who, String role, Map<String, ?> body) {
        return as(who, role).contentType(ContentType.JSON).body(body).post(DEPUTIES);
    }

    private UUID appointed() {
        String id =
                appoint(county, "county-admin", fortnight())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        forgetCallers();
        return UUID.fromString(id);
    }

    /** The colleague, in the principal's role. */
    private RequestSpecification standing() {
        return as(colleague, "case-worker", "county-admin").header("Acting-As", "county-admin");
    }

    private int readsSchool() {
        forgetCallers();
        return standing().get("/api/v1/schools/" + school).statusCode();
    }

    @Test
    void a_deputy_may_what_the_principal_may_and_everybody_reads_for_whom() {
        assertEquals(403, readsSchool());
        UUID id = appointed();
        standing()
                .get("/api/v1/me")
                .then()
                .body(
                        "roles.find { it.role == 'county-admin' }.grants.onBehalfOf",
                        contains("演示·county"))
                .body("roles.find { it.role == 'county-admin' }.grants.ref", contains("450103"))
                .body(
                        "roles.find { it.role == 'county-admin' }.grants[0].mayHaveDeputy",
                        equalTo(false));
        standing()
                .header("If-Match", "\"0-00000000\"")
                .contentType(ContentType.JSON)
                .body(SchoolBody.valid().json())
                .put("/api/v1/schools/" + school)
                .then()
                .statusCode(200);
        assertEquals(
                List.of(colleague + " " + county),
                rows.read(
                        "select actor_id || ' ' || on_behalf_of from audit_event"
                                + " where action = 'school.update'"));
        assertEquals(
                List.of(county.toString()),
                rows.read(
                        "select actor_id from audit_event where action = 'deputy.appoint'"
                                + " and on_behalf_of is null and ? = any(entity_ids)",
                        id));
        assertEquals(
                List.of("1"),
                rows.read("select count(*) from account_sync where account_id = ?", colleague));
    }

    @Test
    void standing_in_ends_on_its_date() {
        appointed();
        assertEquals(200, readsSchool());
        clock.advance(Duration.ofDays(15));
        assertEquals(403, readsSchool());
    }

    @Test
    void standing_in_ends_in_the_moment_in_which_the_principals_grant_does() {
        UUID id = appointed();
        assertEquals(200, readsSchool());
        end(bureau, "bureau-admin", own, Map.of("reason", "调离")).then().statusCode(200);
        assertEquals(403, readsSchool());
        as(bureau, "bureau-admin").get(ONE, id).then().body("state", equalTo("ENDED"));
        as(bureau, "bureau-admin")
                .get(ALL + "?state=LIVE&deputy=true")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void standing_in_ends_with_the_principals_account() {
        appointed();
        rows.execute("update account set status = 'DISABLED' where id = ?", county);
        assertEquals(403, readsSchool());
    }

    private boolean hears() {
        return audience.holding("county-admin", new Axes("450103", school)).contains(colleague)
                && audience.allowed(Set.of("school:write"), new Axes("450103", school))
                        .contains(colleague);
    }

    @Test
    void a_deputy_hears_what_the_principal_does_as_long_as_they_stand_in() {
        assertFalse(hears());
        appointed();
        assertTrue(hears());
        rows.execute("update account set status = 'DISABLED' where id = ?", county);
        assertFalse(hears());
        rows.execute("update account set status = 'ACTIVE' where id = ?", county);
        assertTrue(hears());
        rows.period(own, "2099-01-01T00:00:00Z", null);
        assertFalse(hears());
        rows.period(own, "2026-01-05T01:00:00Z", "2026-02-01T00:00:00Z");
        assertFalse(hears());
    }

    @Test
    void the_principal_ends_it_with_the_version_that_was_read() {
        UUID id = appointed();
        Response read = as(county, "county-admin").get(DEPUTIES + "/" + id);
        read.then()
                .statusCode(200)
                .body("account.name", equalTo("演示·colleague"))
                .body("place.name", equalTo("青秀区"))
                .body("state", equalTo("LIVE"))
                .body("actions.name", contains("end"));
        String stop = DEPUTIES + "/" + id + "/end";
        Map<String, String> why = Map.of("reason", "提前返岗");
        as(county, "county-admin")
                .header("If-Match", "\"7-00000000\"")
                .contentType(ContentType.JSON)
                .body(why)
                .post(stop)
                .then()
                .statusCode(412);
        as(county, "county-admin")
                .header("If-Match", read.header("ETag"))
                .contentType(ContentType.JSON)
                .body(why)
                .post(stop)
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("actions", hasSize(0));
        assertEquals(403, readsSchool());
    }

    @Test
    void everybody_sees_their_own_deputies_and_nobody_elses() {
        UUID id = appointed();
        UUID other = ofUnit("other", "county-admin", "450103");
        as(county, "county-admin").get(DEPUTIES).then().body("items.id", contains(id.toString()));
        for (UUID stranger : List.of(other, colleague, bureau)) {
            as(stranger, "county-admin", "bureau-admin")
                    .get(DEPUTIES)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
            as(stranger, "county-admin", "bureau-admin")
                    .get(DEPUTIES + "/" + id)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
        }
        as(county, "county-admin").get(DEPUTIES + "/" + own).then().statusCode(403);
        as(county, "county-admin").get(DEPUTIES + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void administrators_see_deputies_among_the_grants_of_the_place() {
        UUID id = appointed();
        as(bureau, "bureau-admin")
                .get(ALL + "?deputy=true")
                .then()
                .body("items.id", contains(id.toString()))
                .body("items[0].deputyOf.name", equalTo("演*"))
                .body("items[0].deputyOf.id", equalTo(own.toString()));
        String until = in(Duration.ofDays(20));
        String from = as(bureau, "bureau-admin").get(ONE, id).path("validFrom");
        reschedule(bureau, "bureau-admin", id, Map.of("validFrom", from, "validTo", until))
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        end(bureau, "bureau-admin", id, Map.of("reason", "不宜代办")).then().statusCode(200);
        assertEquals(403, readsSchool());
    }

    @Test
    void what_a_deputy_gives_says_for_whom_and_what_is_given_by_own_right_does_not() {
        appointed();
        rows.unitGrant(colleague, "county-admin", "450124");
        forgetCallers();
        standing()
                .contentType(ContentType.JSON)
                .body(teacher())
                .post(ALL)
                .then()
                .statusCode(201)
                .body("grantedBy", equalTo("演示·colleague（代演示·county）"));
        standing()
                .contentType(ContentType.JSON)
                .body(teacher("ref", elsewhere))
                .post(ALL)
                .then()
                .statusCode(201)
                .body("grantedBy", equalTo("演示·colleague"));
        as(bureau, "bureau-admin")
                .get(ALL + "?account=" + newcomer)
                .then()
                .body("items.grantedBy", contains("演*", "演*"));
        assertEquals(
                List.of("1"),
                rows.read(
                        "select count(*) from audit_event where action = 'grant.give'"
                                + " and on_behalf_of is null"));
    }

    @Nested
    class Nobody {
        private void isRefused(UUID who, String role, Map<String, ?> body, String rule) {
            appoint(who, role, body)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("RULE"))
                    .body("rule", equalTo(rule));
        }

        private Map<String, Object> with(String field, Object value) {
            Map<String, Object> body = fortnight();
            body.put(field, value);
            return body;
        }

        @Test
        void has_another_persons_grant_exercised() {
            appoint(principal, "school-admin", fortnight())
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
            appoint(county, "county-admin", with("grant", UUID.randomUUID()))
                    .then()
                    .statusCode(403);
        }

        @Test
        void who_stands_in_passes_it_on() {
            UUID id = appointed();
            ofUnit("third", "case-worker", "450103");
            Map<String, Object> onwards = with("grant", id);
            onwards.put("username", "third");
            for (UUID grant : List.of(id, own)) {
                onwards.put("grant", grant);
                standing()
                        .contentType(ContentType.JSON)
                        .body(onwards)
                        .post(DEPUTIES)
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("SCOPE"));
            }
        }

        @Test
        void stands_in_longer_than_the_grant_lasts() {
            rows.period(own, "2026-01-05T01:00:00Z", in(Duration.ofDays(10)));
            appoint(county, "county-admin", fortnight())
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("validTo"));
            appoint(county, "county-admin", with("validTo", in(Duration.ofDays(9))))
                    .then()
                    .statusCode(201);
        }

        @Test
        void stands_in_who_does_not_work_there() {
            isRefused(county, "county-admin", with("username", "newcomer"), "RG-03");
            isRefused(county, "county-admin", with("username", "principal"), "RG-03");
            isRefused(county, "county-admin", with("username", "county"), "RG-03");
            isRefused(county, "county-admin", with("username", "nobody-at-all"), "RG-03");
            rows.period(rows.grantOf(colleague), "2025-01-01", "2025-06-01");
            isRefused(county, "county-admin", fortnight(), "RG-03");
        }

        @Test
        void stands_in_where_the_person_matters() {
            UUID psych = ofSchool("psych", "psych-teacher", school);
            Map<String, Object> body = with("grant", rows.grantOf(psych));
            body.put("username", "principal");
            isRefused(psych, "psych-teacher", body, "RG-03");
        }

        @Test
        void joins_two_of_the_three_powers_by_standing_in() {
            cityWide("auditor", "auditor");
            Map<String, Object> body = with("grant", rows.grantOf(bureau));
            body.put("username", "auditor");
            isRefused(bureau, "bureau-admin", body, "S-04");
            UUID researcher = cityWide("researcher", "researcher");
            body.put("username", "researcher");
            appoint(bureau, "bureau-admin", body).then().statusCode(201);
            Map<String, Object> auditing = ofCity("auditor", null);
            auditing.put("account", researcher);
            give(cityWide("second", "bureau-admin"), "bureau-admin", auditing)
                    .then()
                    .statusCode(422)
                    .body("rule", equalTo("S-04"));
        }

        @Test
        void gives_something_to_whom_they_stand_in_for_nor_to_themself() {
            appointed();
            for (UUID one : List.of(county, colleague)) {
                standing()
                        .contentType(ContentType.JSON)
                        .body(teacher("account", one))
                        .post(ALL)
                        .then()
                        .statusCode(422)
                        .body("rule", equalTo("RG-01"));
            }
            give(county, "county-admin", teacher("account", colleague))
                    .then()
                    .statusCode(422)
                    .body("rule", equalTo("RG-01"));
            String from = as(bureau, "bureau-admin").get(ONE, own).path("validFrom");
            standing()
                    .header("If-Match", "\"0-00000000\"")
                    .contentType(ContentType.JSON)
                    .body(Map.of("validFrom", from, "validTo", "2099-01-01T00:00:00Z"))
                    .put(ONE, own)
                    .then()
                    .statusCode(422)
                    .body("rule", equalTo("RG-01"));
        }

        @Test
        void is_asked_twice_for_the_same_time() {
            appointed();
            appoint(county, "county-admin", fortnight())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("DUPLICATE"));
        }
    }
}

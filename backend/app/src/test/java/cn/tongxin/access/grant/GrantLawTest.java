package cn.tongxin.access.grant;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.kernel.scope.ScopeKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What nobody may give, and what not everybody may (S-04, RG-01; domain.md §4). */
@QuarkusTest
class GrantLawTest extends GrantApi {
    @Nested
    class Whoever {
        @Test
        void asks_is_told_what_they_may_give() {
            as(principal, "school-admin")
                    .get(ALL + "/options")
                    .then()
                    .statusCode(200)
                    .body(
                            "items.role",
                            contains(
                                    "school-admin",
                                    "class-teacher",
                                    "subject-teacher",
                                    "psych-teacher"))
                    .body("items[0].scopeKinds", contains("SCHOOL"))
                    .body(
                            "items[0].posts",
                            containsInAnyOrder("HEAD", "SAFEGUARDING_LEAD", "NAMED_READER"));
            UUID auditor = cityWide("auditor", "auditor");
            as(auditor, "auditor").get(ALL + "/options").then().body("items", hasSize(0));
        }

        @Test
        void knows_a_login_name_in_full_finds_its_account_and_nobody_elses() {
            as(principal, "school-admin")
                    .get(ALL + "/candidates?username=newcomer")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(newcomer.toString()));
            for (String part : List.of("new", "NEWCOMER", "%25", "newcomer_")) {
                as(principal, "school-admin")
                        .get(ALL + "/candidates?username=" + part)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(0));
            }
            rows.execute("update account set status = 'DISABLED' where id = ?", newcomer);
            as(principal, "school-admin")
                    .get(ALL + "/candidates?username=newcomer")
                    .then()
                    .body("items", hasSize(0));
            unchecked(principal, "school-admin").get(ALL + "/candidates").then().statusCode(400);
            as(newcomer, "class-teacher")
                    .get(ALL + "/candidates?username=county")
                    .then()
                    .statusCode(403);
        }

        @Test
        void looks_for_an_organisation_finds_those_within_reach() {
            rows.unit("BASE01", "演示·青桐湾研学实践基地", "BASE_OPERATOR", false, "450100", 90);
            rows.unit("BASE02", "演示·榕树湾研学实践基地", "BASE_OPERATOR", false, "450100", 91);
            String some = ALL + "/organisations";
            as(bureau, "bureau-admin")
                    .get(some + "?name=青桐")
                    .then()
                    .statusCode(200)
                    .body("items.code", contains("BASE01"))
                    .body("items.name", contains("演示·青桐湾研学实践基地"));
            as(bureau, "bureau-admin").get(some).then().body("items.code", hasItems("BASE02"));
            UUID operator = rows.account("operator");
            rows.grant(operator, "base-operator", ScopeKind.ORG, "BASE02");
            as(operator, "base-operator").get(some).then().body("items.code", contains("BASE02"));
            as(county, "county-admin").get(some).then().body("items", hasSize(0));
            as(newcomer, "class-teacher").get(some).then().statusCode(403);
            unchecked(bureau, "bureau-admin")
                    .get(some + "?name=" + "湾".repeat(21))
                    .then()
                    .statusCode(400);
        }

        @Test
        void looks_somebody_up_reads_the_name_only_of_those_they_manage() {
            rows.execute(
                    "update account set unit_code = '450103', school_id = ? where id = ?",
                    school,
                    newcomer);
            String find = ALL + "/candidates?username=newcomer";
            as(principal, "school-admin")
                    .get(find)
                    .then()
                    .body("items.name", contains("演示·newcomer"));
            as(county, "county-admin").get(find).then().body("items.name", contains("演示·newcomer"));
            UUID other = ofUnit("other", "county-admin", "450124");
            as(other, "county-admin").get(find).then().body("items.name", contains("演*"));
            as(other, "county-admin").get(ALL + "/candidates?username=nobody1");
            assertEquals(
                    List.of("user {" + newcomer + "}", "grant {}"),
                    rows.read(
                            "select entity || ' ' || entity_ids::text from audit_event"
                                    + " where action = 'grant.find-account' and actor_id = ?"
                                    + " order by seq",
                            other));
        }

        @Test
        void goes_through_login_names_is_stopped_for_an_hour() {
            UUID prober = ofUnit("prober", "county-admin", "450124");
            for (int i = 0; i < 60; i++) {
                as(prober, "county-admin")
                        .get(ALL + "/candidates?username=txxx" + i)
                        .then()
                        .statusCode(200);
            }
            as(prober, "county-admin")
                    .get(ALL + "/candidates?username=newcomer")
                    .then()
                    .statusCode(429)
                    .body("code", equalTo("TOO_MANY"));
            as(county, "county-admin")
                    .get(ALL + "/candidates?username=newcomer")
                    .then()
                    .statusCode(200);
            clock.advance(Duration.ofHours(1));
            forgetCallers();
            as(prober, "county-admin")
                    .get(ALL + "/candidates?username=newcomer")
                    .then()
                    .statusCode(200);
        }

        @Test
        void gives_outside_their_scope_is_refused_and_told_no_more() {
            give(principal, "school-admin", teacher("ref", elsewhere))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"))
                    .body("detail", equalTo("这个范围不归您管辖。"));
            give(county, "county-admin", teacher("ref", elsewhere))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
        }

        @Test
        void gives_what_is_above_them_is_refused() {
            Map<String, Object> inspector = teacher("role", "inspector");
            give(principal, "school-admin", inspector)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
            give(county, "county-admin", inspector).then().statusCode(201);
        }

        @Test
        void touches_a_grant_elsewhere_is_refused_and_of_none_is_told_so() {
            UUID other = rows.schoolGrant(newcomer, "class-teacher", elsewhere);
            as(county, "county-admin")
                    .get(ONE, other)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
            end(county, "county-admin", other, Map.of("reason", "调往他校"))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
            reschedule(county, "county-admin", other, Map.of("validFrom", "2026-01-05T01:00:00Z"))
                    .then()
                    .statusCode(403);
            UUID none = UUID.randomUUID();
            as(county, "county-admin").get(ONE, none).then().statusCode(404);
            end(county, "county-admin", none, Map.of("reason", "调往他校")).then().statusCode(404);
        }

        @Test
        void acts_under_another_of_their_roles_gives_what_that_role_gives() {
            rows.unitGrant(principal, "county-admin", "450124");
            forgetCallers();
            as(principal, "county-admin", "school-admin")
                    .header("Acting-As", "school-admin")
                    .contentType(ContentType.JSON)
                    .body(teacher("ref", elsewhere))
                    .post(ALL)
                    .then()
                    .statusCode(403);
            as(principal, "county-admin", "school-admin")
                    .header("Acting-As", "county-admin")
                    .contentType(ContentType.JSON)
                    .body(teacher("ref", elsewhere))
                    .post(ALL)
                    .then()
                    .statusCode(201);
        }
    }

    @Nested
    class Never {
        @Test
        void does_anybody_give_or_prolong_their_own() {
            give(principal, "school-admin", teacher("account", principal))
                    .then()
                    .statusCode(422)
                    .body("rule", equalTo("RG-01"))
                    .body("overridable", equalTo(false));
            UUID own =
                    UUID.fromString(
                            rows.read("select id from role_grant where account_id = ?", principal)
                                    .get(0));
            as(principal, "school-admin")
                    .get(ONE, own)
                    .then()
                    .body("actions.find { it.name == 'reschedule' }.enabled", equalTo(false))
                    .body(
                            "actions.find { it.name == 'reschedule' }.reason",
                            containsString("另一位管理员"));
            reschedule(principal, "school-admin", own, Map.of("validFrom", "2026-01-05T01:00:00Z"))
                    .then()
                    .statusCode(422)
                    .body("rule", equalTo("RG-01"));
            end(principal, "school-admin", own, Map.of("reason", "不再担任"))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ENDED"));
        }

        @Test
        void do_two_of_the_three_powers_meet_in_one_account() {
            for (String held : List.of("system-admin", "auditor", "bureau-admin")) {
                for (String wanted : List.of("system-admin", "auditor", "bureau-admin")) {
                    UUID one = rows.account(held + "+" + wanted);
                    rows.cityGrant(one, held);
                    Map<String, Object> body = ofCity(wanted, null);
                    body.put("account", one);
                    if (held.equals(wanted)) {
                        continue;
                    }
                    give(bureau, "bureau-admin", body)
                            .then()
                            .statusCode(422)
                            .body("rule", equalTo("S-04"));
                }
            }
            give(bureau, "bureau-admin", ofCity("auditor", null)).then().statusCode(201);
            give(bureau, "bureau-admin", ofCity("researcher", null)).then().statusCode(201);
        }

        @Test
        void is_a_power_that_has_ended_held_against_anybody() {
            rows.period(rows.cityGrant(newcomer, "system-admin"), "2025-01-01", "2025-06-01");
            give(bureau, "bureau-admin", ofCity("auditor", null)).then().statusCode(201);
        }

        @Test
        void is_the_same_given_twice_for_the_same_time() {
            UUID id = given(principal, "school-admin", teacher());
            give(principal, "school-admin", teacher())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("DUPLICATE"));
            end(principal, "school-admin", id, Map.of("reason", "调往他校")).then().statusCode(200);
            give(principal, "school-admin", teacher()).then().statusCode(201);
        }

        @Test
        void is_a_role_given_that_makes_no_sense() {
            Map<String, Map<String, Object>> wrong =
                    Map.of(
                            "scopeKind", ofCity("class-teacher", null),
                            "role", teacher("role", "no-such-role"),
                            "post", teacher("post", "HEAD"),
                            "validTo", teacher("validTo", "2020-01-01T00:00:00Z"),
                            "validFrom", teacher("validFrom", "2020-01-01T00:00:00Z"),
                            "account", teacher("account", UUID.randomUUID()),
                            "ref", teacher("ref", UUID.randomUUID()));
            wrong.forEach(
                    (field, body) ->
                            give(bureau, "bureau-admin", body)
                                    .then()
                                    .statusCode(400)
                                    .body("errors.field", contains(field)));
            give(bureau, "bureau-admin", teacher("role", "guardian"))
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("业务关系"));
            give(bureau, "bureau-admin", teacher("ref", null)).then().statusCode(400);
            give(bureau, "bureau-admin", teacher("ref", "450103")).then().statusCode(400);
        }

        @Test
        void is_a_role_given_to_a_closed_account_or_at_a_closed_school() {
            rows.set(school, "status", "CLOSED");
            give(county, "county-admin", teacher())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("STATE_CONFLICT"));
            rows.set(school, "status", "OPERATING");
            rows.execute("update account set status = 'DISABLED' where id = ?", newcomer);
            give(county, "county-admin", teacher())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("STATE_CONFLICT"));
            rows.execute(
                    "update account set status = 'ACTIVE', kind = 'SERVICE' where id = ?",
                    newcomer);
            give(county, "county-admin", teacher()).then().statusCode(400);
        }
    }
}

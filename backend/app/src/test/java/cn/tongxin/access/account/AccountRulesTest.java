package cn.tongxin.access.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whose accounts nobody may touch, and where accounts are kept. */
@QuarkusTest
class AccountRulesTest extends AccountApi {
    @Nested
    class Rules {
        private void refused(UUID who, String role, UUID account, String action, String rule) {
            step(who, role, account, action)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("RULE"))
                    .body("rule", equalTo(rule))
                    .body("overridable", equalTo(false));
        }

        @Test
        void nobody_disables_or_resets_themselves() {
            for (String action :
                    List.of("disable", "reset-password", "reset-second-factor", "move")) {
                refused(head, "school-admin", head, action, "AC-01");
            }
            as(head, "school-admin")
                    .get(ONE, head)
                    .then()
                    .body("actions.find { it.name == 'disable' }.enabled", equalTo(false))
                    .body("actions.find { it.name == 'sign-out' }.enabled", equalTo(true));
            assertEquals(
                    List.of("ACTIVE"), rows.read("select status from account where id = ?", head));
        }

        @Test
        void the_last_administrator_stays() {
            UUID system = cityWide("system", "system-admin");
            refused(system, "system-admin", bureau, "disable", "AC-02");
            refused(bureau, "bureau-admin", system, "disable", "AC-02");
            UUID second = cityWide("second", "bureau-admin");
            keycloak.add(second.toString(), "second");
            step(bureau, "bureau-admin", second, "disable").then().statusCode(200);
        }

        @Test
        void who_also_works_elsewhere_is_beyond_a_school() {
            UUID account = created("农若溪");
            signsIn(account);
            rows.unitGrant(account, "county-admin", "450103");
            for (String action : List.of("disable", "reset-password", "move", "sign-out")) {
                refused(head, "school-admin", account, action, "AC-03");
            }
            step(county, "county-admin", account, "disable").then().statusCode(200);
        }

        /** Whoever can set a password can sign in with it: as a role that is not theirs to give. */
        @Test
        void nobody_becomes_what_they_could_not_appoint() {
            UUID system = cityWide("system", "system-admin");
            UUID auditor = cityWide("auditor", "auditor");
            UUID second = cityWide("second", "bureau-admin");
            UUID sealed = ofSchool("sealed", "special-school-staff", school);
            keptBy(sealed, "450103", school);
            List.of(bureau, auditor, second, sealed)
                    .forEach(one -> keycloak.add(one.toString(), name(one)));
            for (String action : List.of("reset-password", "reset-second-factor")) {
                for (UUID above : List.of(bureau, auditor, sealed)) {
                    refused(system, "system-admin", above, action, "AC-04");
                }
                refused(head, "school-admin", sealed, action, "AC-04");
                refused(county, "county-admin", sealed, action, "AC-04");
                step(bureau, "bureau-admin", second, action).then().statusCode(200);
                step(second, "bureau-admin", auditor, action).then().statusCode(200);
            }
            as(system, "system-admin")
                    .get(ONE, auditor)
                    .then()
                    .body("actions.find { it.name == 'reset-password' }.enabled", equalTo(false))
                    .body(
                            "actions.find { it.name == 'reset-password' }.reason",
                            containsString("市教育局管理员"));
            step(system, "system-admin", auditor, "sign-out").then().statusCode(200);
            assertEquals(
                    List.of("2"),
                    rows.read(
                            "select count(*) from inbox_entry e join message m on"
                                    + " m.id = e.message_id where e.account_id = ?"
                                    + " and m.title like '您的%已被重置'",
                            second));
        }

        @Test
        void a_slip_is_not_handed_out_for_what_was_given_since() {
            UUID account = created("农若溪");
            rows.schoolGrant(account, "special-school-staff", school);
            print(head, "school-admin", account)
                    .body("items", empty())
                    .body("withheld[0].reason", containsString("无权授予"));
            rows.execute(
                    "update role_grant set role = 'class-teacher' where account_id = ?", account);
            print(head, "school-admin", account).body("withheld", empty());
        }

        @Test
        void who_stands_in_for_another_is_no_other() {
            UUID standIn = ofSchool("stand-in", "class-teacher", school);
            keptBy(standIn, "450103", school);
            UUID other = ofSchool("other", "school-admin", school);
            keptBy(other, "450103", school);
            keycloak.add(standIn.toString(), "stand-in");
            rows.deputy(rows.grantOf(head), standIn, "2099-01-01");
            forgetCallers();
            for (String action : List.of("disable", "reset-password", "reset-second-factor")) {
                refused(standIn, "school-admin", head, action, "AC-01");
                refused(head, "school-admin", standIn, action, "AC-01");
            }
            step(other, "school-admin", standIn, "reset-password").then().statusCode(200);
        }

        private String name(UUID account) {
            return rows.read("select username from account where id = ?", account).get(0);
        }

        @Test
        void one_person_has_one_account() {
            UUID person = new People(rows).person("农若溪", null, "450103", school);
            Map<String, Object> body = Map.of("person", person);
            create(head, "school-admin", body)
                    .then()
                    .statusCode(201)
                    .body("displayName", equalTo("农若溪"))
                    .body("place.school", equalTo(school.toString()))
                    .body("person", equalTo(person.toString()));
            create(head, "school-admin", body)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("DUPLICATE"));
            assertEquals(1, keycloak.size());
        }

        @Test
        void a_service_is_not_kept_here() {
            UUID partner = rows.account("partner-demo");
            rows.execute("update account set kind = 'SERVICE' where id = ?", partner);
            as(bureau, "bureau-admin").get(ONE, partner).then().body("actions", empty());
            step(bureau, "bureau-admin", partner, "disable")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("STATE_CONFLICT"));
        }
    }

    @Nested
    class Places {
        @Test
        void a_school_makes_accounts_for_itself_only() {
            create(head, "school-admin", Map.of("displayName", "某人", "school", neighbour))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
            create(head, "school-admin", Map.of("displayName", "某人", "managingUnit", "450103"))
                    .then()
                    .statusCode(403);
            create(head, "school-admin", Map.of("displayName", "某人")).then().statusCode(403);
            create(county, "county-admin", Map.of("displayName", "某人", "managingUnit", "450124"))
                    .then()
                    .statusCode(403);
            assertEquals(0, keycloak.size());
        }

        @Test
        void units_and_the_bureau_keep_their_own() {
            create(county, "county-admin", Map.of("displayName", "某人", "managingUnit", "450103"))
                    .then()
                    .statusCode(201)
                    .body("username", equalTo("qxq001"))
                    .body("place.name", equalTo("青秀区"));
            create(bureau, "bureau-admin", Map.of("displayName", "某人"))
                    .then()
                    .statusCode(201)
                    .body("username", equalTo("sjyj001"))
                    .body("place.managingUnit", equalTo("BUREAU"))
                    .body("place.name", equalTo("市教育局"));
            create(bureau, "bureau-admin", Map.of("displayName", "某人", "managingUnit", "999"))
                    .then()
                    .statusCode(400);
        }

        @Test
        void a_closed_school_gets_no_new_accounts() {
            rows.set(school, "status", "CLOSED");
            create(head, "school-admin", Map.of("displayName", "某人", "school", school))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("STATE_CONFLICT"));
        }
    }
}

package cn.tongxin.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeTest extends ApiTest {
    private static final String ME = "/api/v1/me";

    private static final String[] EVERYBODYS = MatrixFile.everybodys().toArray(String[]::new);

    private UUID school;
    private UUID me;
    private UUID open;
    private UUID ends;
    private UUID atSchool;
    private UUID ofOrg;

    @BeforeEach
    void somebodyWithThreeRoles() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        rows.unit("ORG01", "示例机构", "SOCIAL_ORG", false, "450100", 9);
        me = rows.account("three");
        open = rows.unitGrant(me, "county-admin", "450103");
        ends = rows.unitGrant(me, "county-admin", "450124");
        rows.period(ends, "2026-01-01", "2099-01-01");
        rows.period(rows.unitGrant(me, "county-admin", "SZ"), "2025-01-01", "2025-06-01");
        atSchool = rows.schoolGrant(me, "school-admin", school);
        ofOrg = rows.orgGrant(me, "volunteer", "ORG01");
        rows.execute("update role_grant set post = 'HEAD' where id = ?", atSchool);
    }

    private static final String[] ROLES = {"county-admin", "school-admin", "volunteer"};

    @Test
    void shows_every_role_with_its_live_grants_and_the_names_of_their_places()
            throws JsonProcessingException {
        String body =
                as(me, ROLES)
                        .header("Acting-As", "county-admin")
                        .get(ME)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        ObjectMapper json = new ObjectMapper();
        assertEquals(
                json.readTree(
                        """
                        {"accountId": "%s", "username": "three", "displayName": "演示·three",
                         "actingRole": "county-admin",
                         "roles": [
                           {"role": "county-admin", "grants": [
                             {"scopeKind": "UNIT", "ref": "450124", "name": "马山县",
                              "id": "%s", "mayHaveDeputy": true,
                              "validTo": "2099-01-01T00:00:00Z"},
                             {"scopeKind": "UNIT", "ref": "450103", "name": "青秀区",
                              "id": "%s", "mayHaveDeputy": true}]},
                           {"role": "school-admin", "grants": [
                             {"scopeKind": "SCHOOL", "ref": "%s", "name": "青秀区示例小学",
                              "id": "%s", "post": "HEAD", "mayHaveDeputy": false}]},
                           {"role": "volunteer", "grants": [
                             {"scopeKind": "ORG", "ref": "ORG01", "name": "示例机构",
                              "id": "%s", "mayHaveDeputy": false}]}],
                         "permissions": %s, "idleMinutes": 15}
                        """
                                .formatted(
                                        me,
                                        ends,
                                        open,
                                        school,
                                        atSchool,
                                        ofOrg,
                                        json.writeValueAsString(
                                                MatrixFile.permissions(
                                                        "county-admin", ScopeKind.UNIT)))),
                json.readTree(body));
    }

    @Test
    void permissions_are_those_of_the_acting_role() {
        as(me, ROLES)
                .header("Acting-As", "volunteer")
                .get(ME)
                .then()
                .statusCode(200)
                .body("actingRole", equalTo("volunteer"))
                .body("idleMinutes", equalTo(30))
                .body("roles", hasSize(3))
                .body("permissions", contains(EVERYBODYS));
    }

    @Test
    void acts_under_the_first_granted_role_unless_the_account_prefers_another() {
        as(me, ROLES).get(ME).then().body("actingRole", equalTo("county-admin"));
        rows.execute("update account set default_role = 'volunteer' where id = ?", me);
        forgetCallers();
        as(me, ROLES).get(ME).then().body("actingRole", equalTo("volunteer"));
    }

    @Test
    void a_preferred_role_that_is_not_in_the_token_is_passed_over() {
        rows.execute("update account set default_role = 'volunteer' where id = ?", me);
        as(me, "school-admin", "county-admin")
                .get(ME)
                .then()
                .statusCode(200)
                .body("actingRole", equalTo("county-admin"))
                .body("roles.role", contains("county-admin", "school-admin"));
    }

    @Test
    void a_grant_for_the_whole_city_has_no_place() {
        UUID bureau = cityWide("bureau", "bureau-admin");
        as(bureau, "bureau-admin")
                .get(ME)
                .then()
                .statusCode(200)
                .body("roles[0].grants[0].scopeKind", equalTo("CITY"))
                .body("roles[0].grants[0]", not(hasKey("ref")))
                .body("roles[0].grants[0]", not(hasKey("name")));
    }

    @Test
    void roles_of_the_token_that_are_not_ours_do_not_appear() {
        as(me, "offline_access", "default-roles-tongxin", "volunteer")
                .get(ME)
                .then()
                .statusCode(200)
                .body("roles.role", contains("volunteer"));
    }

    @Test
    void somebody_without_an_account_sees_the_name_in_the_token_and_public_permissions() {
        UUID stranger = UUID.randomUUID();
        as(stranger, "guardian")
                .get(ME)
                .then()
                .statusCode(200)
                .body("", not(hasKey("accountId")))
                .body("username", equalTo("user-" + stranger))
                .body("actingRole", equalTo("guardian"))
                .body("roles[0].grants", hasSize(0))
                .body("permissions", contains(EVERYBODYS));
    }

    @Test
    void a_grant_of_another_account_never_shows() {
        UUID other = rows.account("other");
        rows.grant(other, "bureau-admin", ScopeKind.CITY, null);
        as(me, "bureau-admin", "volunteer")
                .get(ME)
                .then()
                .body("roles.role", contains("volunteer"));
    }

    @Test
    void a_role_whose_grants_have_ended_is_not_offered_though_the_token_still_names_it() {
        UUID former = rows.account("former");
        rows.schoolGrant(former, "school-admin", school);
        rows.grant(former, "inspector", ScopeKind.CITY, null);
        String[] named = {"school-admin", "inspector"};
        as(former, named).get(ME).then().body("roles.role", contains("inspector", "school-admin"));
        rows.execute(
                "update role_grant set valid_to = now() where account_id = ? and role = 'inspector'",
                former);
        forgetCallers();
        as(former, named)
                .get(ME)
                .then()
                .statusCode(200)
                .body("actingRole", equalTo("school-admin"))
                .body("roles.role", contains("school-admin"));
        as(former, named)
                .header("Acting-As", "inspector")
                .get(ME)
                .then()
                .statusCode(200)
                .body("refusal", equalTo("GRANT_EXPIRED"))
                .body("roles.role", contains("inspector", "school-admin"))
                .body("roles[0].grants", hasSize(0));
    }

    @Test
    void nobody_is_asked_to_sign_in() {
        nobody().get(ME).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }
}

package cn.tongxin.access.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.KeycloakStandIn;
import cn.tongxin.testing.LogOfTheRun;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Accounts from the invitation to the end, against an identity provider of known behaviour. */
@QuarkusTest
class AccountTest extends AccountApi {

    @Test
    void an_account_is_made_and_used() {
        UUID account = created("农若溪");
        read(account)
                .body("username", equalTo("txxx001"))
                .body("displayName", equalTo("农若溪"))
                .body("status", equalTo("INVITED"))
                .body("place.name", equalTo("南宁市青秀区桐溪小学"))
                .body("place.managingUnit", equalTo("450103"))
                .body("roles", empty())
                .body("identity.state", equalTo("IN_SYNC"))
                .body("oneTimePassword.printable", equalTo(true))
                .body("oneTimePassword.over", equalTo(false))
                .body("createdBy", equalTo("演示·head"))
                .body("actions.name", contains("reset-password", "move", "disable"));
        assertTrue(user(account).enabled());
        assertTrue(user(account).mustChangePassword());
        assertEquals("农若溪", user(account).firstName());
        assertEquals(
                List.of(),
                rows.read(
                        "select 1 from account_slip where strpos(secret, ?) > 0",
                        user(account).password()));

        signsIn(account).body("permissions", not(hasItem("school:read")));
        read(account)
                .body("status", equalTo("ACTIVE"))
                .body("activatedAt", notNullValue())
                .body("oneTimePassword.printable", equalTo(false))
                .body(
                        "actions.name",
                        contains(
                                "reset-password",
                                "move",
                                "disable",
                                "reset-second-factor",
                                "sign-out"));
    }

    @Test
    void an_account_is_disabled_and_enabled() {
        UUID account = created("农若溪");
        signsIn(account);
        step(head, "school-admin", account, "disable")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISABLED"))
                .body("actions.name", contains("enable"));
        assertFalse(user(account).enabled());
        assertTrue(user(account).logouts() > 0);
        forgetCallers();
        UUID subject = UUID.fromString(user(account).id());
        as(subject, "class-teacher")
                .get("/api/v1/school-directory")
                .then()
                .statusCode(403)
                .body("code", equalTo("GRANT_EXPIRED"));

        step(head, "school-admin", account, "enable")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
        assertTrue(user(account).enabled());
        as(head, "school-admin")
                .get(ONE + "/history", account)
                .then()
                .statusCode(200)
                .body("items.action", contains("enable", "disable"))
                .body("items[0].reason", equalTo(REASON))
                .body("items[0].by", equalTo("演示·head"))
                .body("items[1].from", equalTo("ACTIVE"))
                .body("items[1].to", equalTo("DISABLED"));
    }

    @Test
    void a_one_time_password_is_shown_once_and_to_its_maker_only() {
        UUID account = created("农若溪");
        String password = user(account).password();
        print(county, "county-admin", account)
                .body("items", empty())
                .body("withheld.account", contains(account.toString()))
                .body("withheld[0].reason", containsString("重置密码"));
        print(head, "school-admin", account, account)
                .header("Cache-Control", equalTo("no-store"))
                .body("items", hasSize(1))
                .body("items[0].password", equalTo(password))
                .body("items[0].username", equalTo("txxx001"))
                .body("items[0].displayName", equalTo("农若溪"))
                .body("items[0].place.name", equalTo("南宁市青秀区桐溪小学"))
                .body("items[0].validUntil", notNullValue())
                .body("withheld", empty());
        print(head, "school-admin", account).body("items", empty()).body("withheld", hasSize(1));
        UUID stranger = ofSchool("stranger", "school-admin", neighbour);
        print(stranger, "school-admin", account).body("withheld[0].reason", containsString("没有找到"));
        assertEquals(
                List.of(),
                LogOfTheRun.secretsIn(LogOfTheRun.linesSinceLastCall(), List.of(password, "农若溪")));
    }

    @Test
    void a_repeated_request_for_slips_does_not_bring_the_password_back() {
        UUID account = created("农若溪");
        for (int status : new int[] {200, 409}) {
            as(head, "school-admin")
                    .header("Idempotency-Key", "print-slips-once")
                    .contentType(ContentType.JSON)
                    .body(Map.of("accounts", List.of(account)))
                    .post(SLIPS)
                    .then()
                    .statusCode(status);
        }
        assertEquals(
                List.of(),
                rows.read(
                        "select body from idempotency_key where body like ?",
                        "%" + user(account).password() + "%"));
    }

    @Test
    void a_password_that_is_not_printed_is_gone_after_a_day() {
        UUID account = created("农若溪");
        rows.execute("update account_slip set created_at = now() - interval '25 hours'");
        print(head, "school-admin", account).body("items", empty());
    }

    @Test
    void a_reset_makes_another_password_and_ends_the_sessions() {
        UUID account = created("农若溪");
        signsIn(account);
        String first = user(account).password();
        int logouts = user(account).logouts();
        step(head, "school-admin", account, "reset-password")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("oneTimePassword.printable", equalTo(true));
        assertNotEquals(first, user(account).password());
        assertTrue(user(account).mustChangePassword());
        assertTrue(user(account).logouts() > logouts);
        print(head, "school-admin", account)
                .body("items[0].password", equalTo(user(account).password()));
    }

    @Test
    void a_lost_second_factor_is_removed_and_another_one_demanded() {
        UUID account = created("农若溪");
        signsIn(account);
        user(account).credentials().put("1", "password");
        user(account).credentials().put("2", "otp");
        step(head, "school-admin", account, "reset-second-factor").then().statusCode(200);
        assertEquals(Map.of("1", "password"), user(account).credentials());
        assertTrue(user(account).mustSetUpSecondFactor());
        as(head, "school-admin")
                .get(ONE + "/history", account)
                .then()
                .body("items.action", contains("reset-second-factor"))
                .body("items[0].from", equalTo("ACTIVE"));
    }

    @Test
    void an_account_moves_with_its_keeper() {
        UUID account = created("农若溪");
        String tag = as(county, "county-admin").get(ONE, account).header("ETag");
        as(county, "county-admin")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("school", neighbour, "reason", REASON))
                .post(ONE + "/move", account)
                .then()
                .statusCode(200)
                .body("place.school", equalTo(neighbour.toString()));
        as(head, "school-admin").get(ONE, account).then().statusCode(404);
        UUID beside = ofSchool("beside", "school-admin", neighbour);
        as(beside, "school-admin").get(ONE, account).then().statusCode(200);
    }

    @Test
    void the_list_is_filtered_and_sorted() {
        UUID first = created("农若溪");
        UUID second = created("覃佩兰");
        rows.schoolGrant(second, "class-teacher", school);
        as(head, "school-admin")
                .get(ALL + "?sort=-username&username=txxx&count=exact")
                .then()
                .statusCode(200)
                .body("items.id", contains(second.toString(), first.toString()))
                .body("total.value", equalTo(2));
        as(head, "school-admin")
                .get(ALL + "?name=佩&status=INVITED&role=class-teacher,county-admin")
                .then()
                .body("items.id", contains(second.toString()))
                .body("items[0].roles", contains("class-teacher"));
        as(bureau, "bureau-admin")
                .get(ALL + "?school=" + school + "&managingUnit=450103&sort=createdAt")
                .then()
                .body("items.id", hasItems(first.toString(), second.toString()));
    }

    @Test
    void a_system_admin_sees_no_names() {
        UUID account = created("农若溪");
        UUID system = cityWide("system", "system-admin");
        as(system, "system-admin").get(ONE, account).then().body("displayName", equalTo("农*"));
        as(system, "system-admin")
                .get(ALL + "?username=txxx")
                .then()
                .body("items.displayName", contains("农*"));
        as(system, "system-admin")
                .get(ALL + "?name=若溪")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void a_step_names_the_version_it_has_seen() {
        UUID account = created("农若溪");
        unchecked(head, "school-admin")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", REASON))
                .post(ONE + "/disable", account)
                .then()
                .statusCode(428);
        step(head, "school-admin", account, "disable", "\"7-00000000\"").then().statusCode(412);
    }

    @Test
    void an_invitation_ends_after_a_week_and_can_be_repeated() {
        UUID account = created("农若溪");
        clock.advance(Duration.ofDays(8));
        job.sweep();
        forgetCallers();
        assertFalse(user(account).enabled());
        clock.reset();
        read(account)
                .body("status", equalTo("INVITED"))
                .body("oneTimePassword.over", equalTo(true));
        step(head, "school-admin", account, "reset-password")
                .then()
                .statusCode(200)
                .body("oneTimePassword.over", equalTo(false));
        assertTrue(user(account).enabled());
    }

    @Test
    void a_password_that_was_reset_and_never_used_ends_as_well() {
        UUID account = created("农若溪");
        signsIn(account);
        step(head, "school-admin", account, "reset-password").then().statusCode(200);
        print(head, "school-admin", account);
        KeycloakStandIn.User user = user(account);
        String printed = user.password();
        clock.advance(Duration.ofDays(8));
        job.sweep();
        assertNotEquals(printed, user.password());
        assertTrue(user.enabled());
        assertTrue(user.mustChangePassword());
    }

    @Test
    void what_was_disabled_before_the_first_sign_in_prints_nothing_new() {
        UUID account = created("农若溪");
        step(head, "school-admin", account, "disable").then().statusCode(200);
        step(head, "school-admin", account, "reset-password")
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        read(account).body("oneTimePassword", notNullValue()).body("activatedAt", nullValue());
    }
}

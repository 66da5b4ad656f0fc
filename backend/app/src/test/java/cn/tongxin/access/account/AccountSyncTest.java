package cn.tongxin.access.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.Families;
import cn.tongxin.testing.KeycloakStandIn;
import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two systems, one truth: the identity provider becomes equal to our rows, whatever fails. */
@QuarkusTest
class AccountSyncTest extends AccountApi {
    private Map<String, Object> body() {
        return Map.of("displayName", "农若溪", "school", school);
    }

    private List<String> waiting() {
        return rows.read("select account_id from account_sync");
    }

    @Test
    void roles_follow_the_grants_and_others_are_left_alone() {
        UUID account = created("农若溪");
        KeycloakStandIn.User user = user(account);
        user.roles().addAll(Set.of("bureau-admin", "guardian", "offline_access"));
        rows.schoolGrant(account, "class-teacher", school);
        UUID ended = rows.schoolGrant(account, "school-admin", school);
        rows.period(ended, "2025-01-01T00:00:00Z", "2025-02-01T00:00:00Z");
        rows.period(
                rows.unitGrant(account, "county-admin", "450103"), "2099-01-01T00:00:00Z", null);
        due(account);
        read(account).body("identity.state", equalTo("PENDING"));
        job.sweep();
        assertEquals(
                Set.of("class-teacher", "county-admin", "offline_access"),
                user.roles(),
                "who has no child is no guardian");
        assertEquals(List.of(), waiting());
        read(account).body("identity.state", equalTo("IN_SYNC"));
    }

    @Test
    void who_answers_for_a_child_is_a_guardian_there_as_long_as_it_lasts() {
        UUID account = created("农若溪");
        Families families = new Families(rows);
        UUID child = families.pupil("农小果", school, null);
        UUID parent = families.guardian("农若溪", null);
        families.signsIn(account, People.id("农若溪"));
        UUID link = families.link(child, parent, "CLAIMED");
        due(account);
        job.sweep();
        assertEquals(Set.of(), user(account).roles(), "asking gives nothing");
        rows.execute(
                "update guardian_link set status = 'VERIFIED', verified_at = now() where id = ?",
                link);
        due(account);
        job.sweep();
        assertEquals(Set.of("guardian"), user(account).roles());
        rows.execute("update guardian_link set status = 'REVOKED' where id = ?", link);
        due(account);
        job.sweep();
        assertEquals(Set.of(), user(account).roles());
    }

    @Test
    void what_fails_is_told_and_tried_again_less_and_less_often() {
        UUID account = created("农若溪");
        rows.schoolGrant(account, "class-teacher", school);
        due(account);
        keycloak.down(true);
        job.sweep();
        read(account)
                .body("identity.state", equalTo("FAILED"))
                .body("identity.problem", containsString("登录服务暂时无法访问"));
        job.sweep();
        assertEquals(
                List.of("1"), rows.read("select tries from account_sync"), "not before its time");
        clock.advance(Duration.ofSeconds(11));
        job.sweep();
        assertEquals(List.of("2"), rows.read("select tries from account_sync"));
        keycloak.down(false);
        clock.advance(Duration.ofSeconds(11));
        job.sweep();
        assertEquals(List.of("2"), rows.read("select tries from account_sync"), "twice as long");
        clock.advance(Duration.ofSeconds(11));
        job.sweep();
        assertEquals(Set.of("class-teacher"), user(account).roles());
        clock.reset();
        read(account)
                .body("identity.state", equalTo("IN_SYNC"))
                .body("identity.problem", nullValue());
    }

    @Test
    void disabling_works_while_the_provider_is_down_and_reaches_it_later() {
        UUID account = created("农若溪");
        signsIn(account);
        keycloak.down(true);
        step(head, "school-admin", account, "disable")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISABLED"))
                .body("identity.state", equalTo("FAILED"));
        assertTrue(user(account).enabled());
        keycloak.down(false);
        clock.advance(Duration.ofSeconds(11));
        job.sweep();
        assertFalse(user(account).enabled());
        assertEquals(List.of(), waiting());
    }

    @Test
    void a_change_while_it_is_carried_out_is_not_lost() throws Exception {
        UUID account = created("农若溪");
        List<Callable<Void>> both = new ArrayList<>();
        both.add(
                () -> {
                    for (int i = 0; i < 30; i++) {
                        job.sweep();
                    }
                    return null;
                });
        both.add(
                () -> {
                    for (int i = 0; i < 30; i++) {
                        job.sweep();
                    }
                    return null;
                });
        both.add(
                () -> {
                    for (int i = 0; i < 10; i++) {
                        UUID grant = rows.schoolGrant(account, "class-teacher", school);
                        due(account);
                        if (i % 2 == 0) {
                            rows.execute("delete from role_grant where id = ?", grant);
                            due(account);
                        }
                    }
                    rows.execute("delete from role_grant where account_id = ?", account);
                    rows.schoolGrant(account, "school-admin", school);
                    due(account);
                    return null;
                });
        ExecutorService threads = Executors.newFixedThreadPool(both.size());
        try {
            for (Future<Void> one : threads.invokeAll(both)) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        job.sweep();
        assertEquals(List.of(), waiting());
        assertEquals(Set.of("school-admin"), user(account).roles());
    }

    @Test
    void an_account_that_the_provider_has_lost_is_told_of() {
        UUID account = created("农若溪");
        keycloak.forget();
        due(account);
        job.sweep();
        read(account)
                .body("identity.state", equalTo("FAILED"))
                .body("identity.problem", containsString("已没有这个账户"));
    }

    @Nested
    class Creating {
        @Test
        void needs_the_provider_and_says_so() {
            keycloak.down(true);
            create(head, "school-admin", body())
                    .then()
                    .statusCode(503)
                    .body("code", equalTo("UNAVAILABLE"))
                    .body("detail", containsString("登录服务"));
            as(head, "school-admin").get(ALL).then().statusCode(200);
            keycloak.down(false);
            keycloak.deaf(true);
            assertEquals(List.of(), waiting());
            keycloak.deaf(false);
            create(head, "school-admin", body()).then().statusCode(201);
        }

        @Test
        void heals_when_the_answer_of_the_provider_was_lost() {
            keycloak.losesAnswersTo("^POST /users$");
            create(head, "school-admin", body()).then().statusCode(503);
            KeycloakStandIn.User orphan = keycloak.user("txxx001");
            assertFalse(orphan.enabled(), "nobody can sign in as it");
            assertEquals("", orphan.password());
            as(head, "school-admin").get(ALL + "?username=txxx").then().body("items", hasSize(0));
            keycloak.losesAnswersTo(null);
            create(head, "school-admin", body())
                    .then()
                    .statusCode(201)
                    .body("username", equalTo("txxx001"));
            assertTrue(orphan.enabled());
            assertEquals(1, keycloak.size());
        }

        @Test
        void heals_when_our_own_transaction_was_lost() {
            rows.execute(
                    "alter table account_slip add constraint fails check (secret = 'x') not valid");
            try {
                create(head, "school-admin", body()).then().statusCode(500);
            } finally {
                rows.execute("alter table account_slip drop constraint fails");
            }
            assertFalse(keycloak.user("txxx001").enabled());
            create(head, "school-admin", body())
                    .then()
                    .statusCode(201)
                    .body("username", equalTo("txxx001"));
            assertEquals(1, keycloak.size());
        }

        @Test
        void heals_when_only_the_last_part_was_lost() {
            keycloak.losesAnswersTo("reset-password$");
            create(head, "school-admin", body())
                    .then()
                    .statusCode(201)
                    .body("identity.state", equalTo("FAILED"))
                    .body("oneTimePassword.printable", equalTo(false));
            assertFalse(keycloak.user("txxx001").enabled());
            keycloak.losesAnswersTo(null);
            clock.advance(Duration.ofSeconds(11));
            job.sweep();
            clock.reset();
            assertTrue(keycloak.user("txxx001").enabled());
            UUID account =
                    UUID.fromString(
                            rows.read("select id from account where username = 'txxx001'").get(0));
            print(head, "school-admin", account)
                    .body("items[0].password", equalTo(keycloak.user("txxx001").password()));
        }

        @Test
        void leaves_a_user_of_somebody_else_alone() {
            keycloak.add("txxx001", true);
            create(head, "school-admin", body())
                    .then()
                    .statusCode(201)
                    .body("username", equalTo("txxx002"));
            assertEquals("", keycloak.user("txxx001").password());
        }

        @Test
        void gives_many_at_once_different_names() throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Integer>> calls = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    calls.add(() -> create(head, "school-admin", body()).statusCode());
                }
                for (Future<Integer> one : threads.invokeAll(calls)) {
                    assertEquals(201, one.get());
                }
            } finally {
                threads.shutdown();
            }
            assertEquals(8, keycloak.size());
            as(head, "school-admin")
                    .get(ALL + "?username=txxx&count=exact")
                    .then()
                    .body("total.value", equalTo(8));
        }
    }

    @Test
    void nothing_is_done_there_that_was_lost_here() {
        UUID account = created("农若溪");
        signsIn(account);
        user(account).credentials().put("2", "otp");
        int logouts = user(account).logouts();
        rows.execute(
                "create function loses_the_commit() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'lost'; end $$");
        rows.execute(
                "create constraint trigger loses_the_commit after insert on status_change"
                        + " deferrable initially deferred for each row"
                        + " execute function loses_the_commit()");
        try {
            for (String action : List.of("reset-second-factor", "sign-out")) {
                step(head, "school-admin", account, action).then().statusCode(500);
            }
        } finally {
            rows.execute("drop trigger loses_the_commit on status_change");
            rows.execute("drop function loses_the_commit()");
        }
        assertEquals(Map.of("2", "otp"), user(account).credentials());
        assertEquals(logouts, user(account).logouts());
        as(head, "school-admin").get(ONE + "/history", account).then().body("items", hasSize(0));
    }

    @Test
    void resetting_needs_the_provider_and_changes_nothing_without_it() {
        UUID account = created("农若溪");
        signsIn(account);
        keycloak.down(true);
        for (String action : List.of("reset-password", "reset-second-factor", "sign-out")) {
            step(head, "school-admin", account, action)
                    .then()
                    .statusCode(503)
                    .body("detail", containsString("登录服务"));
        }
        keycloak.down(false);
        as(head, "school-admin").get(ONE + "/history", account).then().body("items", hasSize(0));
        assertEquals(List.of(), waiting());
    }
}

package cn.tongxin.access.grant;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Somebody can manage the platform at any time (RG-04, AC-02). */
@QuarkusTest
class LastHoldersTest extends GrantApi {
    private static final String BUREAU = "bureau-admin";
    private static final Map<String, String> WHY = Map.of("reason", "工作调整");
    private static final String SINCE = "2026-01-05T01:00:00Z";

    private UUID own;

    @BeforeEach
    void oneBureauAdministrator() {
        own = rows.grantOf(bureau);
    }

    private static String in(int days) {
        return Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private Response ends(UUID grant, Map<String, ?> body) {
        return end(bureau, BUREAU, grant, body);
    }

    private void refused(Response answer) {
        answer.then()
                .statusCode(422)
                .body("code", equalTo("RULE"))
                .body("rule", equalTo("RG-04"))
                .body("overridable", equalTo(false))
                .body("detail", containsString("请先授权给另一位"));
    }

    private UUID colleague(String name, String from, String until) {
        UUID account = cityWide(name, BUREAU);
        rows.period(rows.grantOf(account), from, until);
        return account;
    }

    @Nested
    class TheLastOne {
        @Test
        void is_not_ended_now_or_later_and_the_button_says_why() {
            refused(ends(own, WHY));
            refused(ends(own, Map.of("reason", "工作调整", "at", in(30))));
            as(bureau, BUREAU)
                    .get(ONE, own)
                    .then()
                    .body("state", equalTo("LIVE"))
                    .body("actions.find { it.name == 'end' }.enabled", equalTo(false))
                    .body(
                            "actions.find { it.name == 'end' }.reason",
                            containsString("没有人担任市教育局管理员"));
            as(bureau, BUREAU).get("/api/v1/rules/RG-04").then().statusCode(200);
        }

        @Test
        void is_not_shortened() {
            UUID second = colleague("second", SINCE, in(30));
            reschedule(second, BUREAU, own, Map.of("validFrom", SINCE, "validTo", in(40)))
                    .then()
                    .statusCode(422)
                    .body("rule", equalTo("RG-04"));
            assertEquals(
                    List.of("t"),
                    rows.read("select valid_to is null from role_grant where id = ?", own));
        }

        @Test
        void is_last_although_somebody_stands_in_or_cannot_work_or_is_yet_to_come() {
            UUID researcher = cityWide("researcher", "researcher");
            rows.deputy(own, researcher, "2099-01-01T00:00:00Z");
            refused(ends(own, WHY));
            UUID disabled = colleague("disabled", SINCE, null);
            rows.execute("update account set status = 'DISABLED' where id = ?", disabled);
            refused(ends(own, WHY));
            UUID invited = colleague("invited", SINCE, null);
            rows.execute("update account set status = 'INVITED' where id = ?", invited);
            refused(ends(own, WHY));
            colleague("later", in(10), null);
            refused(ends(own, WHY));
            as(bureau, BUREAU)
                    .get(ONE, own)
                    .then()
                    .body("actions.find { it.name == 'end' }.enabled", equalTo(true));
            ends(own, Map.of("reason", "工作调整", "at", in(11))).then().statusCode(200);
        }

        @Test
        void system_administrator_is_kept_as_well() {
            UUID system = cityWide("system", "system-admin");
            ends(rows.grantOf(system), WHY)
                    .then()
                    .statusCode(422)
                    .body("detail", containsString("没有人担任系统管理员"));
            cityWide("second", "system-admin");
            ends(rows.grantOf(system), WHY).then().statusCode(200);
        }

        @Test
        void account_is_not_disabled_although_somebody_stands_in() {
            UUID researcher = cityWide("researcher", "researcher");
            rows.deputy(own, researcher, "2099-01-01T00:00:00Z");
            UUID system = cityWide("system", "system-admin");
            String at = "/api/v1/accounts/" + bureau;
            as(system, "system-admin")
                    .header("If-Match", as(system, "system-admin").get(at).header("ETag"))
                    .contentType(ContentType.JSON)
                    .body(WHY)
                    .post(at + "/disable")
                    .then()
                    .statusCode(422)
                    .body("rule", equalTo("AC-02"));
        }
    }

    @Nested
    class OneOfSeveral {
        @Test
        void is_ended_when_another_goes_on_as_long() {
            colleague("second", SINCE, null);
            ends(own, WHY).then().statusCode(200).body("state", equalTo("ENDED"));
        }

        @Test
        void is_not_ended_when_the_other_ends_sooner_but_is_when_a_third_follows() {
            colleague("second", SINCE, in(30));
            refused(ends(own, WHY));
            UUID third = colleague("third", in(31), null);
            refused(ends(own, WHY));
            rows.period(rows.grantOf(third), in(29), null);
            ends(own, WHY).then().statusCode(200);
        }

        @Test
        void is_taken_back_before_it_begins_when_nobody_waits_for_it() {
            UUID later = colleague("later", in(10), null);
            ends(rows.grantOf(later), WHY).then().statusCode(200).body("state", equalTo("ENDED"));
        }

        @Test
        void is_nobodys_loss_when_its_account_is_not_in_use() {
            rows.execute("delete from role_grant where id = ?", own);
            UUID invited = colleague("invited", SINCE, null);
            rows.execute("update account set status = 'INVITED' where id = ?", invited);
            UUID second = colleague("second", SINCE, in(30));
            end(second, BUREAU, rows.grantOf(invited), WHY).then().statusCode(200);
        }

        @Test
        void is_prolonged_and_shortened_where_the_others_go_on() {
            UUID second = colleague("second", SINCE, in(30));
            UUID theirs = rows.grantOf(second);
            reschedule(bureau, BUREAU, theirs, Map.of("validFrom", SINCE, "validTo", in(60)))
                    .then()
                    .statusCode(200);
            reschedule(bureau, BUREAU, theirs, Map.of("validFrom", SINCE, "validTo", in(20)))
                    .then()
                    .statusCode(200);
        }

        @Test
        void remains_when_all_end_each_other_at_once() throws Exception {
            List<UUID> all = new ArrayList<>(List.of(bureau));
            for (int i = 0; i < 5; i++) {
                all.add(colleague("b" + i, SINCE, null));
            }
            List<Callable<Integer>> tries = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                UUID ending = all.get(i);
                UUID grant = rows.grantOf(all.get((i + 1) % all.size()));
                tries.add(
                        () ->
                                as(ending, BUREAU)
                                        .header("If-Match", "\"0-00000000\"")
                                        .contentType(ContentType.JSON)
                                        .body(WHY)
                                        .post(ONE + "/end", grant)
                                        .statusCode());
            }
            ExecutorService six = Executors.newFixedThreadPool(tries.size());
            try {
                for (Future<Integer> done : six.invokeAll(tries)) {
                    done.get();
                }
            } finally {
                six.shutdown();
            }
            int left =
                    Integer.parseInt(
                            rows.read(
                                            "select count(*) from role_grant where role = ? and"
                                                    + " valid_to is null",
                                            BUREAU)
                                    .get(0));
            assertEquals(true, left >= 1, "left " + left);
        }

        @Test
        void remains_when_two_end_each_other_however_often_they_try() throws Exception {
            for (int round = 0; round < 10; round++) {
                rows.execute("update role_grant set valid_to = null, version = 0");
                UUID second = round == 0 ? colleague("second", SINCE, null) : accountOf("second");
                UUID theirs = rows.grantOf(second);
                forgetCallers();
                List<Callable<Integer>> both =
                        List.of(() -> endsNow(bureau, theirs), () -> endsNow(second, own));
                ExecutorService two = Executors.newFixedThreadPool(2);
                List<Integer> statuses = new ArrayList<>();
                try {
                    for (Future<Integer> done : two.invokeAll(both)) {
                        statuses.add(done.get());
                    }
                } finally {
                    two.shutdown();
                }
                assertEquals(
                        List.of("1"),
                        rows.read(
                                "select count(*) from role_grant where role = ? and valid_to is"
                                        + " null",
                                BUREAU),
                        "round " + round + ": " + statuses);
            }
        }

        private UUID accountOf(String username) {
            return UUID.fromString(
                    rows.read("select id from account where username = ?", username).get(0));
        }

        private int endsNow(UUID who, UUID grant) {
            return as(who, BUREAU)
                    .header("If-Match", "\"0-00000000\"")
                    .contentType(ContentType.JSON)
                    .body(WHY)
                    .post(ONE + "/end", grant)
                    .statusCode();
        }
    }
}

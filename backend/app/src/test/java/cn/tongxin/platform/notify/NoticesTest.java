package cn.tongxin.platform.notify;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.access.Accounts;
import cn.tongxin.embedded.process.Await;
import cn.tongxin.org.Workdays;
import cn.tongxin.platform.persistence.ListeningConnections;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What SQL done by hand changes is known to the API at once, although it keeps callers for 30 s,
 * names for a minute and working days for ten. No test here forgets anything by itself.
 */
@QuarkusTest
class NoticesTest extends ApiTest {
    // Shorter than any of them.
    private static final Duration SOON = Duration.ofSeconds(25);
    private static final String SCHOOLS = "/api/v1/schools";
    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 17);

    @Inject Accounts accounts;
    @Inject Workdays workdays;

    @AfterEach
    void forget() {
        rows.execute("delete from calendar_day where name = '测试假日'");
    }

    private int status(UUID account) {
        return as(account, "auditor").get(SCHOOLS).statusCode();
    }

    private void becomes(UUID account, int expected) {
        assertTrue(
                Await.until(SOON, () -> status(account) == expected), "status " + status(account));
    }

    @Test
    void a_grant_that_is_given_moved_ended_and_removed() {
        rows.places();
        UUID account = rows.account("somebody");
        assertEquals(403, status(account));
        UUID grant = rows.cityGrant(account, "auditor");
        becomes(account, 200);
        rows.period(grant, Rows.AT, "2026-01-06T00:00:00Z");
        becomes(account, 403);
        rows.period(grant, Rows.AT, null);
        becomes(account, 200);
        rows.execute("delete from role_grant where id = ?", grant);
        becomes(account, 403);
    }

    @Test
    void an_account_that_is_made_disabled_and_enabled() {
        rows.places();
        UUID subject = UUID.nameUUIDFromBytes("account newcomer".getBytes());
        as(subject, "auditor").get("/api/v1/me").then().statusCode(200);
        UUID account = cityWide("newcomer", "auditor");
        assertEquals(subject, account);
        becomes(account, 200);
        rows.execute("update account set status = 'DISABLED' where id = ?", account);
        becomes(account, 403);
        as(account, "auditor").get(SCHOOLS).then().body("code", equalTo("GRANT_EXPIRED"));
        rows.execute("update account set status = 'ACTIVE' where id = ?", account);
        becomes(account, 200);
    }

    @Test
    void many_grants_at_once() {
        rows.places();
        UUID account = rows.account("somebody");
        assertEquals(403, status(account));
        rows.execute(
                "insert into account (id, subject, username, display_name, kind, status, created_at,"
                        + " updated_at, source, synthetic) select gen_random_uuid(), 's' || n,"
                        + " 'u' || n, '演示', 'PERSON', 'ACTIVE', now(), now(), 'IMPORT', true"
                        + " from generate_series(1, 200) n");
        rows.execute(
                "insert into role_grant (id, account_id, role, scope_kind, valid_from, created_at,"
                        + " updated_at, source, synthetic) select gen_random_uuid(), id, 'auditor',"
                        + " 'CITY', '2026-01-01', now(), now(), 'IMPORT', true from account");
        becomes(account, 200);
    }

    @Test
    void the_name_of_an_account() {
        UUID account = rows.account("renamed");
        assertEquals("演示·renamed", accounts.displayNames(List.of(account)).get(account));
        rows.execute("update account set display_name = '演示·新名' where id = ?", account);
        assertTrue(
                Await.until(
                        SOON,
                        () ->
                                "演示·新名"
                                        .equals(
                                                accounts.displayNames(List.of(account))
                                                        .get(account))));
    }

    @Test
    void a_holiday() {
        assertTrue(workdays.calendar().day(MONDAY).workday());
        rows.execute(
                "insert into calendar_day values (?, 'HOLIDAY', '测试假日', '测试通知', false)", MONDAY);
        assertTrue(Await.until(SOON, () -> !workdays.calendar().day(MONDAY).workday()));
    }

    @Test
    void what_was_changed_while_the_connection_was_down() {
        rows.places();
        UUID account = cityWide("somebody", "auditor");
        becomes(account, 200);
        // Both in one transaction: the line is cut before the notice could arrive.
        rows.execute(
                """
                do $$ begin
                  perform pg_terminate_backend(pid, 1000) from pg_stat_activity
                   where application_name = '%s' and datname = current_database();
                  set local session_replication_role = replica;
                  update role_grant set valid_to = '2026-01-06';
                end $$"""
                        .formatted(ListeningConnections.APPLICATION));
        becomes(account, 403);
    }
}

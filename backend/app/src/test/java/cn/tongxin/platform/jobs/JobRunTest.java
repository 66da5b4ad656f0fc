package cn.tongxin.platform.jobs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.embedded.process.Await;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.retention.RetentionJob;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.security.RunAs;
import cn.tongxin.testing.LogOfTheRun;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What happens to a job between the queue and its end (house.md §4.12). */
@QuarkusTest
class JobRunTest extends JobApi {
    @Inject RunAs runAs;
    @Inject JobPool pool;
    @Inject CurrentCaller caller;
    @Inject AuditTrail trail;
    @Inject RetentionJob retention;

    @Test
    void a_job_counts_reports_and_ends_with_its_result() {
        ScriptedJob.script =
                run -> {
                    run.total(3);
                    run.note("逐所核对");
                    run.step();
                    run.error("第 2 行", "没有这所学校。");
                    run.line(JobRun.Level.WARNING, "第 3 行", "名称有空格，已去掉。");
                    run.step(2);
                    return ScriptedJob.with(Map.of("schools", "3"));
                };
        UUID job = queued();
        runJobs();
        read(job)
                .body("status", equalTo("DONE"))
                .body("kindName", equalTo("试办"))
                .body("actingRole", equalTo(ROLE))
                .body("done", equalTo(3))
                .body("total", equalTo(3))
                .body("failed", equalTo(1))
                .body("summary", equalTo("完成。"))
                .body("facts", equalTo(Map.of("schools", "3")))
                .body("note", nullValue())
                .body("error", nullValue())
                .body("actions", equalTo(List.of()));
        as(county, ROLE)
                .get(ONE + "/report", job)
                .then()
                .statusCode(200)
                .body("items.seq", contains(1, 2))
                .body("items.level", contains("ERROR", "WARNING"))
                .body("items.subject", contains("第 2 行", "第 3 行"))
                .body("items.message", contains("没有这所学校。", "名称有空格，已去掉。"));
        as(county, ROLE)
                .get(ONE + "/report?level=ERROR&limit=1", job)
                .then()
                .statusCode(200)
                .body("items.seq", contains(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void the_work_is_done_with_the_starters_rows_and_in_its_name() {
        List<Object> seen = new ArrayList<>();
        script(
                run -> {
                    seen.add(caller.scope());
                    seen.add(String.valueOf(caller.accountId()));
                    seen.add(String.valueOf(caller.get().actingRole()));
                    seen.add(run.owner().toString());
                });
        queued();
        runJobs();
        assertEquals(
                List.of(
                        new RowScope(false, Set.of("450103"), Set.of()),
                        county.toString(),
                        ROLE,
                        county.toString()),
                seen);
    }

    @Test
    void the_threads_of_the_product_take_it_by_themselves() throws Exception {
        CompletableFuture<RowScope> seen = new CompletableFuture<>();
        script(run -> seen.complete(caller.scope()));
        queued();
        pool.wake();
        assertEquals(Set.of("450103"), seen.get(60, TimeUnit.SECONDS).units());
        // The next test's job is its own: nobody of this one looks for work any more.
        assertTrue(Await.until(Duration.ofSeconds(60), pool::isIdle));
    }

    @Test
    void each_transaction_that_touched_records_leaves_a_line_in_the_audit_log() {
        script(
                run -> {
                    QuarkusTransaction.requiringNew().run(() -> trail.touched(school));
                    QuarkusTransaction.requiringNew().run(() -> run.step());
                    QuarkusTransaction.requiringNew().run(() -> trail.touched(new UUID(0, 7)));
                });
        UUID job = queued();
        runJobs();
        assertEquals(
                List.of(
                        "school.try {%s} %s %s %s".formatted(school, county, ROLE, job),
                        "school.try {%s} %s %s %s".formatted(new UUID(0, 7), county, ROLE, job)),
                rows.read(
                        "select action || ' ' || entity_ids::text || ' ' || actor_id || ' ' ||"
                                + " acting_role || ' ' || request_id from audit_event order by seq"));
    }

    @Nested
    class Failures {
        private void fails(UUID job, String code, String why) {
            read(job)
                    .body("status", equalTo("FAILED"))
                    .body("errorCode", equalTo(code))
                    .body("error", equalTo(why));
        }

        @Test
        void a_refusal_is_told_as_it_is() {
            script(
                    run -> {
                        throw new ProblemException(ProblemCode.DUPLICATE, "已有这所学校。");
                    });
            UUID job = queued();
            runJobs();
            fails(job, "DUPLICATE", "已有这所学校。");
        }

        @Test
        void what_nobody_expected_is_logged_and_not_told() {
            script(
                    run -> {
                        throw new IllegalStateException("internal words");
                    });
            UUID job = queued();
            LogOfTheRun.linesSinceLastCall();
            runJobs();
            fails(job, "INTERNAL", "系统出现意外错误，已记录；请把任务编号告诉管理员。");
            assertTrue(
                    LogOfTheRun.linesSinceLastCall().stream()
                            .anyMatch(line -> line.contains(job.toString())));
        }

        @Test
        void a_kind_that_is_no_longer_there_is_refused() {
            UUID job = queued("school.forgotten");
            runJobs();
            fails(job, "NOT_FOUND", "系统已不再提供这类任务。");
            read(job).body("kindName", equalTo("school.forgotten"));
        }

        @Test
        void one_job_that_fails_does_not_hold_up_the_next() {
            script(
                    run -> {
                        throw new IllegalStateException("always");
                    });
            List<UUID> both = List.of(queued(), queued());
            runJobs();
            both.forEach(job -> assertEquals("FAILED", status(job)));
        }
    }

    @Nested
    class Rights {
        private void endTheGrant() {
            rows.period(grant, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z");
            forgetCallers();
        }

        @Test
        void that_ended_before_it_ran_stop_it_at_once() {
            List<UUID> ran = new ArrayList<>();
            script(run -> ran.add(run.id()));
            UUID job = queued();
            endTheGrant();
            runJobs();
            assertEquals(List.of(), ran);
            read(job).body("status", equalTo("FAILED")).body("errorCode", equalTo("GRANT_EXPIRED"));
        }

        @Test
        void that_end_while_it_runs_stop_it_at_the_next_step() {
            List<Integer> steps = new ArrayList<>();
            script(
                    run -> {
                        steps.add(1);
                        QuarkusTransaction.requiringNew().run(run::step);
                        endTheGrant();
                        QuarkusTransaction.requiringNew().run(run::step);
                        steps.add(2);
                    });
            UUID job = queued();
            runJobs();
            assertEquals(List.of(1), steps);
            read(job)
                    .body("status", equalTo("FAILED"))
                    .body("done", equalTo(1))
                    .body("errorCode", equalTo("GRANT_EXPIRED"));
        }

        @Test
        void of_a_disabled_account_are_gone() {
            UUID job = queued();
            rows.execute("update account set status = 'DISABLED' where id = ?", county);
            forgetCallers();
            runJobs();
            assertEquals("FAILED", status(job));
        }
    }

    @Nested
    class Cancelling {
        private String tag(UUID job) {
            return as(county, ROLE).get(ONE, job).header("ETag");
        }

        private int cancel(UUID job, String tag) {
            return as(county, ROLE)
                    .header("If-Match", tag)
                    .post(ONE + "/cancel", job)
                    .then()
                    .extract()
                    .statusCode();
        }

        @Test
        void a_waiting_job_ends_it_at_once() {
            UUID job = queued();
            read(job).body("actions", equalTo(List.of(Map.of("name", "cancel", "enabled", true))));
            String tag = tag(job);
            as(county, ROLE)
                    .header("If-Match", tag)
                    .post(ONE + "/cancel", job)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("CANCELLED"))
                    .body("actions", equalTo(List.of()));
            assertEquals(412, cancel(job, tag));
            assertEquals(409, cancel(job, tag(job)));
            runJobs();
            assertEquals("CANCELLED", status(job));
            unchecked(county, ROLE).post(ONE + "/cancel", job).then().statusCode(428);
        }

        @Test
        void a_running_job_stops_it_at_the_next_step_and_keeps_what_is_done() {
            List<Integer> steps = new ArrayList<>();
            script(
                    run -> {
                        QuarkusTransaction.requiringNew().run(run::step);
                        String before = tag(run.id());
                        QuarkusTransaction.requiringNew().run(run::step);
                        // A step forward does not make the command stale.
                        assertEquals(200, cancel(run.id(), before));
                        read(run.id())
                                .body("status", equalTo("RUNNING"))
                                .body("actions[0].enabled", equalTo(false));
                        QuarkusTransaction.requiringNew().run(run::step);
                        steps.add(3);
                    });
            UUID job = queued();
            runJobs();
            assertEquals(List.of(), steps);
            assertEquals("CANCELLED", status(job));
            assertEquals("2", column(job, "done"));
        }

        @Test
        void comes_too_late_when_the_work_is_done() {
            script(run -> assertEquals(200, cancel(run.id(), tag(run.id()))));
            UUID job = queued();
            runJobs();
            assertEquals("DONE", status(job));
        }
    }

    @Test
    void ended_jobs_are_removed_after_their_time_with_their_reports() {
        script(run -> run.error("1", "出错。"));
        UUID old = queued();
        UUID young = queued();
        runJobs();
        rows.execute("update job set ended_at = now() - interval '31 days' where id = ?", old);
        rows.execute("update job set ended_at = now() - interval '29 days' where id = ?", young);
        UUID waiting = queued();
        rows.execute(
                "update job set created_at = now() - interval '99 days' where id = ?", waiting);
        retention.sweep();
        assertEquals(
                List.of("QUEUED", "DONE"), rows.read("select status from job order by created_at"));
        assertEquals(List.of(young.toString()), rows.read("select job_id from job_line"));
    }

    @Test
    void work_of_the_product_has_the_rights_that_are_written_down_and_no_others() {
        Map<String, RowScope> rights = Map.of("school:read", RowScope.CITY);
        assertEquals(
                RowScope.CITY,
                on(() -> runAs.asSystem("roll-up", rights, "school:read", () -> caller.scope())));
        String refusal =
                on(
                        () -> {
                            try {
                                return runAs.asSystem(
                                        "roll-up", rights, "school:write", () -> "allowed");
                            } catch (ProblemException e) {
                                return e.code().name();
                            }
                        });
        assertEquals("FORBIDDEN", refusal);
    }
}

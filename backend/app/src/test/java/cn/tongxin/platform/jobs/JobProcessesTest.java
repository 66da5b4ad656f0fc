package cn.tongxin.platform.jobs;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.platform.security.RunAs;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Several processes work on one table: each job is run once, and a killed one leaves nothing
 * behind.
 */
@QuarkusTest
class JobProcessesTest extends JobApi {
    @Inject JobQueueRepository queue;
    @Inject JobKinds kinds;
    @Inject RunAs runAs;
    @Inject JobRunner.Witnesses witnesses;
    @Inject ObjectMapper json;
    @Inject JobPool pool;
    @Inject JobRunner runner;

    private JobRunner anotherProcess() {
        return new JobRunner(queue, kinds, runAs, witnesses, json, clock);
    }

    @Test
    void run_each_job_once() throws Exception {
        ConcurrentLinkedQueue<UUID> ran = new ConcurrentLinkedQueue<>();
        script(run -> ran.add(run.id()));
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            all.add(queued());
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> process =
                    () -> {
                        JobRunner runner = anotherProcess();
                        int number = 0;
                        while (runner.runNext()) {
                            number++;
                        }
                        return number;
                    };
            int total = 0;
            for (Future<Integer> one :
                    threads.invokeAll(List.of(process, process, process, process))) {
                total += one.get();
            }
            assertEquals(24, total);
        } finally {
            threads.shutdown();
        }
        assertEquals(all.stream().sorted().toList(), ran.stream().sorted().toList());
        assertEquals(
                List.of("24"),
                rows.read("select count(*) from job where status = 'DONE' and attempts = 1"));
    }

    /** As the table stands when a process was killed. */
    private UUID leftBy(String kind, int attempts, int secondsAgo) {
        UUID job = queued(kind);
        rows.execute(
                "update job set status = 'RUNNING', worker = gen_random_uuid(), attempts = ?,"
                        + " heartbeat_at = now() - make_interval(secs => ?), done = 2,"
                        + " position = '2', started_at = now() where id = ?",
                attempts,
                secondsAgo,
                job);
        return job;
    }

    @Test
    void take_over_what_a_dead_one_left_and_go_on_where_it_stopped() {
        List<String> positions = new ArrayList<>();
        script(
                run -> {
                    positions.add(run.position().orElse("the beginning"));
                    run.step();
                });
        UUID job = leftBy(ScriptedJob.RESUMABLE, 1, 31);
        runJobs();
        assertEquals("RUNNING", status(job));
        pool.lookAfter();
        runJobs();
        assertEquals(List.of("2"), positions);
        assertEquals("DONE", status(job));
        assertEquals("3", column(job, "done"));
    }

    @Test
    void mark_what_cannot_go_on_or_has_failed_too_often() {
        List<UUID> dead =
                List.of(leftBy(ScriptedJob.STOPPABLE, 1, 31), leftBy(ScriptedJob.RESUMABLE, 3, 31));
        pool.lookAfter();
        pool.lookAfter();
        runJobs();
        for (UUID job : dead) {
            read(job).body("status", equalTo("INTERRUPTED")).body("actions", equalTo(List.of()));
        }
    }

    @Test
    void leave_alone_what_a_living_one_is_at() {
        UUID job = leftBy(ScriptedJob.RESUMABLE, 1, 10);
        pool.lookAfter();
        runJobs();
        assertEquals("RUNNING", status(job));
    }

    /** As when the database was away just when the end was to be written. */
    @Test
    void take_over_from_themselves_what_they_are_not_at_any_more() {
        UUID job = leftBy(ScriptedJob.RESUMABLE, 1, 31);
        rows.execute("update job set worker = ? where id = ?", runner.worker(), job);
        script(JobRun::step);
        pool.lookAfter();
        runJobs();
        assertEquals("DONE", status(job));
    }

    @Test
    void say_that_they_live_for_all_their_jobs() {
        script(
                run -> {
                    rows.execute("update job set heartbeat_at = now() - interval '1 hour'");
                    pool.lookAfter();
                    assertEquals("RUNNING", status(run.id()));
                });
        UUID job = queued();
        runJobs();
        assertEquals("DONE", status(job));
    }

    @Test
    void commit_nothing_any_more_once_another_has_taken_the_job() {
        script(
                run -> {
                    rows.execute("update job set worker = gen_random_uuid(), attempts = 2");
                    QuarkusTransaction.requiringNew()
                            .run(
                                    () -> {
                                        queue.line(
                                                run.id(),
                                                clock.instant(),
                                                JobRun.Level.INFO,
                                                "1",
                                                "written by one thought dead");
                                        run.step();
                                    });
                });
        UUID job = queued();
        runJobs();
        assertEquals("RUNNING", status(job));
        assertEquals(List.of("0"), rows.read("select count(*) from job_line"));
    }

    @Test
    void hand_back_what_they_are_at_when_they_are_stopped() {
        JobRunner stopped = anotherProcess();
        script(
                run -> {
                    stopped.stop();
                    run.position("7");
                    QuarkusTransaction.requiringNew().run(run::step);
                });
        UUID job = queued(ScriptedJob.RESUMABLE);
        on(stopped::runNext);
        assertEquals("RUNNING", status(job));
        queue.handBack(stopped.worker(), kinds.resumable(), clock.instant());
        assertEquals("QUEUED", status(job));
        assertEquals(false, on(stopped::runNext));
    }
}

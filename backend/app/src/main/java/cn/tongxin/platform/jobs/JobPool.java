package cn.tongxin.platform.jobs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The threads that run jobs, never more than a few: they share the connections to the database with
 * the requests. Every process has such a pool; which of them runs a job is decided in the table.
 */
@Singleton
public class JobPool {
    private static final Logger LOG = Logger.getLogger(JobPool.class);
    private static final Duration SILENT = Duration.ofSeconds(30);
    private static final int MOST_ATTEMPTS = 3;
    private static final long STOPS_WITHIN_SECONDS = 8;

    private final JobRunner runner;
    private final JobQueueRepository queue;
    private final JobKinds kinds;
    private final Clock clock;
    private final int size;
    private final Semaphore free;
    private final ExecutorService threads;

    JobPool(
            JobRunner runner,
            JobQueueRepository queue,
            JobKinds kinds,
            Clock clock,
            @ConfigProperty(name = "tongxin.jobs.threads") int threads) {
        this.runner = runner;
        this.queue = queue;
        this.kinds = kinds;
        this.clock = clock;
        this.size = threads;
        this.free = new Semaphore(threads);
        this.threads = Executors.newFixedThreadPool(threads);
    }

    @Scheduled(
            identity = "jobs",
            every = "{tongxin.jobs.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void wake() {
        // One thread more each round, while others are busy: an idle process asks once.
        if (free.tryAcquire()) {
            threads.execute(this::runAll);
        }
    }

    /** No thread of this process is at a job or looks for one. */
    boolean isIdle() {
        return free.availablePermits() == size;
    }

    private void runAll() {
        try {
            boolean any = true;
            while (any) {
                any = runner.runNext();
            }
        } catch (RuntimeException e) {
            LOG.error("jobs cannot be taken from the queue", e);
        } finally {
            free.release();
        }
    }

    /** Says that this process lives, and looks after the jobs of those that do not. */
    @Scheduled(
            identity = "jobs-alive",
            every = "{tongxin.jobs.alive-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void lookAfter() {
        Instant now = now();
        queue.alive(runner.worker(), runner.atHand(), now);
        queue.takeOver(now.minus(SILENT), kinds.resumable(), MOST_ATTEMPTS, now);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        runner.stop();
        threads.shutdown();
        if (!threads.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("a job did not stop in time; another process will look after it");
        }
        queue.handBack(runner.worker(), kinds.resumable(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

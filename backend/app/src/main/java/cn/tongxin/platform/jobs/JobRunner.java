package cn.tongxin.platform.jobs;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.rules.RuleException;
import cn.tongxin.platform.audit.WorkAudit;
import cn.tongxin.platform.jobs.JobQueueRepository.Claimed;
import cn.tongxin.platform.persistence.DatabaseStates;
import cn.tongxin.platform.security.RunAs;
import cn.tongxin.platform.traces.WorkTraces;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Takes one job after the other and runs it on the calling thread. */
@Singleton
public class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    /** Which process this is; a new one after each start. */
    private final UUID worker = UUID.randomUUID();

    private final JobQueueRepository queue;
    private final JobKinds kinds;
    private final RunAs runAs;
    private final Witnesses witnesses;
    private final ObjectMapper json;
    private final Clock clock;
    // Twice, while one that was thought dead still goes on beside the attempt after it.
    private final Map<UUID, Integer> atHand = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    /** Who hears of a job: the audit log and the operator's traces. */
    @Singleton
    record Witnesses(WorkAudit audit, WorkTraces traces) {}

    JobRunner(
            JobQueueRepository queue,
            JobKinds kinds,
            RunAs runAs,
            Witnesses witnesses,
            ObjectMapper json,
            Clock clock) {
        this.queue = queue;
        this.kinds = kinds;
        this.runAs = runAs;
        this.witnesses = witnesses;
        this.json = json;
        this.clock = clock;
    }

    /** Runs the oldest waiting job to its end; false when none waits. */
    public boolean runNext() {
        if (stopping) {
            return false;
        }
        Optional<Claimed> next = queue.claim(worker, now());
        next.ifPresent(this::run);
        return next.isPresent();
    }

    UUID worker() {
        return worker;
    }

    /** Running jobs stop at their next step. */
    void stop() {
        stopping = true;
    }

    /** What this process is really at: a job whose end could not be written is not among it. */
    Set<UUID> atHand() {
        return Set.copyOf(atHand.keySet());
    }

    private void run(Claimed job) {
        atHand.merge(job.id(), 1, Integer::sum);
        try (WorkTraces.RunningJob trace = witnesses.traces().job(job.kind())) {
            toItsEnd(job, trace);
        } finally {
            atHand.computeIfPresent(job.id(), (id, times) -> times == 1 ? null : times - 1);
        }
    }

    private void toItsEnd(Claimed job, WorkTraces.RunningJob trace) {
        try {
            JobKind<?> kind =
                    kinds.find(job.kind())
                            .orElseThrow(
                                    () ->
                                            new ProblemException(
                                                    ProblemCode.NOT_FOUND, "系统已不再提供这类任务。"));
            JobResult result =
                    runAs.call(job.starter(), kind.permission(), () -> inItsName(kind, job));
            queue.done(worker, job, result, now());
        } catch (JobStopped stopped) {
            stopped(job, stopped.why());
        } catch (RuleException broken) {
            trace.failed(broken.ruleId());
            queue.failed(worker, job, broken.ruleId(), broken.detail(), now());
        } catch (ProblemException refused) {
            trace.failed(refused.code().name());
            queue.failed(worker, job, refused.code().name(), refused.detail(), now());
        } catch (RuntimeException e) {
            trace.failed(e.getClass().getName());
            if (isLeftOpen(job, e)) {
                LOG.warnf("job %s (%s) waits for the database: %s", job.id(), job.kind(), e);
                return;
            }
            LOG.errorf(e, "job %s (%s) failed", job.id(), job.kind());
            String why = "系统出现意外错误，已记录；请把任务编号告诉管理员。";
            queue.failed(worker, job, ProblemCode.INTERNAL.name(), why, now());
        }
    }

    /**
     * Whether it is left as if this process had died: the connection was lost, and where to go on
     * is what the database has kept.
     */
    private boolean isLeftOpen(Claimed job, RuntimeException e) {
        return DatabaseStates.isOverloadOrOutage(e)
                && !DatabaseStates.isUndone(e)
                && kinds.resumable().contains(job.kind());
    }

    private <I> JobResult inItsName(JobKind<I> kind, Claimed job) {
        witnesses.audit().open(job.starter(), job.id(), kind.code());
        JobRun.Guard guard =
                new JobRun.Guard(
                        () -> stopping, () -> runAs.checkAgain(job.starter(), kind.permission()));
        JobRun run = new JobRun(worker, job, queue, clock, guard);
        JobResult result = kind.run(run, input(kind, job.input()));
        run.finish();
        return result;
    }

    private <I> I input(JobKind<I> kind, String text) {
        try {
            return json.readValue(text, kind.input());
        } catch (JsonProcessingException e) {
            // Its message would quote the input.
            throw new IllegalStateException("input of an older release: " + kind.code());
        }
    }

    private void stopped(Claimed job, JobStopped.Why why) {
        switch (why) {
            case CANCELLED ->
                    queue.ended(worker, job, JobLifecycle.afterRunning(JobLifecycle.STOP), now());
            case SHUTDOWN -> LOG.infof("job %s stops with this process", job.id());
            case LOST -> LOG.warnf("job %s was taken by another process", job.id());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package cn.tongxin.platform.jobs;

import cn.tongxin.platform.jobs.JobQueueRepository.Claimed;
import cn.tongxin.platform.jobs.JobQueueRepository.Step;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of job has in its hands while it works. Each step forward is told to whoever follows,
 * asks whether the owner wants it to stop, and looks up again whether the starter may still do
 * this; outside a transaction at most twice a second, inside one each time, because there it is
 * also what keeps a process that was thought dead from committing.
 */
public final class JobRun {
    /** What files that a job makes are kept under; only its starter reads them. */
    public static final String FILES = JobFiles.RESOURCE;

    private static final long TOLD_EVERY_NANOS = Duration.ofMillis(500).toNanos();
    private static final int MOST_LINES = 10_000;
    private static final int LONGEST_SUBJECT = 100;
    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_NOTE = 200;

    private final UUID worker;
    private final Claimed job;
    private final JobQueueRepository queue;
    private final Clock clock;
    private final Guard guard;
    private long done;
    private @Nullable Long total;
    private long failed;
    private @Nullable String note;
    private @Nullable String position;
    private int lines;
    private long told = System.nanoTime() - TOLD_EVERY_NANOS;

    /**
     * @param stopping whether this process is being stopped
     * @param rights refuses when the starter may not do this any more
     */
    record Guard(BooleanSupplier stopping, Runnable rights) {}

    JobRun(UUID worker, Claimed job, JobQueueRepository queue, Clock clock, Guard guard) {
        this.worker = worker;
        this.job = job;
        this.queue = queue;
        this.clock = clock;
        this.guard = guard;
        this.done = job.done();
        this.total = job.total();
        this.failed = job.failed();
        this.position = job.position();
    }

    /** How much a line of the report weighs. */
    public enum Level {
        INFO,
        WARNING,
        ERROR
    }

    public UUID id() {
        return job.id();
    }

    /** Account that has started it. */
    public UUID owner() {
        return job.starter().accountId();
    }

    /** How many steps it will take, as soon as that is known. */
    public void total(long steps) {
        this.total = steps;
        tell();
    }

    /** How many steps are still to be taken, by whoever goes on with what another has begun. */
    public void remaining(long steps) {
        total(done + steps);
    }

    public void step() {
        step(1);
    }

    /** So many steps more are done. */
    public void step(long more) {
        done += more;
        tellSometimes();
    }

    /** What is being done now, in a few Chinese words. */
    public void note(String words) {
        this.note = cut(words, LONGEST_NOTE);
        tellSometimes();
    }

    /** Where whoever takes over is to go on; saved with the next step. */
    public void position(String where) {
        this.position = where;
    }

    /** Where the process before this one has stopped; empty at the beginning. */
    public Optional<String> position() {
        return Optional.ofNullable(position);
    }

    /** How far the work is, to be gone back to when a transaction is. */
    public record Mark(long done, long failed, @Nullable String position, int lines) {}

    public Mark mark() {
        return new Mark(done, failed, position, lines);
    }

    /** What was counted since has been taken back. */
    public void backTo(Mark mark) {
        done = mark.done();
        failed = mark.failed();
        position = mark.position();
        lines = mark.lines();
    }

    /** How many rows could not be done, by the process before this one as well. */
    public long failed() {
        return failed;
    }

    /** What was told of them, by subject: the first {@value #MOST_LINES}. */
    public Map<String, String> errors() {
        return queue.errors(job.id(), MOST_LINES);
    }

    /** A row that could not be done; the job goes on. */
    public void error(String subject, String message) {
        failed++;
        line(Level.ERROR, subject, message);
    }

    /**
     * A line of the report.
     *
     * @param subject which row it is about: its number in the input, a code or an id
     */
    public void line(Level level, String subject, String message) {
        if (lines < MOST_LINES) {
            lines++;
            queue.line(
                    job.id(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    level,
                    cut(subject, LONGEST_SUBJECT),
                    cut(message, LONGEST_MESSAGE));
        }
    }

    private void tellSometimes() {
        if (QuarkusTransaction.isActive() || System.nanoTime() - told >= TOLD_EVERY_NANOS) {
            tell();
        }
    }

    private void tell() {
        if (guard.stopping().getAsBoolean()) {
            throw new JobStopped(JobStopped.Why.SHUTDOWN);
        }
        guard.rights().run();
        if (write()) {
            throw new JobStopped(JobStopped.Why.CANCELLED);
        }
        told = System.nanoTime();
    }

    /** The work is done: the last steps are counted, and it is too late to stop it. */
    void finish() {
        write();
    }

    private boolean write() {
        return queue.stepped(worker, job, new Step(done, total, failed, note, position))
                .orElseThrow(() -> new JobStopped(JobStopped.Why.LOST));
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}

package cn.tongxin.platform.jobs;

import cn.tongxin.platform.codec.TextMaps;
import cn.tongxin.platform.jobs.JobViews.JobProgress;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.retention.Expiring;
import cn.tongxin.platform.security.RunAs.Starter;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the processes that run jobs read and write; each change is one statement, so that two of
 * them cannot both take a job, and each names the process and the attempt, so that one which was
 * thought dead changes nothing any more.
 */
@Singleton
class JobQueueRepository implements Expiring {
    static final String PROGRESS = "s.status, s.done, s.total, s.failed, s.note, s.revision";
    private static final String CHANGES =
            "update job set version = version + 1, revision = revision + 1, updated_at = ?,";
    private static final String CLAIM =
            " status = ?, worker = ?, heartbeat_at = ?, started_at = coalesce(started_at, ?),"
                    + " attempts = attempts + 1 where id = (select id from job where status = ?"
                    + " order by created_at, id limit 1 for update skip locked)"
                    + " returning id, kind, input::text, account_id, subject, acting_role,"
                    + " attempts, done, total, failed, position";
    private static final String MINE = " where id = ? and status = 'RUNNING' and worker = ?";

    private final SqlReader reader;
    private final Duration kept;

    JobQueueRepository(
            SqlReader reader, @ConfigProperty(name = "tongxin.jobs.kept") Duration kept) {
        this.reader = reader;
        this.kept = kept;
    }

    /** A job that this process has taken. */
    record Claimed(
            UUID id,
            String kind,
            String input,
            Starter starter,
            int attempt,
            long done,
            @Nullable Long total,
            long failed,
            @Nullable String position) {}

    /** How far a running job has got. */
    record Step(
            long done,
            @Nullable Long total,
            long failed,
            @Nullable String note,
            @Nullable String position) {}

    Optional<Claimed> claim(UUID worker, Instant now) {
        return reader.first(
                new Sql(CHANGES, now)
                        .add(
                                CLAIM,
                                JobStatus.RUNNING.name(),
                                worker,
                                now,
                                now,
                                JobStatus.QUEUED.name()),
                JobQueueRepository::claimed);
    }

    /**
     * @return whether the owner wants it to stop; empty when another process has taken the job
     */
    Optional<Boolean> stepped(UUID worker, Claimed job, Step step) {
        Sql sql = new Sql("update job set revision = revision + 1, done = ?", step.done());
        set(sql, "total", step.total());
        sql.add(", failed = ?", step.failed());
        set(sql, "note", step.note());
        set(sql, "position", step.position());
        sql.add(MINE, job.id(), worker).add(" and attempts = ?", job.attempt());
        return reader.first(sql.add(" returning cancel_requested"), Cells::flag);
    }

    void ended(UUID worker, Claimed job, JobStatus status, Instant now) {
        run(
                ending(status, now)
                        .add(MINE, job.id(), worker)
                        .add(" and attempts = ?", job.attempt()));
    }

    void done(UUID worker, Claimed job, JobResult result, Instant now) {
        Sql sql = ending(JobLifecycle.afterRunning(JobLifecycle.FINISH), now);
        sql.add(
                ", summary = ?, facts = ?::jsonb",
                result.summary(),
                TextMaps.write(result.facts()));
        set(sql, "result_file_id", result.file());
        run(sql.add(MINE, job.id(), worker).add(" and attempts = ?", job.attempt()));
    }

    void failed(UUID worker, Claimed job, String code, String why, Instant now) {
        Sql sql = ending(JobLifecycle.afterRunning(JobLifecycle.FAIL), now);
        sql.add(", error_code = ?, error = left(?, 500)", code, why);
        run(sql.add(MINE, job.id(), worker).add(" and attempts = ?", job.attempt()));
    }

    void line(UUID job, Instant at, JobRun.Level level, String subject, String message) {
        run(
                new Sql(
                        "insert into job_line (job_id, seq, at, level, subject, message)"
                                + " select ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?"
                                + " from job_line where job_id = ?",
                        job,
                        at,
                        level.name(),
                        subject,
                        message,
                        job));
    }

    Map<String, String> errors(UUID job, int most) {
        record Told(String subject, String message) {}
        return reader
                .list(
                        new Sql(
                                "select subject, message from job_line where job_id = ?"
                                        + " and level = 'ERROR' order by seq limit ?",
                                job,
                                most),
                        row -> new Told(row.text(), row.text()))
                .stream()
                .collect(Collectors.toMap(Told::subject, Told::message, (first, again) -> first));
    }

    /** Shows that this process is alive, for all the jobs it is at. */
    void alive(UUID worker, Collection<UUID> jobs, Instant now) {
        run(
                new Sql(
                        "update job set heartbeat_at = ? where id = any (array(select id from job"
                                + " where id = any(?) and worker = ? and status = 'RUNNING'"
                                + " for update skip locked))",
                        now,
                        Sql.array("uuid", jobs),
                        worker));
    }

    /** Jobs of a process that has not been heard of go back into the queue, if they can go on. */
    void takeOver(Instant silentSince, Collection<String> resumable, int attempts, Instant now) {
        if (!resumable.isEmpty()) {
            Sql sql = new Sql(CHANGES, now).add(" status = ?", afterDeath());
            sql.add(", worker = null, heartbeat_at = null where status = 'RUNNING'");
            sql.add(" and heartbeat_at < ? and attempts < ? and ", silentSince, attempts);
            run(sql.in("kind", resumable, "text"));
        }
        run(
                ending(JobLifecycle.afterRunning(JobLifecycle.INTERRUPT), now)
                        .add(" where status = 'RUNNING' and heartbeat_at < ?", silentSince));
    }

    /** What this process leaves when it is stopped: others may go on at once. */
    void handBack(UUID worker, Collection<String> resumable, Instant now) {
        if (!resumable.isEmpty()) {
            Sql sql = new Sql(CHANGES, now).add(" status = ?", afterDeath());
            sql.add(", worker = null, heartbeat_at = null where status = 'RUNNING'");
            run(sql.add(" and worker = ? and ", worker).in("kind", resumable, "text"));
        }
        run(
                ending(JobLifecycle.afterRunning(JobLifecycle.INTERRUPT), now)
                        .add(" where status = 'RUNNING' and worker = ?", worker));
    }

    /** How many jobs of an account have not ended. */
    int unfinished(UUID account) {
        return reader.first(
                        new Sql(
                                "select count(*)::integer from job where account_id = ?"
                                        + " and status in ('QUEUED', 'RUNNING')",
                                account),
                        Cells::whole)
                .orElse(0);
    }

    /** For those who follow them and were let in before. */
    Map<UUID, JobProgress> progress(Collection<UUID> jobs) {
        record Known(UUID id, JobProgress progress) {}
        Sql sql =
                new Sql("select s.id, " + PROGRESS + " from job s where ").in("s.id", jobs, "uuid");
        List<Known> known = reader.list(sql, row -> new Known(row.id(), progress(row)));
        Map<UUID, JobProgress> byId = new TreeMap<>();
        known.forEach(one -> byId.put(one.id(), one.progress()));
        return byId;
    }

    static JobProgress progress(Cells row) throws SQLException {
        return new JobProgress(
                row.text(),
                row.big(),
                row.optionalBig(),
                row.big(),
                row.optionalText(),
                row.whole());
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        Sql sql =
                new Sql(
                        "delete from job where id = any (array(select id from job where ended_at < ?"
                                + " order by ended_at limit ? for update skip locked)) returning 1",
                        now.minus(kept),
                        most);
        return reader.list(sql, Cells::whole).size();
    }

    private static String afterDeath() {
        return JobLifecycle.afterRunning(JobLifecycle.TAKE_OVER).name();
    }

    private static Sql ending(JobStatus status, Instant now) {
        return new Sql(CHANGES, now)
                .add(" status = ?, worker = null, heartbeat_at = null, note = null", status.name())
                .add(", ended_at = ?", now);
    }

    private static void set(Sql sql, String column, @Nullable Object value) {
        if (value == null) {
            sql.add(", " + column + " = null");
        } else {
            sql.add(", " + column + " = ?", value);
        }
    }

    private void run(Sql sql) {
        reader.list(sql.add(" returning 1"), Cells::whole);
    }

    private static Claimed claimed(Cells row) throws SQLException {
        UUID id = row.id();
        String kind = row.text();
        String input = row.text();
        Starter starter = new Starter(row.id(), row.text(), row.text());
        return new Claimed(
                id,
                kind,
                input,
                starter,
                row.whole(),
                row.big(),
                row.optionalBig(),
                row.big(),
                row.optionalText());
    }
}

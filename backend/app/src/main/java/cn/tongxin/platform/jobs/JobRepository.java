package cn.tongxin.platform.jobs;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.codec.TextMaps;
import cn.tongxin.platform.jobs.JobViews.JobDetail;
import cn.tongxin.platform.jobs.JobViews.JobLine;
import cn.tongxin.platform.jobs.JobViews.JobProgress;
import cn.tongxin.platform.jobs.JobViews.JobRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over jobs in the caller's scope: nobody sees or cancels another's. */
@Singleton
class JobRepository extends ScopedRepository<Job> {
    private static final String FROM = "job s";
    private static final ListSql.Projection<JobLine> LINES =
            new ListSql.Projection<>(
                    "l.seq, l.at, l.level, l.subject, l.message",
                    "job_line l",
                    row ->
                            new JobLine(
                                    row.big(), row.instant(), row.text(), row.text(), row.text()));

    private final ListSql lists;
    private final JobKinds kinds;

    JobRepository(Access access, ListSql lists, JobKinds kinds) {
        super(Job.class, access);
        this.lists = lists;
        this.kinds = kinds;
    }

    void create(Job job) {
        add(job);
    }

    Job toCancel(UUID id) {
        return forWrite(id);
    }

    void cancelled(Job job) {
        save(job);
    }

    Page<JobRow> page(ListQuery query) {
        return page(
                query,
                new ListSql.Projection<>(
                        "s.id, s.kind, s.status, s.done, s.total, s.failed, s.created_at,"
                                + " s.started_at, s.ended_at",
                        FROM,
                        this::row));
    }

    JobDetail detail(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        "s.id, s.kind, s.acting_role, s.status, s.cancel_requested, s.done, s.total,"
                                + " s.failed, s.note, s.summary, s.facts::text, s.result_file_id,"
                                + " s.error_code, s.error, s.created_at, s.started_at, s.ended_at,"
                                + " s.revision, s.version",
                        FROM,
                        this::detail));
    }

    JobProgress progress(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        JobQueueRepository.PROGRESS, FROM, JobQueueRepository::progress));
    }

    /** Lines of a job that is in scope. */
    Page<JobLine> report(UUID id, ListQuery query) {
        progress(id);
        return lists.page(query, LINES, new Sql("l.job_id = ?", id));
    }

    @Override
    protected Axes axesOf(Job job) {
        return job.axes();
    }

    private JobRow row(Cells row) throws SQLException {
        UUID id = row.id();
        String kind = row.text();
        return new JobRow(
                id,
                kind,
                kinds.name(kind),
                row.text(),
                row.big(),
                row.optionalBig(),
                row.big(),
                row.instant(),
                row.optionalInstant(),
                row.optionalInstant());
    }

    private JobDetail detail(Cells row) throws SQLException {
        UUID id = row.id();
        String kind = row.text();
        String role = row.text();
        String status = row.text();
        boolean cancelRequested = row.flag();
        long done = row.big();
        Long total = row.optionalBig();
        long failed = row.big();
        String note = row.optionalText();
        String summary = row.optionalText();
        Map<String, String> facts = TextMaps.read(row.text());
        UUID file = row.optionalId();
        String errorCode = row.optionalText();
        String error = row.optionalText();
        Instant created = row.instant();
        Instant started = row.optionalInstant();
        Instant ended = row.optionalInstant();
        return new JobDetail(
                id,
                kind,
                kinds.name(kind),
                role,
                status,
                done,
                total,
                failed,
                note,
                summary,
                facts,
                file,
                errorCode,
                error,
                created,
                started,
                ended,
                row.whole(),
                row.whole(),
                actions(status, cancelRequested));
    }

    /** Of the steps in the table people take only this one. */
    private static List<Action> actions(String status, boolean cancelRequested) {
        return JobLifecycle.TABLE.find(JobStatus.valueOf(status), JobLifecycle.CANCEL).stream()
                .map(
                        step -> {
                            Optional<String> refused =
                                    step.guard().apply(new JobLifecycle.Facts(cancelRequested));
                            @Nullable String reason = refused.orElse(null);
                            return reason == null
                                    ? Action.allowed(step.action())
                                    : Action.refused(step.action(), reason);
                        })
                .toList();
    }
}

package cn.tongxin.platform.jobs;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.jobs.JobViews.JobDetail;
import cn.tongxin.platform.jobs.JobViews.JobLine;
import cn.tongxin.platform.jobs.JobViews.JobProgress;
import cn.tongxin.platform.jobs.JobViews.JobRow;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What the owner of a job does with it. */
@Singleton
class JobService {
    private final JobRepository jobs;
    private final CurrentCaller caller;
    private final Clock clock;

    JobService(JobRepository jobs, CurrentCaller caller, Clock clock) {
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
    }

    Page<JobRow> page(ListQuery query) {
        return jobs.page(query);
    }

    JobDetail get(UUID id) {
        return jobs.detail(id);
    }

    JobProgress progress(UUID id) {
        return jobs.progress(id);
    }

    Page<JobLine> report(UUID id, ListQuery query) {
        return jobs.report(id, query);
    }

    @Transactional
    JobDetail cancel(UUID id) {
        Job job = jobs.toCancel(id);
        job.cancel(clock.instant().truncatedTo(ChronoUnit.MICROS));
        jobs.cancelled(job);
        return caller.with("job:read", () -> jobs.detail(id));
    }
}

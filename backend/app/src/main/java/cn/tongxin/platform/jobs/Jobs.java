package cn.tongxin.platform.jobs;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.platform.jobs.JobViews.JobDetail;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.security.RunAs;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Starts jobs, for the modules that own the work. */
@Singleton
public class Jobs {
    static final int MOST_UNFINISHED = 5;
    private static final String WRITE = "job:write";

    /** Whoever starts a job follows it. */
    public static final String READ = "job:read";

    private final JobRepository jobs;
    private final JobQueueRepository queue;
    private final RunAs runAs;
    private final CurrentCaller caller;
    private final ObjectMapper json;
    private final TimeOrderedIds ids;

    public Jobs(
            JobRepository jobs,
            JobQueueRepository queue,
            RunAs runAs,
            CurrentCaller caller,
            ObjectMapper json,
            TimeOrderedIds ids) {
        this.jobs = jobs;
        this.queue = queue;
        this.runAs = runAs;
        this.caller = caller;
        this.json = json;
        this.ids = ids;
    }

    /**
     * Puts a job into the queue, in the caller's transaction: it runs once that has committed, in
     * the caller's name. The endpoint answers it with 202 and demands the kind's own permission.
     *
     * @throws ProblemException TOO_MANY when the caller has enough unfinished jobs already
     */
    public <I> JobDetail start(JobKind<I> kind, I input) {
        caller.require(kind.permission());
        RunAs.Starter starter = runAs.starter();
        if (queue.unfinished(starter.accountId()) >= MOST_UNFINISHED) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY, "您已有 " + MOST_UNFINISHED + " 项任务没有结束，请等其中一项结束后再提交。");
        }
        UUID id = ids.next();
        Job job = new Job(id, kind.code(), written(input), starter);
        caller.with(
                WRITE,
                () -> {
                    jobs.create(job);
                    return id;
                });
        return caller.with(READ, () -> jobs.detail(id));
    }

    /**
     * With the rows of {@link #READ}.
     *
     * @throws ProblemException when it is another's, or there is none
     */
    public void requireOwn(UUID job) {
        jobs.progress(job);
    }

    /** Those of these jobs that wait or run, whoever has started them. */
    public Set<UUID> unfinished(Collection<UUID> asked) {
        Set<UUID> unfinished = new HashSet<>();
        queue.progress(asked)
                .forEach(
                        (id, progress) -> {
                            if (!progress.hasEnded()) {
                                unfinished.add(id);
                            }
                        });
        return unfinished;
    }

    private String written(Object input) {
        try {
            return json.writeValueAsString(input);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of ids and codes can be written as JSON");
        }
    }
}

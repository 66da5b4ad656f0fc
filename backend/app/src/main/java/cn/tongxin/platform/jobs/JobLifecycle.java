package cn.tongxin.platform.jobs;

import static cn.tongxin.platform.jobs.JobStatus.CANCELLED;
import static cn.tongxin.platform.jobs.JobStatus.DONE;
import static cn.tongxin.platform.jobs.JobStatus.FAILED;
import static cn.tongxin.platform.jobs.JobStatus.INTERRUPTED;
import static cn.tongxin.platform.jobs.JobStatus.QUEUED;
import static cn.tongxin.platform.jobs.JobStatus.RUNNING;

import cn.tongxin.kernel.state.Lifecycle;
import java.util.Optional;

/** The states of a job; but for cancelling, each step is taken by the process that runs it. */
final class JobLifecycle {
    static final String CANCEL = "cancel";
    static final String CLAIM = "claim";
    static final String FINISH = "finish";
    static final String FAIL = "fail";
    static final String STOP = "stop";
    static final String INTERRUPT = "interrupt";
    static final String TAKE_OVER = "take-over";
    private static final String WRITE = "job:write";

    /** What a guard looks at. */
    record Facts(boolean cancelRequested) {}

    static final Lifecycle<JobStatus, Facts> TABLE =
            Lifecycle.<JobStatus, Facts>table()
                    .step(QUEUED, CLAIM, RUNNING, WRITE)
                    .step(QUEUED, CANCEL, CANCELLED, WRITE)
                    .step(
                            RUNNING,
                            CANCEL,
                            RUNNING,
                            WRITE,
                            facts ->
                                    facts.cancelRequested()
                                            ? Optional.of("已经要求停止，办完手上这一条就会停下。")
                                            : Optional.empty())
                    .step(RUNNING, FINISH, DONE, WRITE)
                    .step(RUNNING, FAIL, FAILED, WRITE)
                    .step(RUNNING, STOP, CANCELLED, WRITE)
                    .step(RUNNING, INTERRUPT, INTERRUPTED, WRITE)
                    .step(RUNNING, TAKE_OVER, QUEUED, WRITE)
                    .build();

    private JobLifecycle() {}

    /** What becomes of a running job. */
    static JobStatus afterRunning(String action) {
        return TABLE.after(RUNNING, action, new Facts(false));
    }
}

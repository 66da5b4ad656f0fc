package cn.tongxin.platform.jobs;

/** Where a job stands. */
public enum JobStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    INTERRUPTED;

    public boolean hasEnded() {
        return this != QUEUED && this != RUNNING;
    }
}

package cn.tongxin.platform.jobs;

/** Ends the work of a job from within; no kind of job catches it. */
class JobStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it ends. */
    enum Why {
        /** Its owner wants it to. */
        CANCELLED,
        /** Another process has taken it. */
        LOST,
        /** This process is being stopped. */
        SHUTDOWN
    }

    private final Why why;

    JobStopped(Why why) {
        super("job stopped: " + why, null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}

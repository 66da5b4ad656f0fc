package cn.tongxin.platform.jobs;

/**
 * Port: a kind of job. Implemented as a bean by the module that owns the work; started with {@link
 * Jobs#start} from an endpoint of that module, which answers 202.
 *
 * @param <I> a record of ids and codes, kept as JSON; never a name or number of a person
 */
public interface JobKind<I> {

    /** Aggregate and verb, like {@code account.create}; the aggregate is that of the permission. */
    String code();

    /** In Chinese, as people see it. */
    String name();

    /** What the starter must hold, when it is started and all the time it runs. */
    String permission();

    Class<I> input();

    /**
     * Whether another process may go on with it when the one that ran it has died. Such a kind
     * saves its {@link JobRun#position} in the transactions that do the work and begins there.
     */
    default boolean resumable() {
        return false;
    }

    /**
     * Does the work: with the starter's rights, outside any transaction. What must hold together is
     * done in one transaction of a service, with {@link JobRun#step} inside it: a process that was
     * thought dead and is not cannot commit any more.
     */
    JobResult run(JobRun run, I input);
}

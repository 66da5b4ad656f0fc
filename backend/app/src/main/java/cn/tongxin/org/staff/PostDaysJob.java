package cn.tongxin.org.staff;

import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.org.staff.PlannedRepository.Planned;
import cn.tongxin.platform.security.RunAs;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Begins what was planned when its first day has come and ends it when its last one has, each in a
 * transaction of its own. Any number of processes may do so: whoever comes second finds it done.
 * What fails is tried again at the next round and keeps nothing else waiting.
 */
@Singleton
public class PostDaysJob {
    private static final Logger LOG = Logger.getLogger(PostDaysJob.class);
    private static final Map<String, RowScope> RIGHTS =
            Map.of(AssignmentLifecycle.WRITE, RowScope.CITY);
    private static final int BATCH = 100;

    private final PlannedRepository planned;
    private final AssignmentService assignments;
    private final StaffBook book;
    private final RunAs runAs;

    PostDaysJob(
            PlannedRepository planned, AssignmentService assignments, StaffBook book, RunAs runAs) {
        this.planned = planned;
        this.assignments = assignments;
        this.book = book;
        this.runAs = runAs;
    }

    /** What is waiting, from one id on. */
    private interface Waiting {
        List<Planned> after(LocalDate today, UUID id, int most);
    }

    /** What is done with one of them. */
    private interface Turn {
        boolean take(UUID staff, UUID assignment);
    }

    /** Whatever began and ended during a standstill does both in one round. */
    @Scheduled(
            identity = "post-days",
            every = "{tongxin.staff.post-days-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void round() {
        all(planned::come, assignments::firstDay);
        all(planned::over, assignments::lastDay);
    }

    private void all(Waiting waiting, Turn turn) {
        LocalDate today = book.today();
        UUID last = new UUID(0, 0);
        List<Planned> batch = waiting.after(today, last, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(one -> one(one, turn));
            last = batch.get(batch.size() - 1).id();
            batch = waiting.after(today, last, BATCH);
        }
    }

    private void one(Planned one, Turn turn) {
        try {
            runAs.asSystem(
                    "post-days",
                    RIGHTS,
                    AssignmentLifecycle.WRITE,
                    () -> turn.take(one.staff(), one.id()));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "the day of assignment %s did nothing, it is tried again", one.id());
        }
    }
}

package cn.tongxin.governance.institutes;

import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.platform.security.RunAs;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Begins appointments when their first day has come and ends them when their last one has, each in
 * a transaction of its own. Any number of processes may do so: whoever comes second finds it done.
 * What fails is tried again at the next round and keeps nothing else waiting.
 */
@Singleton
public class ResearcherDaysJob {
    private static final Logger LOG = Logger.getLogger(ResearcherDaysJob.class);
    private static final Map<String, RowScope> RIGHTS =
            Map.of(ResearcherLifecycle.WRITE, RowScope.CITY);
    private static final int BATCH = 100;

    private final ResearcherDueRepository due;
    private final ResearcherService researchers;
    private final ResearcherChecks checks;
    private final RunAs runAs;

    ResearcherDaysJob(
            ResearcherDueRepository due,
            ResearcherService researchers,
            ResearcherChecks checks,
            RunAs runAs) {
        this.due = due;
        this.researchers = researchers;
        this.checks = checks;
        this.runAs = runAs;
    }

    /** What is waiting, from one id on. */
    private interface Waiting {
        List<UUID> after(LocalDate today, UUID id, int most);
    }

    /** Whatever began and ended during a standstill does both in one round. */
    @Scheduled(
            identity = "researcher-days",
            every = "{tongxin.researchers.days-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void round() {
        all(due::come, researchers::firstDay);
        all(due::over, researchers::lastDay);
    }

    private void all(Waiting waiting, Predicate<UUID> turn) {
        LocalDate today = checks.today();
        UUID last = new UUID(0, 0);
        List<UUID> batch = waiting.after(today, last, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(id -> one(id, turn));
            last = batch.get(batch.size() - 1);
            batch = waiting.after(today, last, BATCH);
        }
    }

    private void one(UUID id, Predicate<UUID> turn) {
        try {
            runAs.asSystem(
                    "researcher-days", RIGHTS, ResearcherLifecycle.WRITE, () -> turn.test(id));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "the day of researcher %s did nothing, it is tried again", id);
        }
    }
}

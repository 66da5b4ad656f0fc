package cn.tongxin.platform.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Removes what has expired, in every table that says so (P-08: nothing is kept longer than it is
 * needed). Several processes may run it at once: each removes what the others do not hold.
 */
@Singleton
public class RetentionJob {
    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    private static final int MOST_AT_ONCE = 1_000;

    private final List<Expiring> tables;
    private final MeterRegistry metrics;
    private final Clock clock;

    RetentionJob(@All List<Expiring> tables, MeterRegistry metrics, Clock clock) {
        this.tables = tables;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(
            identity = "retention",
            every = "{tongxin.retention.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sweep() {
        Instant now = clock.instant();
        for (Expiring table : tables) {
            try {
                long removed = sweep(table, now);
                metrics.counter("tongxin.retention.removed", "table", table.name())
                        .increment(removed);
            } catch (RuntimeException e) {
                // The others must not wait for this one; it is tried again at the next round.
                metrics.counter("tongxin.retention.failed", "table", table.name()).increment();
                LOG.errorf(e, "expired rows of %s could not be removed", table.name());
            }
        }
    }

    private static long sweep(Expiring table, Instant now) {
        long removed = 0;
        int batch = MOST_AT_ONCE;
        while (batch == MOST_AT_ONCE) {
            batch =
                    QuarkusTransaction.requiringNew()
                            .call(() -> table.removeExpired(now, MOST_AT_ONCE));
            removed += batch;
        }
        return removed;
    }
}

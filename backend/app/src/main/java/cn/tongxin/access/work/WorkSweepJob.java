package cn.tongxin.access.work;

import cn.tongxin.access.WorkItemScan;
import cn.tongxin.access.work.WorkTimes.TimerKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The one sweeper (house.md §4.8, ADR 0015): daily scans, then every clock that has run out. Any
 * number of processes may sweep; each item is seen to by one of them. What fails is put off and
 * keeps nothing else waiting.
 */
@Singleton
public class WorkSweepJob {
    private static final Logger LOG = Logger.getLogger(WorkSweepJob.class);
    private static final int BATCH = 100;

    private final WorkTimerRepository timers;
    private final WorkFiringService firing;
    private final List<WorkItemScan> scans;
    private final MeterRegistry meters;
    private final Clock clock;
    private final AtomicLong lag;

    WorkSweepJob(
            WorkTimerRepository timers,
            WorkFiringService firing,
            @All List<WorkItemScan> scans,
            MeterRegistry meters,
            Clock clock) {
        this.timers = timers;
        this.firing = firing;
        this.scans = scans;
        this.meters = meters;
        this.clock = clock;
        this.lag = meters.gauge("tongxin.work.sweep.lag.seconds", new AtomicLong());
    }

    @Scheduled(
            identity = "work-sweep",
            every = "{tongxin.work.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sweep() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        scans.forEach(scan -> scan(scan, now));
        List<UUID> batch = timers.waiting(now, BATCH);
        Set<UUID> seen = new HashSet<>(batch);
        // An item that another sweeper holds comes back in the next batch; it is theirs.
        while (!batch.isEmpty()) {
            batch.forEach(item -> fire(item, now));
            batch = timers.waiting(now, BATCH).stream().filter(seen::add).toList();
        }
        lag.set(
                timers.oldestWaiting(now)
                        .map(at -> Duration.between(at, now).toSeconds())
                        .orElse(0L));
    }

    private void fire(UUID item, Instant now) {
        try {
            for (TimerKind fired : firing.fire(item, now)) {
                meters.counter("tongxin.work.timers.fired", "kind", fired.name()).increment();
            }
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "work item %s: what was due did not happen, it is put off", item);
            meters.counter("tongxin.work.timers.failed").increment();
            firing.putOff(item, now);
        }
    }

    private void scan(WorkItemScan scan, Instant now) {
        try {
            while (firing.scan(scan, now)) {
                meters.counter("tongxin.work.scan.parts", "scan", scan.name()).increment();
            }
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "the scan %s failed, it goes on at the next sweep", scan.name());
            meters.counter("tongxin.work.scans.failed", "scan", scan.name()).increment();
        }
    }
}

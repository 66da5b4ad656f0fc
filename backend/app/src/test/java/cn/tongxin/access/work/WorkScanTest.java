package cn.tongxin.access.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.access.WorkItemScan;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.scope.Axes;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is too much for one transaction is looked at in parts, each of them once a day. */
@QuarkusTest
class WorkScanTest extends WorkApi {
    private static final Instant MORNING = Instant.parse("2026-09-29T02:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject WorkTimerRepository timers;
    @Inject WorkFiringService firing;
    @Inject MeterRegistry meters;
    @Inject WorkItems work;

    /** Three parts with an item each; says which parts were committed or tried. */
    private final class ThreeParts implements WorkItemScan {
        final List<String> tried = new CopyOnWriteArrayList<>();
        volatile int failsAt;

        @Override
        public String name() {
            return "three-parts";
        }

        @Override
        public @Nullable String scan(@Nullable String after) {
            int part = after == null ? 1 : Integer.parseInt(after) + 1;
            tried.add(String.valueOf(part));
            work.open(List.of(opening(REPORT, new UUID(7, part), "第 " + part, schoolAdmins())));
            if (part == failsAt) {
                throw new IllegalStateException("failed on purpose");
            }
            return part == 3 ? null : String.valueOf(part);
        }
    }

    private void sweep(Instant now, WorkItemScan scan) {
        new WorkSweepJob(timers, firing, List.of(scan), meters, Clock.fixed(now, ZoneOffset.UTC))
                .sweep();
    }

    private List<String> titles() {
        return rows.read("select title from work_item order by title");
    }

    @Test
    void one_sweep_runs_through_and_the_next_has_nothing_to_do_until_tomorrow() {
        ThreeParts scan = new ThreeParts();
        sweep(MORNING, scan);
        sweep(MORNING.plus(MINUTE), scan);
        assertEquals(List.of("1", "2", "3"), scan.tried);
        assertEquals(List.of("第 1", "第 2", "第 3"), titles());
        sweep(MORNING.plus(Duration.ofDays(1)), scan);
        assertEquals(List.of("1", "2", "3", "1", "2", "3"), scan.tried);
        assertEquals(3, titles().size());
    }

    @Test
    void after_a_failure_it_goes_on_with_the_part_that_failed() {
        ThreeParts scan = new ThreeParts();
        scan.failsAt = 2;
        sweep(MORNING, scan);
        assertEquals(List.of("第 1"), titles(), "what was done stays, what failed leaves nothing");
        scan.failsAt = 0;
        sweep(MORNING.plus(MINUTE), scan);
        assertEquals(List.of("1", "2", "2", "3"), scan.tried);
        assertEquals(List.of("第 1", "第 2", "第 3"), titles());
    }

    @Test
    void a_new_day_begins_with_the_first_part() {
        ThreeParts scan = new ThreeParts();
        scan.failsAt = 3;
        sweep(MORNING, scan);
        scan.failsAt = 0;
        sweep(MORNING.plus(Duration.ofDays(1)), scan);
        assertEquals(List.of("1", "2", "3", "1", "2", "3"), scan.tried);
    }

    @Test
    void of_several_processes_each_part_is_looked_at_by_one() throws Exception {
        ThreeParts scan = new ThreeParts();
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Void> process =
                () -> {
                    together.await();
                    sweep(MORNING, scan);
                    return null;
                };
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> done : pool.invokeAll(Collections.nCopies(4, process))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        List<String> tried = new ArrayList<>(scan.tried);
        tried.sort(null);
        assertEquals(List.of("1", "2", "3"), tried);
    }

    private void keepAmong(List<UUID> subjects, Opening... openings) {
        QuarkusTransaction.requiringNew()
                .run(() -> work.keepAmong(REPORT, subjects, List.of(openings), "已转走"));
    }

    private static Opening about(UUID subject, String name, Who who) {
        return new Opening(REPORT, new Subject("tests", subject, name), "报送" + name, who, null);
    }

    private List<String> states(UUID subject) {
        return rows.read(
                "select status || ' ' || subject_name || ' ' || coalesce(unit_code, '-')"
                        + " from work_item where subject_id = ? order by created_at, id",
                subject);
    }

    @Test
    void what_a_part_does_not_look_at_stays_and_what_belongs_elsewhere_is_opened_there() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        Who here = schoolAdmins();
        Who there = Who.of("school-admin", new Axes("450124", elsewhere), "county-admin");
        Who bureau = Who.of("bureau-admin", new Axes(null, null), "bureau-admin");
        keepAmong(
                List.of(first, second, third),
                about(first, "一", here),
                about(second, "二", here),
                about(third, "三", bureau));
        keepAmong(List.of(first), about(first, "一", there));
        assertEquals(List.of("CANCELLED 一 450103", "OPEN 一 450124"), states(first));
        assertEquals(List.of("OPEN 二 450103"), states(second));
        keepAmong(List.of(second, third), about(second, "二二", here), about(third, "三", bureau));
        assertEquals(List.of("CANCELLED 二 450103", "OPEN 二二 450103"), states(second));
        assertEquals(List.of("OPEN 三 -"), states(third), "a place that is none is the same place");
        keepAmong(List.of());
        keepAmong(List.of(third));
        assertEquals(List.of("CANCELLED 三 -"), states(third));
        assertEquals(List.of("RAISED", "CANCELLED"), events(item(third)));
        assertEquals(
                List.of("0"),
                rows.read(
                        "select count(*) from work_item_timer t join work_item i on i.id = t.item_id"
                                + " where i.status = 'CANCELLED' and t.fired_at is null"));
    }
}

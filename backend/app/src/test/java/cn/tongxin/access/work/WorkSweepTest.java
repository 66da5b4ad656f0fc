package cn.tongxin.access.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.access.WorkItemDue;
import cn.tongxin.access.WorkItemEscalated;
import cn.tongxin.access.WorkItemRaised;
import cn.tongxin.access.WorkItemScan;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.scope.Axes;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clocks of work items, run by the real sweeper under a clock that the test moves. */
@QuarkusTest
class WorkSweepTest extends WorkApi {
    /** A Tuesday before 国庆节: five working days end on Monday 12 October. */
    private static final Instant OPENED = Instant.parse("2026-09-29T02:00:00Z");

    private static final Instant REMINDER = Instant.parse("2026-10-10T00:00:00Z");
    private static final Instant DUE = Instant.parse("2026-10-12T16:00:00Z");
    private static final Instant ESCALATION = Instant.parse("2026-10-14T16:00:00Z");
    private static final Duration MOMENT = Duration.ofSeconds(1);

    @Inject WorkTimerRepository timers;
    @Inject WorkFiringService firing;
    @Inject MeterRegistry meters;
    @Inject Heard heard;
    @Inject WorkItems work;

    /** Somebody who listens, and who fails when told to. */
    @Singleton
    static class Heard {
        final List<String> news = new CopyOnWriteArrayList<>();
        volatile boolean poisoned;

        void raised(@Observes WorkItemRaised event) {
            news.add("RAISED " + event.item().title());
        }

        void due(@Observes WorkItemDue event) {
            if (poisoned && event.item().title().startsWith("毒")) {
                throw new IllegalStateException("poisoned on purpose");
            }
            news.add(event.timing() + " " + event.item().title());
        }

        void escalated(@Observes WorkItemEscalated event) {
            news.add("ESCALATED " + event.item().title() + " " + event.toRole());
        }
    }

    @BeforeEach
    void nothingHeard() {
        heard.news.clear();
        heard.poisoned = false;
    }

    /** As after a restart: a sweeper that remembers nothing. */
    private void sweep(Instant now, WorkItemScan... scans) {
        new WorkSweepJob(timers, firing, List.of(scans), meters, Clock.fixed(now, ZoneOffset.UTC))
                .sweep();
    }

    private void sweepTwice(Instant now) {
        WorkSweepJob sweeper =
                new WorkSweepJob(
                        timers, firing, List.of(), meters, Clock.fixed(now, ZoneOffset.UTC));
        sweeper.sweep();
        sweeper.sweep();
        sweep(now.plus(MOMENT));
    }

    private List<String> newsSinceLastTime() {
        List<String> news = List.copyOf(heard.news);
        heard.news.clear();
        return news;
    }

    @Test
    void each_clock_fires_once_whoever_sweeps_and_however_often() {
        UUID item = opened(REPORT, "报送材料", schoolAdmins(), OPENED);
        assertEquals(List.of("RAISED 报送材料"), newsSinceLastTime());
        assertEquals(DUE, Instant.parse(utc(column(item, "due_at"))));

        sweepTwice(REMINDER.minus(Duration.ofSeconds(2)));
        assertEquals(List.of(), newsSinceLastTime());
        sweepTwice(REMINDER);
        assertEquals(List.of("SOON 报送材料"), newsSinceLastTime());
        sweepTwice(DUE.minus(Duration.ofSeconds(2)));
        assertEquals(List.of(), newsSinceLastTime());
        sweepTwice(DUE);
        assertEquals(List.of("OVERDUE 报送材料"), newsSinceLastTime());
        sweepTwice(ESCALATION);
        assertEquals(List.of("ESCALATED 报送材料 county-admin"), newsSinceLastTime());
        sweepTwice(ESCALATION.plus(Duration.ofDays(100)));
        assertEquals(List.of(), newsSinceLastTime());

        assertEquals(List.of("RAISED", "REMINDED", "OVERDUE", "ESCALATED"), events(item));
        assertEquals("county-admin", column(item, "escalated_role"));
        assertEquals("1", column(item, "version"));
        assertEquals("OPEN", column(item, "status"));
    }

    private static String utc(String column) {
        return column.replace(' ', 'T').replaceAll("\\+00$", "Z");
    }

    @Test
    void after_a_standstill_what_was_missed_happens_once_and_nobody_is_reminded_of_the_past() {
        UUID item = opened(REPORT, "报送材料", schoolAdmins(), OPENED);
        heard.news.clear();
        sweepTwice(ESCALATION.plus(Duration.ofDays(30)));
        assertEquals(List.of("OVERDUE 报送材料", "ESCALATED 报送材料 county-admin"), newsSinceLastTime());
        assertEquals(
                List.of("DUE FIRED", "ESCALATE FIRED", "REMIND SUPERSEDED"),
                rows.read(
                        "select kind || ' ' || outcome from work_item_timer where item_id = ?"
                                + " order by kind",
                        item));
    }

    @Test
    void minutes_fire_in_minutes() {
        opened(CALL, "回电", schoolAdmins(), OPENED);
        heard.news.clear();
        sweepTwice(OPENED.plus(Duration.ofMinutes(10)));
        sweepTwice(OPENED.plus(Duration.ofMinutes(15)));
        sweepTwice(OPENED.plus(Duration.ofMinutes(30)));
        assertEquals(
                List.of("SOON 回电", "OVERDUE 回电", "ESCALATED 回电 county-admin"), newsSinceLastTime());
    }

    @Test
    void what_is_settled_is_silent() {
        UUID subject = UUID.randomUUID();
        ledger.open(List.of(opening(REPORT, subject, "报送材料", schoolAdmins())), OPENED);
        heard.news.clear();
        QuarkusTransaction.requiringNew()
                .run(() -> work.settle(REPORT, List.of(subject), Outcome.DONE, "已报送"));
        sweepTwice(ESCALATION.plus(Duration.ofDays(30)));
        assertEquals(List.of(), newsSinceLastTime());
        assertEquals(List.of("RAISED", "DONE"), events(item(subject)));
        assertEquals(List.of(), rows.read("select kind from work_item_timer"));
    }

    @Test
    void nothing_is_opened_twice_while_it_is_open() {
        UUID subject = UUID.randomUUID();
        var opening = opening(REPORT, subject, "报送材料", schoolAdmins());
        assertEquals(1, ledger.open(List.of(opening, opening), OPENED));
        assertEquals(0, ledger.open(List.of(opening), OPENED.plus(MOMENT)));
        assertEquals(List.of("RAISED 报送材料"), newsSinceLastTime());
        QuarkusTransaction.requiringNew()
                .run(() -> work.settle(REPORT, List.of(subject), Outcome.CANCELLED, "已撤回"));
        assertEquals(1, ledger.open(List.of(opening), OPENED.plus(MOMENT)));
    }

    @Test
    void work_comes_and_goes_with_the_transaction_that_makes_it() {
        UUID subject = UUID.randomUUID();
        QuarkusTransaction.begin();
        work.open(List.of(opening(REPORT, subject, "报送材料", schoolAdmins())));
        QuarkusTransaction.rollback();
        assertEquals(List.of(), rows.read("select id from work_item"));
        ledger.open(List.of(opening(REPORT, subject, "报送材料", schoolAdmins())), OPENED);
        QuarkusTransaction.begin();
        work.settle(REPORT, List.of(subject), Outcome.DONE, "已报送");
        QuarkusTransaction.rollback();
        assertEquals("OPEN", column(item(subject), "status"));
        sweep(DUE);
        assertTrue(newsSinceLastTime().contains("OVERDUE 报送材料"));
    }

    @Test
    void what_fails_is_put_off_and_keeps_nothing_waiting() {
        UUID poison = opened(REPORT, "毒", schoolAdmins(), OPENED);
        opened(REPORT, "报送材料", schoolAdmins(), OPENED.plus(MOMENT));
        heard.news.clear();
        heard.poisoned = true;
        sweepTwice(DUE);
        assertEquals(List.of("OVERDUE 报送材料"), newsSinceLastTime());
        assertEquals(List.of("RAISED"), events(poison), "rolled back whole");
        assertEquals(
                List.of("1", "1"),
                rows.read(
                        "select failures from work_item_timer where item_id = ? and fires_at <= ?"
                                + "::timestamptz",
                        poison,
                        DUE.toString()));
        heard.poisoned = false;
        sweep(DUE.plus(Duration.ofSeconds(59)));
        assertEquals(List.of(), newsSinceLastTime(), "not before its time");
        sweepTwice(DUE.plus(Duration.ofSeconds(61)));
        assertEquals(List.of("OVERDUE 毒"), newsSinceLastTime());
    }

    @Test
    void an_item_that_somebody_is_changing_waits_for_the_next_sweep() throws SQLException {
        UUID item = opened(REPORT, "报送材料", schoolAdmins(), OPENED);
        heard.news.clear();
        try (Connection other = DriverManager.getConnection(rows.superuserUrl());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update work_item set title = title where id = '" + item + "'");
            sweep(DUE);
            assertEquals(List.of(), newsSinceLastTime());
            other.rollback();
        }
        sweep(DUE);
        assertEquals(List.of("OVERDUE 报送材料"), newsSinceLastTime());
    }

    @Test
    void of_several_sweepers_at_once_one_sees_to_each_item() throws Exception {
        int items = 240;
        for (int i = 0; i < items; i++) {
            opened(REPORT, "报送 " + i, schoolAdmins(), OPENED);
        }
        heard.news.clear();
        int sweepers = 4;
        CyclicBarrier together = new CyclicBarrier(sweepers);
        Callable<Void> sweeper =
                () -> {
                    together.await();
                    sweep(ESCALATION);
                    return null;
                };
        ExecutorService pool = Executors.newFixedThreadPool(sweepers);
        try {
            for (Future<Void> done : pool.invokeAll(Collections.nCopies(sweepers, sweeper))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        sweep(ESCALATION);
        List<String> news = newsSinceLastTime();
        assertEquals(2 * items, news.size());
        assertEquals(2 * items, new HashSet<>(news).size());
    }

    @Test
    void whoever_had_an_overdue_item_has_it_no_longer_to_themselves() {
        UUID item = opened(REPORT, "报送材料", schoolAdmins(), OPENED);
        UUID account = ofSchool("taker", "school-admin", school);
        rows.execute(
                "update work_item set taken_by = ?, taken_at = now() where id = ?", account, item);
        sweep(DUE);
        assertNull(column(item, "taken_by"));
        assertEquals(List.of("RAISED", "RELEASED", "OVERDUE"), events(item));
    }

    /** Opens one item for the whole city, and counts how often it is asked to. */
    private final class Scan implements WorkItemScan {
        final AtomicInteger runs = new AtomicInteger();
        private final UUID subject = UUID.randomUUID();
        private volatile boolean fails;

        @Override
        public String name() {
            return "test-scan";
        }

        @Override
        public @Nullable String scan(@Nullable String after) {
            runs.incrementAndGet();
            Who bureau = Who.of("bureau-admin", new Axes(null, null), "bureau-admin");
            work.open(List.of(opening(REPORT, subject, "全市核对", bureau)));
            if (fails) {
                throw new IllegalStateException("failed on purpose");
            }
            return null;
        }
    }

    @Test
    void a_scan_runs_once_a_day_in_nanning_and_opens_what_is_not_open() {
        Scan scan = new Scan();
        Instant evening = Instant.parse("2026-09-29T15:59:00Z");
        sweep(evening, scan);
        sweep(evening.plus(MOMENT), scan);
        assertEquals(1, scan.runs.get());
        sweep(evening.plus(Duration.ofMinutes(2)), scan);
        assertEquals(2, scan.runs.get(), "a new day");
        assertEquals(List.of("1"), rows.read("select count(*) from work_item"));
        assertEquals(List.of("RAISED 全市核对"), newsSinceLastTime());
    }

    @Test
    void a_scan_that_fails_leaves_nothing_and_is_run_again_and_the_clocks_run_on() {
        Scan scan = new Scan();
        scan.fails = true;
        opened(REPORT, "报送材料", schoolAdmins(), OPENED);
        heard.news.clear();
        sweep(DUE, scan);
        assertEquals(List.of("1"), rows.read("select count(*) from work_item"));
        assertTrue(newsSinceLastTime().contains("OVERDUE 报送材料"));
        scan.fails = false;
        sweep(DUE.plus(MOMENT), scan);
        assertEquals(2, scan.runs.get());
        assertEquals(List.of("2"), rows.read("select count(*) from work_item"));
    }

    @Test
    void of_several_processes_one_runs_a_scan() throws Exception {
        Scan scan = new Scan();
        List<Callable<Void>> sweepers = new ArrayList<>();
        CyclicBarrier together = new CyclicBarrier(4);
        for (int i = 0; i < 4; i++) {
            sweepers.add(
                    () -> {
                        together.await();
                        sweep(OPENED, scan);
                        return null;
                    });
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> done : pool.invokeAll(sweepers)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(1, scan.runs.get());
    }

    @Test
    void what_a_scan_no_longer_finds_is_done() {
        Who bureau = Who.of("bureau-admin", new Axes(null, null), "bureau-admin");
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        keep(opening(REPORT, first, "一", bureau), opening(REPORT, second, "二", bureau));
        UUID other = opened(CALL, "别的事", bureau, OPENED);
        keep(opening(REPORT, second, "二", bureau));
        assertEquals("DONE", column(item(first), "status"));
        assertEquals("已核对", column(item(first), "outcome"));
        assertEquals("OPEN", column(item(second), "status"));
        assertEquals("OPEN", column(other, "status"));
        assertEquals(List.of("RAISED"), events(item(second)));
    }

    private void keep(WorkItems.Opening... openings) {
        QuarkusTransaction.requiringNew().run(() -> work.keep(REPORT, List.of(openings), "已核对"));
    }

    @Test
    void the_lag_is_measured() {
        opened(REPORT, "毒", schoolAdmins(), OPENED);
        heard.poisoned = true;
        double failed = count("tongxin.work.timers.failed");
        sweep(DUE);
        assertEquals(failed + 1, count("tongxin.work.timers.failed"));
    }

    private double count(String name) {
        var counter = meters.find(name).counter();
        return counter == null ? 0 : counter.count();
    }
}

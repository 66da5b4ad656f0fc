package cn.tongxin.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.embedded.postgres.Credentials;
import cn.tongxin.schema.audit.AuditReport;
import cn.tongxin.schema.audit.AuditVerifier;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.LogOfTheRun;
import cn.tongxin.testing.Restored;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Blocks: every line in exactly one, whoever seals and whenever it was committed. */
@QuarkusTest
class AuditSealTest extends ApiTest {
    private static final int SEALERS = 4;
    private static final int ROUNDS = 10;

    @Inject AuditSealJob job;
    @Inject AuditSealRepository seals;

    private final AuditLines log = new AuditLines(rows);

    private List<String> blocks() {
        return rows.read(
                "select id || ': ' || from_seq || '-' || to_seq || ' ' || rows from audit_seal"
                        + " order by id");
    }

    private static List<AuditReport.Finding> findings() {
        Credentials api = TestDatabase.shared().api();
        try (Connection connection =
                DriverManager.getConnection(
                        TestDatabase.shared().jdbcUrl(), api.user(), api.password())) {
            return AuditVerifier.verify(connection, Instant.now(), Map.of()).findings();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> linesOfBlock(long id) {
        return rows.read("select seq from audit_leaf where seal_id = ? order by seq", id);
    }

    @Test
    void a_second_run_finds_nothing_left_to_seal() {
        log.add(3);
        job.seal();
        job.seal();
        assertEquals(List.of("1: 1-3 3"), blocks());
        assertEquals(List.of("1", "2", "3"), linesOfBlock(1));
    }

    @Test
    void where_nothing_was_written_there_is_no_block() {
        job.seal();
        assertEquals(List.of(), blocks());
    }

    @Test
    void lines_of_a_backup_that_no_block_held_are_sealed_after_the_restore() {
        log.add(2);
        job.seal();
        log.add(3);
        Restored.fromAnOlderCluster(rows);
        job.seal();
        assertEquals(List.of("1: 1-2 2"), blocks(), "without the script they wait for ever");

        Restored.begunAnew(rows);
        job.seal();
        assertEquals(List.of("1: 1-2 2", "2: 3-5 3"), blocks());
        assertEquals(List.of(), findings());
    }

    @Test
    void a_block_names_the_root_of_the_one_before() {
        for (int i = 0; i < 3; i++) {
            log.add(2);
            job.seal();
        }
        assertEquals(List.of("1: 1-2 2", "2: 3-4 2", "3: 5-6 2"), blocks());
        assertEquals(
                List.of("t", "t", "t"),
                rows.read(
                        "select prev_root = coalesce(lag(root) over (order by id),"
                                + " decode(repeat('00', 32), 'hex')) from audit_seal order by id"));
    }

    @Test
    void of_several_sealers_at_once_one_seals() throws InterruptedException, ExecutionException {
        ExecutorService sealers = Executors.newFixedThreadPool(SEALERS);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                log.add(5);
                CyclicBarrier together = new CyclicBarrier(SEALERS);
                Callable<Void> sealer =
                        () -> {
                            together.await();
                            job.seal();
                            return null;
                        };
                for (Future<Void> done : sealers.invokeAll(Collections.nCopies(SEALERS, sealer))) {
                    done.get();
                }
                assertEquals(round, blocks().size(), blocks()::toString);
            }
        } finally {
            sealers.shutdownNow();
        }
        assertEquals(List.of("50"), rows.read("select count(distinct seq) from audit_leaf"));
    }

    /** Numbers are taken before the commit; a block that went by them would lose such a line. */
    @Test
    void a_line_of_an_open_transaction_waits_and_is_not_lost() throws SQLException {
        log.add(1);
        job.seal();
        try (Connection slow = DriverManager.getConnection(rows.superuserUrl());
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(
                    "insert into audit_event (at, request_id, action, entity, result)"
                            + " values (now(), 'slow-request', 'school.update', 'school', 'OK')");
            log.add(1);
            job.seal();
            assertEquals(List.of("1: 1-1 1"), blocks(), "waits for the open transaction");
            slow.commit();
        }
        job.seal();
        assertEquals(List.of("1: 1-1 1", "2: 2-3 2"), blocks());
    }

    @Test
    void a_line_that_is_rolled_back_leaves_a_gap_and_no_fault() throws SQLException {
        try (Connection connection = DriverManager.getConnection(rows.superuserUrl());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "insert into audit_event (at, request_id, action, entity, result)"
                            + " values (now(), 'lost-request', 'school.update', 'school', 'OK')");
            connection.rollback();
        }
        log.add(1);
        job.seal();
        assertEquals(List.of("1: 2-2 1"), blocks());
    }

    @Test
    void more_lines_than_a_block_holds_make_several() {
        log.add(10_050);
        job.seal();
        assertEquals(List.of("1: 1-10000 10000", "2: 10001-10050 50"), blocks());
        job.seal();
        assertEquals(2, blocks().size());
    }

    @Test
    void transaction_numbers_that_start_over_lose_nothing() {
        log.add(2);
        job.seal();
        rows.execute("update audit_seal set upto_xid = '999999999999'");
        rows.execute("update audit_event set xid = '999999999990'");
        log.add(1);
        job.seal();
        log.add(1);
        job.seal();
        assertEquals(List.of("1: 1-2 2", "2: 3-3 1", "3: 4-4 1"), blocks());
    }

    @Test
    void a_block_bears_the_time_of_the_clock_and_its_root_goes_to_the_log() {
        Instant now = Instant.parse("2026-03-01T00:00:00.000001Z");
        log.add(1);
        LogOfTheRun.mustHoldNoSecret();
        new AuditSealJob(seals, Clock.fixed(now, ZoneOffset.UTC)).seal();
        assertEquals(
                List.of("t"),
                rows.read("select sealed_at = ?::timestamptz from audit_seal", now.toString()));
        String root = rows.read("select encode(root, 'hex') from audit_seal").get(0);
        List<String> lines = LogOfTheRun.linesSinceLastCall();
        assertTrue(
                lines.stream().anyMatch(line -> line.contains("audit block 1:" + root)),
                lines::toString);
    }
}

package cn.tongxin.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.embedded.postgres.Credentials;
import cn.tongxin.schema.audit.AuditCommand;
import cn.tongxin.schema.audit.AuditReport;
import cn.tongxin.schema.audit.AuditReport.Finding;
import cn.tongxin.schema.audit.AuditReport.Kind;
import cn.tongxin.schema.audit.AuditVerifier;
import cn.tongxin.testing.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever somebody with every right in the database changes, the look at the whole log finds. */
@QuarkusTest
class AuditVerifierTest extends ApiTest {
    private static final Instant AN_HOUR_LATER =
            Instant.parse(AuditLines.AT).plus(Duration.ofHours(1));

    @Inject AuditSealJob job;

    private final AuditLines log = new AuditLines(rows);
    private final Credentials api = TestDatabase.shared().api();

    /** Three blocks: lines 1 to 3, 4 to 6 and 7 to 9; the fifth with something in every column. */
    @BeforeEach
    void threeBlocks() {
        log.add(3);
        job.seal();
        log.add(1);
        log.add(AuditLines.AT, new UUID(1, 1), "school.update", "DENIED", new UUID(2, 1));
        log.add(1);
        job.seal();
        log.add(3);
        job.seal();
    }

    private AuditReport verify(Map<Long, String> kept) {
        try (Connection connection =
                DriverManager.getConnection(
                        TestDatabase.shared().jdbcUrl(), api.user(), api.password())) {
            return AuditVerifier.verify(connection, AN_HOUR_LATER, kept);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void finds(Finding... findings) {
        assertEquals(List.of(findings), verify(Map.of()).findings());
    }

    private static Finding line(Kind kind, long block, long seq) {
        return new Finding(kind, block, seq, seq);
    }

    private String root(long block) {
        return rows.read("select encode(root, 'hex') from audit_seal where id = ?", block).get(0);
    }

    private void forget(long block) {
        rows.execute("delete from audit_leaf where seal_id = ?", block);
        rows.execute("delete from audit_seal where id = ?", block);
    }

    @Test
    void what_nobody_touched_is_intact() {
        AuditReport report = verify(Map.of(1L, root(1), 3L, root(3)));
        assertEquals(List.of(), report.findings());
        assertTrue(report.intact());
        assertEquals(3, report.blocks());
        assertEquals(9, report.rows());
        assertEquals(3, report.last().id());
        assertEquals(root(3), report.last().root());
    }

    @Test
    void an_empty_log_is_intact() {
        rows.truncate();
        assertTrue(verify(Map.of()).intact());
    }

    @Test
    void lines_that_are_about_to_be_sealed_are_no_fault() {
        log.add(AN_HOUR_LATER.minusSeconds(90).toString(), null, "change.read", "OK");
        assertTrue(verify(Map.of()).intact());
    }

    /** The line is named, whichever of its columns was changed. */
    @TestFactory
    Stream<DynamicTest> one_changed_line_is_located() {
        return Map.ofEntries(
                        Map.entry("at", "at + interval '1 microsecond'"),
                        Map.entry("actor_id", "null"),
                        Map.entry("acting_role", "'auditor'"),
                        Map.entry("on_behalf_of", "gen_random_uuid()"),
                        Map.entry("ip", "'127.0.0.2'"),
                        Map.entry("client_id", "null"),
                        Map.entry("request_id", "'request-2'"),
                        Map.entry("action", "'school.read'"),
                        Map.entry("entity", "'proposal'"),
                        Map.entry("entity_ids", "'{}'"),
                        Map.entry("fields_read", "'{phone}'"),
                        Map.entry("reason", "'for no reason'"),
                        Map.entry("result", "'RULE'"),
                        Map.entry("refusal", "'STALE'"),
                        Map.entry("detail", "'rows=1'"))
                .entrySet()
                .stream()
                .map(
                        change ->
                                dynamicTest(
                                        change.getKey(),
                                        () -> locates(change.getKey(), change.getValue())));
    }

    private void locates(String column, String value) {
        String kept = rows.read("select to_jsonb(e)::text from audit_event e where seq = 5").get(0);
        rows.execute("update audit_event set %s = %s where seq = 5".formatted(column, value));
        try {
            finds(line(Kind.ROW_CHANGED, 2, 5));
        } finally {
            rows.execute("delete from audit_event where seq = 5");
            rows.execute(
                    "insert into audit_event overriding system value"
                            + " select (jsonb_populate_record(null::audit_event, ?::jsonb)).*",
                    kept);
        }
        finds();
    }

    @Test
    void every_column_but_the_transaction_is_tried_above() {
        assertEquals(
                List.of("15"),
                rows.read(
                        "select count(*) from pg_attribute where attrelid = 'audit_event'::regclass"
                                + " and attnum > 0 and attname not in ('seq', 'xid')"));
    }

    @Test
    void a_missing_line_is_located() {
        rows.execute("delete from audit_event where seq = 2");
        rows.execute("delete from audit_event where seq = 9");
        finds(line(Kind.ROW_MISSING, 1, 2), line(Kind.ROW_MISSING, 3, 9));
    }

    @Test
    void a_line_whose_fingerprint_was_changed_too_is_found_to_the_block() {
        rows.execute("update audit_event set result = 'OK', refusal = null where seq = 5");
        rows.execute("update audit_leaf set hash = decode(repeat('ab', 32), 'hex') where seq = 5");
        finds(line(Kind.ROW_CHANGED, 2, 5), new Finding(Kind.BLOCK_CHANGED, 2, 4, 6));
    }

    @Test
    void a_line_that_was_removed_with_its_fingerprint_is_found_to_the_block() {
        rows.execute("delete from audit_event where seq = 5");
        rows.execute("delete from audit_leaf where seq = 5");
        finds(new Finding(Kind.BLOCK_CHANGED, 2, 4, 6));
    }

    @Test
    void a_line_that_was_slipped_in_is_found() {
        log.add(AuditLines.AT, null, "school.update", "OK");
        finds(line(Kind.ROWS_UNSEALED, 0, 10));
    }

    @Test
    void a_changed_block_is_found() {
        rows.execute("update audit_seal set sealed_at = sealed_at - interval '1 day' where id = 2");
        finds(new Finding(Kind.BLOCK_CHANGED, 2, 4, 6));
    }

    @Test
    void a_removed_block_is_found_whether_or_not_its_fingerprints_went_with_it() {
        rows.execute("delete from audit_seal where id = 2");
        finds(new Finding(Kind.BLOCK_MISSING, 2, 4, 6));
        rows.execute("delete from audit_leaf where seal_id = 2");
        finds(new Finding(Kind.BLOCK_MISSING, 2, 0, 0), new Finding(Kind.ROWS_UNSEALED, 0, 4, 6));
    }

    @Test
    void the_first_block_is_missed_too() {
        forget(1);
        finds(new Finding(Kind.BLOCK_MISSING, 1, 0, 0), new Finding(Kind.ROWS_UNSEALED, 0, 1, 3));
    }

    /** Somebody rewrites a line and seals its block anew, root and all. */
    @Test
    void a_block_that_was_sealed_anew_is_told_by_the_next_one() {
        List<String> later =
                rows.read("select to_jsonb(s)::text from audit_seal s where id > 1 order by id");
        rows.execute("delete from audit_seal where id > 1");
        forget(1);
        rows.execute("update audit_event set request_id = 'forged-request' where seq = 2");
        job.seal();
        for (String block : later) {
            rows.execute(
                    "insert into audit_seal"
                            + " select (jsonb_populate_record(null::audit_seal, ?::jsonb)).*",
                    block);
        }
        finds(new Finding(Kind.BLOCK_REPLACED, 1, 1, 3));
    }

    @Nested
    class TheLastBlock {
        @Test
        void is_missed_when_it_was_removed() {
            rows.execute("delete from audit_seal where id = 3");
            finds(new Finding(Kind.BLOCK_MISSING, 3, 7, 9));
        }

        @Test
        void is_missed_when_its_fingerprints_went_with_it() {
            forget(3);
            finds(new Finding(Kind.ROWS_UNSEALED, 0, 7, 9));
        }

        /** What only a root outside the database can tell (ADR 0006). */
        @Test
        void is_missed_with_its_lines_by_the_root_that_was_kept() {
            String kept = root(3);
            forget(3);
            rows.execute("delete from audit_event where seq > 6");
            finds();
            assertEquals(
                    List.of(new Finding(Kind.BLOCK_MISSING, 3, 0, 0)),
                    verify(Map.of(3L, kept)).findings());
        }

        @Test
        void that_was_rewritten_and_sealed_anew_is_told_by_the_root_that_was_kept() {
            String kept = root(3);
            forget(3);
            rows.execute("update audit_event set request_id = 'forged-request' where seq = 8");
            job.seal();
            finds();
            assertEquals(
                    List.of(new Finding(Kind.BLOCK_NOT_AS_KEPT, 3, 7, 9)),
                    verify(Map.of(3L, kept)).findings());
        }
    }

    @Nested
    class TheCommand {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();

        private int run(String... more) {
            List<String> arguments = new ArrayList<>(List.of(more));
            return AuditCommand.run(
                    arguments.toArray(String[]::new),
                    Map.of(AuditCommand.PASSWORD_VARIABLE, api.password()),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8));
        }

        private int look(String... more) {
            List<String> arguments =
                    new ArrayList<>(List.of("--jdbc-url", TestDatabase.shared().jdbcUrl()));
            arguments.addAll(List.of(more));
            return run(arguments.toArray(String[]::new));
        }

        private List<String> said(ByteArrayOutputStream stream) {
            return stream.toString(StandardCharsets.UTF_8).lines().toList();
        }

        @Test
        void says_that_all_is_well_and_which_root_to_keep() {
            assertEquals(0, look("--kept", "2:" + root(2)));
            assertEquals(
                    List.of("已核对 3 个区块、9 条记录。", "最新区块 3:" + root(3), "审计日志完整，未发现改动。"), said(out));
        }

        @Test
        void names_the_first_block_and_the_line() {
            rows.execute(
                    "update audit_event set request_id = 'forged-request' where seq in (5, 8)");
            assertEquals(1, look());
            assertEquals(
                    List.of(
                            "已核对 3 个区块、9 条记录。",
                            "最新区块 3:" + root(3),
                            "发现 2 处不符，第一处：区块 2 中有记录被改动（记录 5）。",
                            "区块 3 中有记录被改动（记录 8）。"),
                    said(out));
        }

        /** Of a backup: what was fresh when it was taken could not be sealed since. */
        @Test
        void asks_for_blocks_only_of_what_was_old_enough_then() {
            log.add(AuditLines.AT, null, "school.update", "OK");
            assertEquals(1, look());
            assertEquals(0, look("--as-of", AuditLines.AT));
        }

        @Test
        void explains_itself_when_it_is_called_wrongly() {
            assertEquals(2, run());
            assertEquals(2, run("--all"));
            assertEquals(2, look("--kept", "2"));
            assertEquals(2, look("--as-of", "yesterday"));
            assertTrue(said(err).stream().allMatch(line -> line.contains("用法：")), err::toString);
            assertEquals(List.of(), said(out));
        }

        @Test
        void does_not_call_a_log_intact_that_it_cannot_read() {
            assertEquals(1, look("--user", "nobody_of_that_name"));
            assertEquals(List.of(), said(out));
            assertTrue(said(err).get(0).contains("SQLSTATE"), err::toString);
        }
    }
}

package cn.tongxin.schema.audit;

import cn.tongxin.schema.audit.AuditChain.Block;
import cn.tongxin.schema.audit.AuditChain.Leaf;
import cn.tongxin.schema.audit.AuditReport.Finding;
import cn.tongxin.schema.audit.AuditReport.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Reads the whole audit log once and computes every fingerprint and root anew. Uses no function of
 * ours inside the database: whoever can change lines there can change a function too.
 */
public final class AuditVerifier {
    /** The sealer runs each minute, behind the oldest open transaction. */
    static final Duration SEALED_AFTER = Duration.ofMinutes(10);

    private static final int FETCHED_AT_ONCE = 1000;
    private static final int FIRST_COLUMN_OF_THE_LINE = 11;

    /**
     * The log may come from a backup of an earlier release: a column that came later is then empty,
     * because a name the table does not know is looked up one level further out.
     */
    private static final String EVENTS =
            "(select event.* from (select null::text as on_behalf_of, null::text as detail) later,"
                    + " lateral (select seq, at, actor_id, acting_role, on_behalf_of, ip, client_id,"
                    + " request_id, action, detail, entity, entity_ids, fields_read, reason, result,"
                    + " refusal from audit_event) event)";

    private static final String LINES =
            "select s.id, s.from_seq, s.to_seq, s.rows, encode(s.root, 'hex'),"
                    + " encode(s.prev_root, 'hex'), s.sealed_at, l.seq, encode(l.hash, 'hex'),"
                    + " e.seq is not null, "
                    + String.join(", ", AuditChain.COLUMNS)
                    + " from audit_seal s left join audit_leaf l on l.seal_id = s.id"
                    + " left join "
                    + EVENTS
                    + " e on e.seq = l.seq order by s.id, l.seq";
    private static final String LEAVES_WITHOUT_A_BLOCK =
            "select l.seal_id, min(l.seq), max(l.seq) from audit_leaf l"
                    + " where not exists (select 1 from audit_seal s where s.id = l.seal_id)"
                    + " group by l.seal_id";
    private static final String UNSEALED =
            "select min(e.seq), max(e.seq) from audit_event e where e.at < ?"
                    + " and not exists (select 1 from audit_leaf l where l.seq = e.seq)"
                    + " having count(*) > 0";

    private final Map<Long, String> kept;
    private final LongConsumer blockRead;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private Block block;
    private long blocks;
    private long rows;

    private AuditVerifier(Map<Long, String> kept, LongConsumer blockRead) {
        this.kept = new TreeMap<>(kept);
        this.blockRead = blockRead;
    }

    /**
     * @param connection of any role that may read the log; nothing is written
     * @param kept block → root as it was noted outside the database. Without one, a log whose end
     *     was cut off together with its blocks looks whole.
     */
    public static AuditReport verify(Connection connection, Instant now, Map<Long, String> kept)
            throws SQLException {
        return verify(connection, now, kept, block -> {});
    }

    /**
     * @param blockRead told the number of each block that has been looked at
     */
    public static AuditReport verify(
            Connection connection, Instant now, Map<Long, String> kept, LongConsumer blockRead)
            throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return new AuditVerifier(kept, blockRead).read(connection, now);
        } finally {
            connection.rollback();
        }
    }

    private AuditReport read(Connection connection, Instant now) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // A look at years of lines takes longer than a request may.
            statement.execute("set local statement_timeout = 0");
        }
        readBlocks(connection);
        readLeavesWithoutABlock(connection);
        readUnsealed(connection, now);
        readKept();
        // Stable: within a block the lines come before the block, which they explain.
        findings.sort(Comparator.comparingLong(f -> f.block() == 0 ? Long.MAX_VALUE : f.block()));
        List<Finding> shown =
                List.copyOf(findings.subList(0, Math.min(findings.size(), AuditReport.MOST)));
        return new AuditReport(blocks, rows, block, shown, findings.size());
    }

    private void readBlocks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet line = statement.executeQuery(LINES)) {
                while (line.next()) {
                    if (block == null || block.id() != line.getLong(1)) {
                        endBlock();
                        beginBlock(line);
                    }
                    readLine(line);
                }
            }
        }
        endBlock();
    }

    private void beginBlock(ResultSet line) throws SQLException {
        Block next =
                new Block(
                        line.getLong(1),
                        line.getLong(2),
                        line.getLong(3),
                        line.getInt(4),
                        line.getString(5),
                        line.getString(6),
                        line.getObject(7, OffsetDateTime.class).toInstant());
        long expected = block == null ? 1 : block.id() + 1;
        for (long missing = expected;
                missing < next.id() && findings.size() < AuditReport.MOST;
                missing++) {
            found(Kind.BLOCK_MISSING, missing, 0, 0);
        }
        String before = block == null ? AuditChain.BEGINNING : block.root();
        boolean follows = next.id() == expected;
        if (follows && !next.previousRoot().equals(before)) {
            Block replaced = block == null ? next : block;
            found(Kind.BLOCK_REPLACED, replaced);
        }
        block = next;
        blocks++;
        String noted = kept.remove(next.id());
        if (noted != null && !noted.equalsIgnoreCase(next.root())) {
            found(Kind.BLOCK_NOT_AS_KEPT, next);
        }
    }

    private void readLine(ResultSet line) throws SQLException {
        long seq = line.getLong(8);
        if (line.wasNull()) {
            return;
        }
        rows++;
        Leaf leaf = new Leaf(seq, line.getString(9));
        leaves.add(leaf);
        if (!line.getBoolean(10)) {
            found(Kind.ROW_MISSING, block.id(), seq, seq);
            return;
        }
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < AuditChain.COLUMNS.size(); i++) {
            columns.add(line.getString(FIRST_COLUMN_OF_THE_LINE + i));
        }
        if (!AuditChain.leaf(columns).equals(leaf.hash())) {
            found(Kind.ROW_CHANGED, block.id(), seq, seq);
        }
    }

    private void endBlock() {
        if (block != null && !AuditChain.rootOf(block, leaves).equals(block.root())) {
            found(Kind.BLOCK_CHANGED, block);
        }
        if (block != null) {
            blockRead.accept(block.id());
        }
        leaves.clear();
    }

    private void readLeavesWithoutABlock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet block = statement.executeQuery(LEAVES_WITHOUT_A_BLOCK)) {
            while (block.next()) {
                long id = block.getLong(1);
                findings.removeIf(f -> f.kind() == Kind.BLOCK_MISSING && f.block() == id);
                found(Kind.BLOCK_MISSING, id, block.getLong(2), block.getLong(3));
            }
        }
    }

    /** What was noted outside the database and is not there any more. */
    private void readKept() {
        for (long id : kept.keySet()) {
            if (findings.stream().noneMatch(f -> f.block() == id)) {
                found(Kind.BLOCK_MISSING, id, 0, 0);
            }
        }
    }

    private void readUnsealed(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNSEALED)) {
            statement.setObject(1, now.minus(SEALED_AFTER).atOffset(ZoneOffset.UTC));
            try (ResultSet range = statement.executeQuery()) {
                if (range.next()) {
                    found(Kind.ROWS_UNSEALED, 0, range.getLong(1), range.getLong(2));
                }
            }
        }
    }

    private void found(Kind kind, Block where) {
        found(kind, where.id(), where.fromSeq(), where.toSeq());
    }

    private void found(Kind kind, long block, long fromSeq, long toSeq) {
        findings.add(new Finding(kind, block, fromSeq, toSeq));
    }
}

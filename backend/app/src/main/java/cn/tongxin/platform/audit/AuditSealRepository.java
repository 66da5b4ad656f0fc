package cn.tongxin.platform.audit;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.audit.AuditViews.SealRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopePredicate;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.schema.audit.AuditChain;
import cn.tongxin.schema.audit.AuditChain.Block;
import cn.tongxin.schema.audit.AuditChain.Leaf;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every query over the blocks of the audit log. */
@Singleton
class AuditSealRepository {
    private static final String BLOCK =
            "b.id, b.from_seq, b.to_seq, b.rows, encode(b.root, 'hex') as root,"
                    + " encode(b.prev_root, 'hex') as prev_root, b.sealed_at";
    private static final ListSql.Projection<SealRow> ROWS =
            new ListSql.Projection<>(BLOCK, "audit_seal b", row -> SealRow.of(block(row)));
    // Any number, as long as nothing else locks by it.
    private static final long LOCK = 2_026_112_502L;
    private static final String UNSEALED =
            "select e.xid::text::bigint as xid, e.seq, "
                    + String.join(", ", AuditChain.COLUMNS)
                    + " from audit_event e where e.xid >= ?::text::xid8 and e.xid < ?::text::xid8"
                    + " and not exists (select 1 from audit_leaf l where l.seq = e.seq)"
                    + " order by e.xid, e.seq limit ?";
    private static final String ADD_BLOCK =
            """
            insert into audit_seal (id, from_seq, to_seq, rows, upto_xid, root, prev_root, sealed_at)
            values (?, ?, ?, ?, ?::text::xid8, decode(?, 'hex'), decode(?, 'hex'), ?)
            returning id
            """;
    private static final String ADD_LEAVES =
            """
            insert into audit_leaf (seq, seal_id, hash)
            select l.seq::bigint, ?, decode(l.hash, 'hex')
            from unnest(string_to_array(?, ','), string_to_array(?, ',')) as l (seq, hash)
            returning seq
            """;

    private final SqlReader reader;
    private final ListSql lists;
    private final CurrentCaller caller;

    AuditSealRepository(SqlReader reader, ListSql lists, CurrentCaller caller) {
        this.reader = reader;
        this.lists = lists;
        this.caller = caller;
    }

    /** The newest block, and the transaction up to which everything is sealed. */
    record Last(Block block, long uptoXid) {}

    /** A line that no block holds yet. */
    record Unsealed(long xid, Leaf leaf) {}

    /** Lets one sealer at a time through, until its transaction ends; the others need not wait. */
    boolean lock() {
        return reader.first(new Sql("select pg_try_advisory_xact_lock(?)", LOCK), Cells::flag)
                .orElseThrow();
    }

    /** Every transaction below this one has ended; what it wrote is there for good. */
    long horizon() {
        return reader.first(
                        new Sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint"),
                        Cells::big)
                .orElseThrow();
    }

    Optional<Last> last() {
        Sql sql = new Sql("select ").add(BLOCK).add(", b.upto_xid::text::bigint as upto_xid");
        sql.add(" from audit_seal b order by b.id desc limit 1");
        return reader.first(sql, row -> new Last(block(row), row.big()));
    }

    /** Lines of the transactions from one up to another, in the order of transactions. */
    List<Unsealed> unsealed(long fromXid, long belowXid, int limit) {
        Sql sql = new Sql(UNSEALED, String.valueOf(fromXid), String.valueOf(belowXid), limit);
        return reader.list(sql, AuditSealRepository::unsealed);
    }

    void add(Block block, long uptoXid, List<Leaf> leaves) {
        reader.first(
                new Sql(
                        ADD_BLOCK,
                        block.id(),
                        block.fromSeq(),
                        block.toSeq(),
                        block.rows(),
                        String.valueOf(uptoXid),
                        block.root(),
                        block.previousRoot(),
                        block.sealedAt()),
                Cells::big);
        reader.list(
                new Sql(
                        ADD_LEAVES,
                        block.id(),
                        leaves.stream()
                                .map(leaf -> String.valueOf(leaf.seq()))
                                .collect(Collectors.joining(",")),
                        leaves.stream().map(Leaf::hash).collect(Collectors.joining(","))),
                Cells::big);
    }

    Page<SealRow> page(ListQuery query) {
        return lists.page(query, ROWS, ScopePredicate.of(caller.scope(), "", ""));
    }

    private static Unsealed unsealed(Cells row) throws SQLException {
        long xid = row.big();
        long seq = row.big();
        List<@Nullable String> columns = new ArrayList<>();
        for (int i = 0; i < AuditChain.COLUMNS.size(); i++) {
            columns.add(row.optionalText());
        }
        return new Unsealed(xid, new Leaf(seq, AuditChain.leaf(columns)));
    }

    private static Block block(Cells row) throws SQLException {
        return new Block(
                row.big(),
                row.big(),
                row.big(),
                row.whole(),
                row.text(),
                row.text(),
                row.instant());
    }
}

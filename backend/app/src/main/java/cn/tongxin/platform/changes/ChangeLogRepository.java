package cn.tongxin.platform.changes;

import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ScopePredicate;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over the change log. */
@Singleton
class ChangeLogRepository {
    private final SqlReader reader;

    ChangeLogRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** Place of a change: its transaction, then its order within it. */
    record Position(long xid, long seq) {
        static final Position START = new Position(0, 0);
    }

    record Line(
            Position position,
            String op,
            @Nullable UUID id,
            @Nullable Integer version,
            Instant at,
            boolean visibleAfter) {}

    UUID epoch() {
        return reader.first(new Sql("select epoch from change_epoch"), Cells::id).orElseThrow();
    }

    /** Every transaction below this one has ended; what it wrote is there for good. */
    long horizon() {
        return reader.first(
                        new Sql(
                                "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xid"),
                        Cells::big)
                .orElseThrow();
    }

    /** Changes whose thing was in scope before or is after, oldest first. */
    List<Line> after(Position position, long horizon, String resource, RowScope scope, int limit) {
        Sql visibleAfter = ScopePredicate.of(scope, "new_unit", "new_school");
        Sql sql =
                new Sql(
                        "select xid::text::bigint as xid, seq, op, entity_id, version, changed_at, ");
        sql.add("coalesce(").add(visibleAfter).add(", false) as visible_after from change_log");
        sql.add(" where resource = ?", resource);
        sql.add(
                " and (xid, seq) > (?::text::xid8, ?)",
                String.valueOf(position.xid()),
                position.seq());
        sql.add(" and xid < ?::text::xid8", String.valueOf(horizon));
        sql.add(" and (op = 'BASELINE' or ")
                .add(ScopePredicate.of(scope, "new_unit", "new_school"));
        sql.add(" or ").add(ScopePredicate.of(scope, "old_unit", "old_school"));
        sql.add(") order by xid, seq limit ?", limit);
        return reader.list(sql, ChangeLogRepository::line);
    }

    private static Line line(Cells row) throws SQLException {
        return new Line(
                new Position(row.big(), row.big()),
                row.text(),
                row.optionalId(),
                row.optionalWhole(),
                row.instant(),
                row.flag());
    }
}

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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over the change log. */
@Singleton
class ChangeLogRepository {
    /**
     * How many lines one page looks at: whoever follows one school waits for a page no longer than
     * who follows the city, and gets a short one.
     */
    private static final int MOST_LOOKED_AT = 10_000;

    private final SqlReader reader;

    ChangeLogRepository(SqlReader reader) {
        this.reader = reader;
    }

    record Line(
            Place place,
            String op,
            @Nullable UUID id,
            @Nullable Integer version,
            Instant at,
            boolean visibleAfter) {}

    /**
     * @param end where the look ended; null when it has seen all there is below the horizon
     */
    record Stretch(List<Line> lines, @Nullable Place end) {}

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
    Stretch after(Place from, long horizon, String resource, RowScope scope, int limit) {
        int looked = scope.city() ? limit : MOST_LOOKED_AT;
        Sql sql = new Sql("with looked as (select * from change_log where ");
        sql.add(behind(from, horizon, resource)).add(" order by xid, seq limit ?) ", looked);
        sql.add("(select xid::text::bigint, seq, op, entity_id, version, changed_at, coalesce(");
        sql.add(ScopePredicate.of(scope, "new_unit", "new_school"));
        sql.add(", false), 0 from looked where op = 'BASELINE' or ");
        sql.add(ScopePredicate.of(scope, "new_unit", "new_school")).add(" or ");
        sql.add(ScopePredicate.of(scope, "old_unit", "old_school"));
        sql.add(" order by xid, seq limit ?) union all ", limit);
        sql.add("(select xid::text::bigint, seq, op, entity_id, version, changed_at, false,");
        sql.add(" (select count(*)::int from looked) from looked order by xid desc, seq desc");
        sql.add(" limit 1)");
        List<Seen> seen = reader.list(sql, ChangeLogRepository::seen);
        List<Line> lines = seen.stream().filter(one -> one.looked() == 0).map(Seen::line).toList();
        if (lines.size() == limit) {
            return new Stretch(lines, lines.get(limit - 1).place());
        }
        return new Stretch(
                lines,
                seen.stream()
                        .filter(one -> one.looked() == looked)
                        .map(one -> one.line().place())
                        .findFirst()
                        .orElse(null));
    }

    /** When what comes next was written; empty for whoever has everything. */
    Optional<Instant> next(Place from, String resource) {
        Sql sql = new Sql("select changed_at from change_log where ");
        sql.add(behind(from, Long.MAX_VALUE, resource)).add(" order by xid, seq limit 1");
        return reader.first(sql, Cells::instant);
    }

    private static Sql behind(Place from, long horizon, String resource) {
        return new Sql("resource = ?", resource)
                .add(" and (xid, seq) > (?::text::xid8, ?)", String.valueOf(from.xid()), from.seq())
                .add(" and xid < ?::text::xid8", String.valueOf(horizon));
    }

    /**
     * @param looked of the last line that was looked at: how many there were; 0 of one to be told
     */
    private record Seen(Line line, int looked) {}

    private static Seen seen(Cells row) throws SQLException {
        Line line =
                new Line(
                        new Place(row.big(), row.big()),
                        row.text(),
                        row.optionalId(),
                        row.optionalWhole(),
                        row.instant(),
                        row.flag());
        return new Seen(line, row.whole());
    }
}

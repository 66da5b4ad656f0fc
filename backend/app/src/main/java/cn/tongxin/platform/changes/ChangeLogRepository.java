package cn.tongxin.platform.changes;

import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopePredicate;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
        // Nothing is sorted: the index gives them in order, and the look ends with the page.
        Sql sql = new Sql("select xid::text::bigint, seq, op, entity_id, version, changed_at,");
        sql.add(" op <> 'DELETE' and coalesce(");
        sql.add(ScopePredicate.of(scope, "new_unit", "new_school"));
        sql.add(", false) from (select * from change_log where ");
        sql.add(behind(from, horizon, resource)).add(" order by xid, seq limit ?) looked", looked);
        sql.add(" where op = 'BASELINE' or ");
        sql.add(ScopePredicate.of(scope, "new_unit", "new_school"));
        sql.add(" or ").add(ScopePredicate.of(scope, "old_unit", "old_school"));
        sql.add(" order by looked.xid, looked.seq limit ?", limit);
        List<Line> lines = reader.list(sql, ChangeLogRepository::line);
        return new Stretch(
                lines,
                lines.size() == limit
                        ? lines.get(limit - 1).place()
                        : scope.city() ? null : lookedAsFarAs(from, horizon, resource, looked));
    }

    /**
     * The last place of a look that found less than a page; null when it came to the end. Below the
     * horizon the log stands still: this look is over the same lines.
     */
    private @Nullable Place lookedAsFarAs(Place from, long horizon, String resource, int looked) {
        Sql sql = new Sql("select xid::text::bigint, seq from change_log where ");
        sql.add(behind(from, horizon, resource));
        sql.add(" order by change_log.xid, seq offset ? limit 1", looked - 1);
        return reader.first(sql, row -> new Place(row.big(), row.big())).orElse(null);
    }

    /** What there is behind a place; empty for whoever has everything. */
    Optional<Waiting> waiting(Place from, String resource, RowScope scope) {
        Sql sql =
                new Sql(
                        "select coalesce(min(changed_at) filter (where own), min(changed_at) filter"
                                + " (where number = ?)), count(*) filter (where own)",
                        MOST_LOOKED_AT);
        sql.add(" from (select changed_at, row_number() over (order by xid, seq) as number,");
        sql.add(" op = 'BASELINE' or coalesce(");
        sql.add(ScopePredicate.of(scope, "new_unit", "new_school")).add(", false) or coalesce(");
        sql.add(ScopePredicate.of(scope, "old_unit", "old_school")).add(", false) as own");
        sql.add(" from change_log where ").add(behind(from, Long.MAX_VALUE, resource));
        sql.add(" order by xid, seq limit ?) looked", MOST_LOOKED_AT);
        return reader.list(sql, ChangeLogRepository::waiting).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Waiting> waiting(Cells row) throws SQLException {
        Instant since = row.optionalInstant();
        int lines = (int) row.big();
        return since == null ? Optional.empty() : Optional.of(new Waiting(since, lines));
    }

    /** How rows stand now, whoever may see them; those that are gone are missing. */
    Map<UUID, Integer> versions(Class<? extends Row> entity, Collection<UUID> ids) {
        record Standing(UUID id, int version) {}
        String table = entity.getAnnotation(Table.class).name();
        return reader
                .list(
                        new Sql("select id, version from " + table + " where ")
                                .in("id", ids, "uuid"),
                        row -> new Standing(row.id(), row.whole()))
                .stream()
                .collect(Collectors.toMap(Standing::id, Standing::version));
    }

    private static Sql behind(Place from, long horizon, String resource) {
        return new Sql("resource = ?", resource)
                .add(" and (xid, seq) > (?::text::xid8, ?)", String.valueOf(from.xid()), from.seq())
                .add(" and xid < ?::text::xid8", String.valueOf(horizon));
    }

    private static Line line(Cells row) throws SQLException {
        return new Line(
                new Place(row.big(), row.big()),
                row.text(),
                row.optionalId(),
                row.optionalWhole(),
                row.instant(),
                row.flag());
    }
}

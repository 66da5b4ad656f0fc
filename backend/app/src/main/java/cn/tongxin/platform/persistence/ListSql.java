package cn.tongxin.platform.persistence;

import cn.tongxin.kernel.list.CountMode;
import cn.tongxin.kernel.list.Cursor;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one paging loop: filters, keyset and limit in SQL. The mandatory condition (a scope, or why
 * there is none) is always ANDed outside the caller's own filters.
 */
@Singleton
public class ListSql {
    private static final int COUNT_BOUND = 10_000;

    private final SqlReader reader;

    public ListSql(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * What a list shows.
     *
     * @param columns select list, without the sort column and id, which are added
     * @param from table and joins; joins never multiply rows
     */
    public record Projection<R>(String columns, String from, SqlReader.Row<R> row) {}

    public <R> Page<R> page(ListQuery query, Projection<R> projection, Sql mandatory) {
        Sql sql = new Sql("select ").add(projection.columns());
        sql.add(", " + query.sort().column() + " as sort_value");
        sql.add(", " + query.fields().idColumn() + " as row_id");
        sql.add(" from ").add(projection.from());
        sql.add(" where ").add(mandatory).add(conditions(query.conditions()));
        String direction = query.descending() ? " desc" : "";
        ListQuery.Position after = query.after();
        if (after != null) {
            sql.add(" and (" + query.sort().column() + ", " + query.fields().idColumn() + ")");
            sql.add(query.descending() ? " < " : " > ");
            sql.add("(?, " + idPlaceholder(query) + ")", sortValue(query, after), after.id());
        }
        sql.add(" order by " + query.sort().column() + direction);
        sql.add(", " + query.fields().idColumn() + direction);
        sql.add(" limit ?", query.limit() + 1);
        List<Positioned<R>> rows =
                reader.list(sql, row -> positioned(query, projection.row().read(row), row));
        return toPage(query, rows, total(query, projection, mandatory));
    }

    /** {@code and}-joined conditions of the caller's filters. */
    public Sql conditions(List<ListQuery.Condition> conditions) {
        Sql sql = new Sql("");
        for (ListQuery.Condition condition : conditions) {
            String column = condition.filter().column();
            List<String> values = condition.values();
            sql.add(" and ");
            switch (condition.filter().kind()) {
                case CODES -> sql.in(column, values, "text");
                case CODES_IN_ARRAY ->
                        sql.add(column + " && ?", new Sql.SqlArray("text", values.toArray()));
                case FRAGMENT -> sql.add("strpos(" + column + ", ?) > 0", values.get(0));
                case BOOLEAN -> sql.add(column + " = ?", Boolean.valueOf(values.get(0)));
            }
        }
        return sql;
    }

    private Page.@Nullable Total total(ListQuery query, Projection<?> projection, Sql mandatory) {
        if (query.count() == CountMode.NONE) {
            return null;
        }
        Sql sql = new Sql("select count(*) from (select 1 from ").add(projection.from());
        sql.add(" where ").add(mandatory).add(conditions(query.conditions()));
        boolean bounded = query.count() == CountMode.BOUNDED;
        if (bounded) {
            sql.add(" limit ?", COUNT_BOUND + 1);
        }
        long counted = reader.first(sql.add(") counted"), row -> row.getLong(1)).orElseThrow();
        return bounded && counted > COUNT_BOUND
                ? new Page.Total(COUNT_BOUND, false)
                : new Page.Total(counted, true);
    }

    private record Positioned<R>(R item, ListQuery.Position position) {}

    private static <R> Positioned<R> positioned(ListQuery query, R item, ResultSet row)
            throws SQLException {
        String sortValue =
                query.sort().kind() == FieldMap.SortKind.INSTANT
                        ? SqlReader.instant(row, "sort_value").toString()
                        : row.getString("sort_value");
        return new Positioned<>(item, new ListQuery.Position(sortValue, row.getString("row_id")));
    }

    private static <R> Page<R> toPage(
            ListQuery query, List<Positioned<R>> rows, Page.@Nullable Total total) {
        boolean more = rows.size() > query.limit();
        List<Positioned<R>> shown = more ? rows.subList(0, query.limit()) : rows;
        String next =
                more
                        ? Cursor.encode(query.fingerprint(), shown.get(shown.size() - 1).position())
                        : null;
        return new Page<>(shown.stream().map(Positioned::item).toList(), next, total);
    }

    private static Object sortValue(ListQuery query, ListQuery.Position after) {
        String value = after.sortValue();
        return query.sort().kind() == FieldMap.SortKind.INSTANT ? Instant.parse(value) : value;
    }

    private static String idPlaceholder(ListQuery query) {
        return query.fields().idIsUuid() ? "?::uuid" : "?";
    }
}

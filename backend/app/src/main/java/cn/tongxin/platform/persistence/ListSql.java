package cn.tongxin.platform.persistence;

import cn.tongxin.kernel.list.CountMode;
import cn.tongxin.kernel.list.Cursor;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.schema.text.NameSort;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one paging loop: filters, keyset and limit in SQL. The mandatory condition (a scope, or why
 * there is none) is always ANDed outside the caller's own filters.
 */
@Singleton
public class ListSql {
    static final List<Sql> ONE_GROUP = List.of(new Sql("true"));
    private static final int COUNT_BOUND = 10_000;

    private final SqlReader reader;
    private final Clock clock;

    public ListSql(SqlReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * What a list shows.
     *
     * @param columns select list, without the sort column and id, which are added
     * @param from table and joins; joins never multiply rows
     */
    public record Projection<R>(String columns, String from, SqlReader.Row<R> row) {}

    public <R> Page<R> page(ListQuery query, Projection<R> projection, Sql mandatory) {
        return page(query, projection, mandatory, ONE_GROUP);
    }

    /**
     * As above, of rows that fall into groups: each is read in the order of the list, from an index
     * of its own, and no further than the page.
     *
     * @param groups conditions of which each row to be shown fulfils one and no more
     */
    public <R> Page<R> page(
            ListQuery query, Projection<R> projection, Sql mandatory, List<Sql> groups) {
        Sql order = order(query, query.sort().column(), query.fields().idColumn());
        List<Sql> parts =
                groups.stream().map(group -> part(query, projection, mandatory, group)).toList();
        Sql sql =
                parts.size() == 1
                        ? new Sql("").add(parts.get(0)).add(order)
                        : first(parts, order, order(query, "sort_value", "row_id"));
        PageReader<R> page = new PageReader<>(query, projection.row());
        return page.of(reader.list(sql, page), total(query, projection, mandatory, groups));
    }

    private Sql part(ListQuery query, Projection<?> projection, Sql mandatory, Sql group) {
        Sql sql = new Sql("select ").add(projection.columns());
        sql.add(", " + query.sort().column() + " as sort_value");
        sql.add(", " + query.fields().idColumn() + " as row_id");
        sql.add(" from ").add(projection.from());
        sql.add(" where ").add(mandatory).add(" and ").add(group);
        sql.add(conditions(query.conditions()));
        ListQuery.Position after = query.after();
        if (after != null) {
            sql.add(" and (" + query.sort().column() + ", " + query.fields().idColumn() + ")");
            sql.add(query.descending() ? " < " : " > ");
            sql.add("(?, " + idPlaceholder(query) + ")", sortValue(query, after), after.id());
        }
        return sql;
    }

    /**
     * The first rows of several statements together, of each no more than of all of them.
     *
     * @param each how the rows of one are ordered and limited
     * @param all the same, by columns of their select lists
     */
    static Sql first(List<Sql> parts, Sql each, Sql all) {
        Sql sql = new Sql("select * from (");
        String between = "";
        for (Sql part : parts) {
            sql.add(between + "(").add(part).add(each).add(")");
            between = " union all ";
        }
        return sql.add(") parts").add(all);
    }

    private static Sql order(ListQuery query, String sort, String id) {
        String direction = query.descending() ? " desc" : "";
        return new Sql(
                " order by " + sort + direction + ", " + id + direction + " limit ?",
                query.limit() + 1);
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
                case MEMBERS -> sql.oneOf(column, values);
                case SURNAMES -> sql.in(column, values.stream().map(NameSort::of).toList(), "text");
                case CODES_IN_ARRAY ->
                        sql.add(column + " && ?", new Sql.SqlArray("text", values.toArray()));
                case FRAGMENT -> sql.add("strpos(" + column + ", ?) > 0", values.get(0));
                case IDS -> sql.in(column, ids(values), "uuid");
                case IDS_IN_ARRAY ->
                        sql.add(column + " && ?", new Sql.SqlArray("uuid", ids(values).toArray()));
                case FROM -> sql.add(column + " >= ?", Instant.parse(values.get(0)));
                case BEFORE -> sql.add(column + " < ?", Instant.parse(values.get(0)));
                case PERIOD -> sql.add(period(column, values));
                case BOOLEAN -> sql.add(column + " = " + Boolean.valueOf(values.get(0)));
            }
        }
        return sql;
    }

    private Sql period(String range, List<String> states) {
        Instant now = clock.instant();
        Sql sql = new Sql("");
        String before = "(";
        for (String state : states) {
            sql.add(before);
            switch (state) {
                case "LIVE" -> sql.add(range + " @> ?::timestamptz", now);
                case "FUTURE" -> sql.add("lower(" + range + ") > ?", now);
                default -> sql.add("isempty(" + range + ") or upper(" + range + ") <= ?", now);
            }
            before = " or ";
        }
        return sql.add(")");
    }

    private static List<UUID> ids(List<String> values) {
        return values.stream().map(UUID::fromString).toList();
    }

    private Page.@Nullable Total total(
            ListQuery query, Projection<?> projection, Sql mandatory, List<Sql> groups) {
        if (query.count() == CountMode.NONE) {
            return null;
        }
        Sql sql = new Sql("select count(*) from (");
        String between = "";
        for (Sql group : groups) {
            sql.add(between + "select 1 from ").add(projection.from());
            sql.add(" where ").add(mandatory).add(" and ").add(group);
            sql.add(conditions(query.conditions()));
            between = " union all ";
        }
        boolean bounded = query.count() == CountMode.BOUNDED || query.fields().isEndless();
        if (bounded) {
            sql.add(" limit ?", COUNT_BOUND + 1);
        }
        long counted = reader.first(sql.add(") counted"), Cells::big).orElseThrow();
        return bounded && counted > COUNT_BOUND
                ? new Page.Total(COUNT_BOUND, false)
                : new Page.Total(counted, true);
    }

    /** Reads rows of a page and, of the last one shown only, where the next page begins. */
    private static final class PageReader<R> implements SqlReader.Row<R> {
        private final ListQuery query;
        private final SqlReader.Row<R> row;
        private int number;
        private ListQuery.@Nullable Position last;

        PageReader(ListQuery query, SqlReader.Row<R> row) {
            this.query = query;
            this.row = row;
        }

        @Override
        public R read(Cells cells) throws SQLException {
            R item = row.read(cells);
            number++;
            if (number == query.limit()) {
                boolean instant = query.sort().kind() == FieldMap.SortKind.INSTANT;
                String sortValue = instant ? cells.instant().toString() : cells.text();
                last = new ListQuery.Position(sortValue, cells.text());
            } else {
                cells.skip(2);
            }
            return item;
        }

        Page<R> of(List<R> rows, Page.@Nullable Total total) {
            ListQuery.Position position = last;
            if (position == null || rows.size() <= query.limit()) {
                return new Page<>(rows, null, total);
            }
            List<R> shown = rows.subList(0, query.limit());
            return new Page<>(shown, Cursor.encode(query.fingerprint(), position), total);
        }
    }

    private static Object sortValue(ListQuery query, ListQuery.Position after) {
        String value = after.sortValue();
        return query.sort().kind() == FieldMap.SortKind.INSTANT ? Instant.parse(value) : value;
    }

    private static String idPlaceholder(ListQuery query) {
        return switch (query.fields().idKind()) {
            case UUID -> "?::uuid";
            case NUMBER -> "?::bigint";
            case CODE -> "?";
        };
    }
}

package cn.tongxin.kernel.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list request that has been checked against its {@link FieldMap}.
 *
 * @param limit rows per page
 * @param after position of the last row already seen, null on the first page
 * @param fingerprint of role, filters and sort; the next cursor is bound to it
 */
public record ListQuery(
        FieldMap fields,
        List<Condition> conditions,
        FieldMap.Sort sort,
        boolean descending,
        int limit,
        CountMode count,
        @Nullable Position after,
        String fingerprint) {

    /** The page after the one that ended with this cursor. */
    public ListQuery from(String cursor) {
        return new ListQuery(
                fields,
                conditions,
                sort,
                descending,
                limit,
                CountMode.NONE,
                Cursor.decode(fingerprint, cursor),
                fingerprint);
    }

    /** Nothing but how many rows there are, up to a bound. */
    public ListQuery counted() {
        return new ListQuery(
                fields, conditions, sort, descending, 1, CountMode.BOUNDED, null, fingerprint);
    }

    /** A filter that was given, with its values already checked. */
    public record Condition(FieldMap.Filter filter, List<String> values) {}

    /** The sort value and id of a row. */
    public record Position(String sortValue, String id) {}
}

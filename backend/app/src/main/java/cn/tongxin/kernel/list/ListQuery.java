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

    /** A filter that was given, with its values already checked. */
    public record Condition(FieldMap.Filter filter, List<String> values) {}

    /** The sort value and id of a row. */
    public record Position(String sortValue, String id) {}
}

package cn.tongxin.bench.sql;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The values of one request, by the column each is compared with or written to. {@code limit} and
 * {@code after.<column>} (the position a page starts after) are named like columns.
 */
public final class BindValues {
    private final Map<String, String> byColumn;

    public BindValues(Map<String, String> byColumn) {
        this.byColumn = Collections.unmodifiableMap(new TreeMap<>(byColumn));
    }

    Optional<String> of(String column) {
        return Optional.ofNullable(byColumn.get(column));
    }

    /** All of them, sorted, so that a script is the same at every run. */
    public Map<String, String> all() {
        return byColumn;
    }
}

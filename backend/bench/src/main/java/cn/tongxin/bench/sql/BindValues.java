package cn.tongxin.bench.sql;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of one request, by the column each is compared with or written to. {@code limit} and
 * {@code after.<column>} (the position a page starts after) are named like columns. Where several
 * tables have a column of that name, {@code <table>/<column>} says which one is meant.
 */
public final class BindValues {
    private static final Pattern INSERT = Pattern.compile("^insert into ([a-z_]+) ");

    private final Map<String, String> byColumn;
    private final Map<String, String> made;

    public BindValues(Map<String, String> byColumn) {
        this(byColumn, Map.of());
    }

    /**
     * @param made values that are new in every transaction, as SQL over {@code :run}, which differs
     *     from run to run, and {@code :row}, which differs from transaction to transaction; {@code
     *     null} for no value
     */
    public BindValues(Map<String, String> byColumn, Map<String, String> made) {
        this.byColumn = Collections.unmodifiableMap(new TreeMap<>(byColumn));
        this.made = Collections.unmodifiableMap(new TreeMap<>(made));
    }

    /**
     * A value for one place.
     *
     * @param name under which it was given
     * @param made whether the text is SQL and not the value itself
     */
    record Value(String name, String text, boolean made) {}

    /** The value given for that table, or the one given for any. */
    Optional<Value> of(String table, String column) {
        return named(table + "/" + column).or(() -> named(column));
    }

    private Optional<Value> named(String name) {
        String text = made.get(name);
        return text != null
                ? Optional.of(new Value(name, text, true))
                : Optional.ofNullable(byColumn.get(name)).map(v -> new Value(name, v, false));
    }

    /**
     * How many rows made elsewhere an insert names: a row comes after those it refers to. None for
     * other statements.
     */
    int rowsReferredTo(String statement) {
        Matcher insert = INSERT.matcher(statement);
        if (!insert.find()) {
            return 0;
        }
        String table = insert.group(1) + "/";
        int rows = 0;
        for (Map.Entry<String, String> id : made.entrySet()) {
            if (id.getKey().endsWith("/insert.id") && !id.getKey().startsWith(table)) {
                boolean named =
                        made.entrySet().stream()
                                .filter(one -> one.getKey().startsWith(table))
                                .anyMatch(one -> one.getValue().contains(id.getValue()));
                rows += named ? 1 : 0;
            }
        }
        return rows;
    }

    boolean makesRows() {
        return made.values().stream().anyMatch(sql -> sql.contains(":row"));
    }

    /** All that are the same in every transaction, sorted: a script is the same at every run. */
    public Map<String, String> all() {
        return byColumn;
    }
}

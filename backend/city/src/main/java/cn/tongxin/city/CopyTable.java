package cn.tongxin.city;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Rows of one table in PostgreSQL's text format for COPY. */
final class CopyTable {

    private final String table;
    private final List<String> columns;
    private StringBuilder text = new StringBuilder();
    private int rows;

    CopyTable(String table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    void add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(
                    table + " has " + columns.size() + " columns, got " + Arrays.toString(values));
        }
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t").append(cell(values[i]));
        }
        text.append('\n');
        rows++;
    }

    List<String> columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    String table() {
        return table;
    }

    /** The rows as they are sent; also what a fingerprint of the city is taken from. */
    String text() {
        return text.toString();
    }

    /** Gives the memory back; nothing can be sent again. */
    void forgetRows() {
        text = new StringBuilder();
        rows = 0;
    }

    long send(CopyManager copy) throws SQLException, IOException {
        return copy.copyIn(
                "copy " + table + " (" + String.join(", ", columns) + ") from stdin",
                new StringReader(text()));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "\\N";
        }
        if (value instanceof Collection<?> items) {
            // Only code lists go into arrays: nothing in them needs quoting.
            return items.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
        }
        return value.toString()
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}

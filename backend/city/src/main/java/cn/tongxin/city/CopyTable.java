package cn.tongxin.city;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows of one table in PostgreSQL's text format for COPY. */
class CopyTable {

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

    /** How many rows were written. */
    long send(Connection connection) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        return copy.copyIn(
                "copy " + table + " (" + String.join(", ", columns) + ") from stdin",
                new StringReader(text()));
    }

    /** A value as the database reads it from text. */
    static @Nullable String plain(@Nullable Object value) {
        if (value instanceof Collection<?> items) {
            // Only code lists go into arrays: nothing in them needs quoting.
            return items.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
        }
        return value == null ? null : value.toString();
    }

    private static String cell(@Nullable Object value) {
        String plain = plain(value);
        if (plain == null) {
            return "\\N";
        }
        return plain.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}

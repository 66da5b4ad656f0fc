package cn.tongxin.city;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table behind row security (ADR 0028), which COPY does not write to: they are inserted,
 * with the city as the scope of the transaction.
 */
final class ProtectedTable extends CopyTable {
    private static final int BATCH = 500;

    private final List<List<@Nullable String>> values = new ArrayList<>();

    ProtectedTable(String table, String... columns) {
        super(table, columns);
    }

    @Override
    void add(@Nullable Object... row) {
        super.add(row);
        List<@Nullable String> plain = new ArrayList<>(row.length);
        for (Object value : row) {
            plain.add(plain(value));
        }
        values.add(plain);
    }

    @Override
    long send(Connection connection) throws SQLException {
        try (Statement scope = connection.createStatement()) {
            scope.execute("set local app.scope_city = 'on'");
        }
        String marks = String.join(", ", Collections.nCopies(columns().size(), "?"));
        String insert =
                "insert into "
                        + table()
                        + " ("
                        + String.join(", ", columns())
                        + ") values ("
                        + marks
                        + ")";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < values.size(); i++) {
                // Without a type of its own each text is read as what its column is.
                for (int k = 0; k < columns().size(); k++) {
                    statement.setObject(k + 1, values.get(i).get(k), Types.OTHER);
                }
                statement.addBatch();
                if (i % BATCH == BATCH - 1) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
        return values.size();
    }
}

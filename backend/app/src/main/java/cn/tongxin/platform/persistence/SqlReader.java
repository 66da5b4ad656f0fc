package cn.tongxin.platform.persistence;

import cn.tongxin.kernel.scope.RowScope;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Runs reading statements. Inside a transaction it uses that transaction's connection; outside it
 * spends no BEGIN and COMMIT on a single statement, which is a fifth and more of a short read.
 */
@Singleton
public class SqlReader {
    private final DataSource dataSource;

    public SqlReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads every column of one row; never sees the row after it. */
    @FunctionalInterface
    public interface Row<R> {
        R read(Cells row) throws SQLException;
    }

    public <R> List<R> list(Sql sql, Row<R> row) {
        RowScope guard = sql.guard();
        String text = guard == null ? sql.text() : RowSecurity.around(sql.text());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            if (guard == null) {
                bind(connection, statement, sql.values());
                try (ResultSet rows = statement.executeQuery()) {
                    return all(rows, row);
                }
            }
            bind(connection, statement, RowSecurity.around(guard, sql.values()));
            return between(statement, row);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * Opening, the statement and closing go to the database together; outside a transaction they
     * are one by themselves, at the end of which what was set is forgotten anyway.
     */
    private static <R> List<R> between(PreparedStatement statement, Row<R> row)
            throws SQLException {
        statement.execute();
        if (!statement.getMoreResults()) {
            throw new IllegalStateException("the statement gives no rows");
        }
        try (ResultSet rows = statement.getResultSet()) {
            return all(rows, row);
        }
    }

    private static <R> List<R> all(ResultSet rows, Row<R> row) throws SQLException {
        Cells cells = new Cells(rows);
        List<R> read = new ArrayList<>();
        while (cells.next()) {
            read.add(row.read(cells));
            cells.mustBeReadWhole();
        }
        return read;
    }

    /** Does something in this transaction while row security is open for a scope. */
    <T> T under(RowScope scope, Supplier<T> work) {
        set(RowSecurity.open(scope));
        T done = work.get();
        set(RowSecurity.close());
        return done;
    }

    private void set(Sql settings) {
        list(
                settings,
                row -> {
                    row.skip(RowSecurity.columns());
                    return true;
                });
    }

    public <R> Optional<R> first(Sql sql, Row<R> row) {
        List<R> rows = list(sql, row);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    private static void bind(
            Connection connection, PreparedStatement statement, List<Object> values)
            throws SQLException {
        int index = 1;
        for (Object value : values) {
            if (value instanceof Sql.SqlArray array) {
                statement.setArray(index, connection.createArrayOf(array.type(), array.members()));
            } else if (value instanceof Instant instant) {
                statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(index, value);
            }
            index++;
        }
    }
}

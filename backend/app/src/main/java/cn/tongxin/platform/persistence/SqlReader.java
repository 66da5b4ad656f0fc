package cn.tongxin.platform.persistence;

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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.text())) {
            bind(connection, statement, sql.values());
            try (ResultSet rows = statement.executeQuery()) {
                Cells cells = new Cells(rows);
                List<R> read = new ArrayList<>();
                while (cells.next()) {
                    read.add(row.read(cells));
                    cells.mustBeReadWhole();
                }
                return read;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
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

package cn.tongxin.platform.persistence;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

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

    /** Reads one row of a result; never sees the row after it. */
    @FunctionalInterface
    public interface Row<R> {
        R read(ResultSet row) throws SQLException;
    }

    public <R> List<R> list(Sql sql, Row<R> row) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.text())) {
            bind(connection, statement, sql.values());
            try (ResultSet rows = statement.executeQuery()) {
                List<R> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(row.read(rows));
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

    /** An instant of a column that may be empty, with the microseconds PostgreSQL keeps. */
    public static @Nullable Instant optionalInstant(ResultSet row, String column)
            throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** As {@link #optionalInstant}, of a column that is never empty. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
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

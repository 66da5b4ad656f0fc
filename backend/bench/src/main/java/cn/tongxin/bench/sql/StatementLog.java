package cn.tongxin.bench.sql;

import cn.tongxin.bench.product.RunFile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** pg_stat_statements and the settings of the server, read as superuser. */
public final class StatementLog implements AutoCloseable {
    private static final String OF_ROLE =
            """
            select s.query, s.calls, s.rows
            from pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname = ? and s.toplevel and s.dbid =
                  (select oid from pg_database where datname = current_database())
            order by s.query
            """;

    private final Connection connection;

    private StatementLog(Connection connection) {
        this.connection = connection;
    }

    public static StatementLog open(RunFile.Database database) throws SQLException {
        return new StatementLog(
                DriverManager.getConnection(database.url(), database.user(), database.password()));
    }

    public void reset() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    /** Everything this role ran since the reset. */
    public Recording of(String role) throws SQLException {
        List<Recording.Line> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(OF_ROLE)) {
            statement.setString(1, role);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(
                            new Recording.Line(
                                    rows.getString(1), rows.getLong(2), rows.getLong(3)));
                }
            }
        }
        return new Recording(lines);
    }

    /** One text value, for example a sort key that the API does not show. */
    public String text(String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("no row for " + sql);
                }
                return rows.getString(1);
            }
        }
    }

    /** One row by the names of its columns, as text; null where there is no value. */
    public Map<String, String> row(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("no row for " + sql);
            }
            Map<String, String> row = new TreeMap<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.put(rows.getMetaData().getColumnLabel(i), rows.getString(i));
            }
            return row;
        }
    }

    /** The first column of every row, as text. */
    public List<String> texts(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /**
     * Some statements in one transaction of the role that owns the tables, whose writes fire the
     * triggers as everybody's do.
     *
     * @return rows each of them changed
     */
    public List<Integer> change(List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local role tongxin_owner");
            List<Integer> changed = new ArrayList<>();
            for (String sql : statements) {
                changed.add(statement.executeUpdate(sql));
            }
            connection.commit();
            return changed;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Every column of every row, as text. */
    public List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(rows.getString(i));
                }
                all.add(row);
            }
        }
        return all;
    }

    /** The settings a figure depends on. */
    public Map<String, String> settings(List<String> names) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        for (String name : names) {
            settings.put(name, text("select current_setting(?)", name));
        }
        return settings;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

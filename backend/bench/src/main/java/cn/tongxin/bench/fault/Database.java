package cn.tongxin.bench.fault;

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

/** What is really in the database; asked by a superuser, a new connection each time. */
record Database(RunFile.Database login) {

    /** Reads one row of an answer. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    /** As the role that owns the tables: its writes fire triggers as everybody's do. */
    Connection asOwner() throws SQLException {
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role tongxin_owner");
        }
        return connection;
    }

    /** Another database of the same server. */
    Database named(String name) {
        String url = login.url().replaceAll("/[^/]*$", "/" + name);
        return new Database(new RunFile.Database(url, login.user(), login.password()));
    }

    <T> List<T> list(String sql, Reader<T> reader, Object... values) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet answer = statement.executeQuery()) {
                while (answer.next()) {
                    rows.add(reader.read(answer));
                }
            }
            return rows;
        }
    }

    long number(String sql, Object... values) throws SQLException {
        return list(sql, row -> row.getLong(1), values).get(0);
    }

    String text(String sql, Object... values) throws SQLException {
        return list(sql, row -> row.getString(1), values).get(0);
    }

    int update(String sql, Object... values) throws SQLException {
        try (Connection connection = asOwner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** Nothing is left to do of what was written in bulk. */
    void settle(String table) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) " + table);
            statement.execute("checkpoint");
        }
    }

    /** What keeps an acknowledged write when the power goes. */
    Map<String, String> durability() throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        for (String name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            settings.put(name, text("select current_setting(?)", name));
        }
        return settings;
    }
}

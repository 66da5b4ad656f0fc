package cn.tongxin.city;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes indexes and foreign keys once over all rows instead of row by row. The loader owns no
 * table: functions of the schema do it, and only for tables in which nothing stands.
 */
final class Indexes {
    private final Database database;
    private final LoadLog log;

    Indexes(Database database, LoadLog log) {
        this.database = database;
        this.log = log;
    }

    /** In the transaction of that connection. */
    static void setAside(Connection connection, Collection<String> tables) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_indexes_aside(?)")) {
            statement.setArray(1, connection.createArrayOf("text", tables.toArray()));
            statement.execute();
        }
    }

    /** Each in a transaction of its own: a load that is killed goes on with the next one. */
    void putBack(int workers) throws SQLException {
        int all = left();
        AtomicInteger done = new AtomicInteger();
        Workers.run(workers, database, connection -> putBack(connection, done, all));
        if (left() > 0) {
            throw new SQLException("索引没有全部建立");
        }
    }

    private void putBack(Connection connection, AtomicInteger done, int all) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            while (true) {
                String name;
                try (ResultSet row = statement.executeQuery("select put_index_back()")) {
                    row.next();
                    name = row.getString(1);
                }
                connection.commit();
                if (name == null) {
                    return;
                }
                log.say(
                        "索引和约束：已建立 %d / %d（%s），用时 %.0f 秒",
                        done.incrementAndGet(), all, name, log.seconds());
            }
        }
    }

    private int left() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from set_aside")) {
            row.next();
            return row.getInt(1);
        }
    }

    /**
     * Foreign keys and triggers look rows up by plans made from statistics. A table that vacuum saw
     * empty, after a load that failed, counts as empty until it is analyzed: every index then seems
     * as good as the primary key, and a load of seconds takes hours.
     */
    static void analyze(Collection<String> tables, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze " + String.join(", ", List.copyOf(tables)));
        }
    }
}

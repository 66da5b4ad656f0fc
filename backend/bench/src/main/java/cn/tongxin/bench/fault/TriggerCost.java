package cn.tongxin.bench.fault;

import cn.tongxin.bench.product.RunFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** What the log of changes costs a write: the same update with its triggers and without. */
public final class TriggerCost {
    private static final String UPDATE =
            "update school set phone = ?, version = version + 1 where id ="
                    + " (select id from school order by id limit 1)";

    private TriggerCost() {}

    /**
     * Everything is rolled back; commits would only add the disk's noise to both.
     *
     * @return microseconds an update takes on average: without triggers, with them
     */
    public static double[] micros(RunFile run, int times) throws SQLException {
        long[] nanos = new long[2];
        try (Connection connection = new Database(run.database()).connect()) {
            connection.setAutoCommit(false);
            for (int block = 0; block < 20; block++) {
                for (int with = 0; with < 2; with++) {
                    nanos[with] += updates(connection, with == 1, times / 20);
                }
            }
        }
        return new double[] {nanos[0] / 1e3 / times, nanos[1] / 1e3 / times};
    }

    private static long updates(Connection connection, boolean triggers, int times)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "set local session_replication_role = " + (triggers ? "origin" : "replica"));
        }
        long began;
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setString(1, "0771-5500000");
            update.executeUpdate();
            began = System.nanoTime();
            for (int i = 0; i < times; i++) {
                update.setString(1, "0771-550000" + i % 10);
                update.executeUpdate();
            }
        }
        long took = System.nanoTime() - began;
        connection.rollback();
        return took;
    }
}

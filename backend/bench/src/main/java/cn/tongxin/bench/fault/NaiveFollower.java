package cn.tongxin.bench.fault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * The negative control: follows the same log by its sequence number alone, as one is tempted to.
 * When it misses nothing, the load was too tame to prove anything.
 */
final class NaiveFollower implements Runnable {
    private static final long PAUSE_MILLIS = 20;
    private static final String AFTER =
            "select seq from change_log where resource = 'schools' and seq > ? order by seq";

    private final Database database;
    private final Set<Long> seen = new HashSet<>();
    private final long from;
    private volatile boolean ended;
    private volatile String broken = "";

    NaiveFollower(Database database, long from) {
        this.database = database;
        this.from = from;
    }

    @Override
    public void run() {
        long highest = from;
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(AFTER)) {
            boolean lastLook = false;
            while (!lastLook) {
                lastLook = ended;
                statement.setLong(1, highest);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        highest = rows.getLong(1);
                        seen.add(highest);
                    }
                }
                Actor.pause(PAUSE_MILLIS);
            }
        } catch (SQLException e) {
            broken = String.valueOf(e.getMessage());
        }
    }

    void end() {
        ended = true;
    }

    long seen() {
        return seen.size();
    }

    String broken() {
        return broken;
    }
}

package cn.tongxin.bench.fault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Writes schools by SQL as the role that owns the tables, because the API neither creates nor
 * deletes any: inserts, updates, moves between two units, deletes, and transactions that roll back.
 * A slow one keeps each transaction open for half a minute.
 */
final class TableWriter implements Runnable {
    static final String NAME = "压测学校";

    private static final String INSERT =
            "insert into school (id, identifier_code, name, name_sort, type_code, stages, ownership,"
                    + " urban_rural, unit_code, division_code, boarding, status, created_at,"
                    + " updated_at, source, synthetic)"
                    + " select ?::uuid, ?, ?, ?, type_code, stages, ownership, urban_rural, ?,"
                    + " division_code, boarding, 'OPERATING', clock_timestamp(), clock_timestamp(),"
                    + " 'MANUAL', true from school where id = ?::uuid";
    private static final String UPDATE =
            "update school set name = ?, version = version + 1, updated_at = clock_timestamp()"
                    + " where id = any (?::uuid[])";
    private static final String MOVE =
            "update school set unit_code = case unit_code when ? then ? else ? end,"
                    + " version = version + 1, updated_at = clock_timestamp() where id = ?::uuid";
    private static final String DELETE = "delete from school where id = any (?::uuid[])";
    private static final int MOST_PAUSE_MILLIS = 20;
    private static final int MOST_OWN = 40;

    private final Plan plan;
    private final Random random;
    private final List<String> own = new ArrayList<>();
    private Connection connection;
    private int commits;
    private int rollbacks;
    private String broken = "";

    /**
     * What all writers share.
     *
     * @param model the school whose place and kind new ones take
     * @param prefix first four digits of identifier codes nobody else uses
     * @param goOn until the load ends
     * @param units a new school stands in the first or the second, and moves between them
     */
    record Plan(
            Database database,
            String model,
            String prefix,
            List<String> units,
            AtomicInteger codes,
            BooleanSupplier goOn,
            double holdSeconds) {}

    /**
     * @param number also the seed: a run can be repeated
     */
    TableWriter(Plan plan, int number) {
        this.plan = plan;
        this.random = new Random(number);
    }

    @Override
    public void run() {
        try (Connection opened = plan.database().asOwner()) {
            connection = opened;
            connection.setAutoCommit(false);
            while (plan.goOn().getAsBoolean()) {
                transaction();
                if (plan.holdSeconds() == 0) {
                    Actor.pause(random.nextInt(MOST_PAUSE_MILLIS));
                }
            }
        } catch (SQLException e) {
            broken = String.valueOf(e.getMessage());
        }
    }

    private void transaction() throws SQLException {
        List<String> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        int kind = random.nextInt(10);
        if (own.isEmpty() || kind < 4 && own.size() < MOST_OWN) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                added.add(insert());
            }
        } else if (kind < 7) {
            update(pick(1 + random.nextInt(3)));
        } else if (kind < 8) {
            move(pick(1).get(0));
        } else {
            removed.addAll(pick(1 + random.nextInt(2)));
            run(DELETE, array(removed));
        }
        if (plan.holdSeconds() > 0) {
            hold();
            if (!own.isEmpty() && removed.isEmpty()) {
                update(pick(1));
            }
        }
        if (random.nextInt(4) == 0) {
            connection.rollback();
            rollbacks++;
        } else {
            connection.commit();
            commits++;
            own.addAll(added);
            own.removeAll(removed);
        }
    }

    /** Long, but not past the end of the load by more than a moment. */
    private void hold() {
        long until = System.nanoTime() + Math.round(plan.holdSeconds() * 1e9);
        while (plan.goOn().getAsBoolean() && System.nanoTime() < until) {
            Actor.pause(MOST_PAUSE_MILLIS);
        }
    }

    private List<String> pick(int most) {
        List<String> picked = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            String id = own.get(random.nextInt(own.size()));
            if (!picked.contains(id)) {
                picked.add(id);
            }
        }
        return picked;
    }

    private String insert() throws SQLException {
        int code = plan.codes().incrementAndGet();
        String id = UUID.randomUUID().toString();
        run(
                INSERT,
                id,
                plan.prefix() + String.format("%06d", code),
                NAME + code,
                "yacexuexiao" + code,
                plan.units().get(random.nextInt(2)),
                plan.model());
        return id;
    }

    private void update(List<String> ids) throws SQLException {
        run(UPDATE, NAME + "·" + random.nextInt(1_000_000), array(ids));
    }

    private void move(String id) throws SQLException {
        List<String> units = plan.units();
        run(MOVE, units.get(0), units.get(1), units.get(0), id);
    }

    private static String array(List<String> ids) {
        return "{" + String.join(",", ids) + "}";
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    int commits() {
        return commits;
    }

    int rollbacks() {
        return rollbacks;
    }

    String broken() {
        return broken;
    }

    /** An identifier prefix that no school has. */
    static String freePrefix(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                "select p from unnest(array['5145','3745','3645','3545','2245'])"
                                        + " as p where not exists (select 1 from school"
                                        + " where identifier_code like p || '%') limit 1");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("every prefix of identifier codes is in use");
            }
            return row.getString(1);
        }
    }
}

package cn.tongxin.city;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the database itself knows of a load, and by what one that was killed goes on. */
final class LoadRecord {
    private final Connection connection;

    LoadRecord(Connection connection) {
        this.connection = connection;
    }

    /**
     * The load in the database.
     *
     * @param asOf the day on which it began
     * @param keyring by what keys it began
     */
    record Found(
            String generator,
            long seed,
            BigDecimal scale,
            int schools,
            LocalDate asOf,
            @Nullable String keyring,
            boolean finished) {}

    Optional<Found> find() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select generator, seed, scale, schools, as_of, keyring,"
                                        + " finished_at is not null from city_load"
                                        + " order by begun_at limit 1")) {
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(
                    new Found(
                            row.getString(1),
                            row.getLong(2),
                            row.getBigDecimal(3),
                            row.getInt(4),
                            row.getObject(5, LocalDate.class),
                            row.getString(6),
                            row.getBoolean(7)));
        }
    }

    void begin(City city, BigDecimal scale, LocalDate asOf, @Nullable String keyring)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into city_load (id, generator, seed, scale, schools, begun_at, as_of,"
                                + " keyring) values (?, ?, ?, ?, ?, now(), ?, ?)")) {
            insert.setObject(1, id(city));
            insert.setString(2, CityGenerator.VERSION);
            insert.setLong(3, city.seed());
            insert.setBigDecimal(4, scale);
            insert.setInt(5, (int) city.countedSchools());
            insert.setObject(6, asOf);
            insert.setString(7, keyring);
            insert.executeUpdate();
        }
    }

    void finish(City city) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update city_load set finished_at = now() where id = ?")) {
            update.setObject(1, id(city));
            update.executeUpdate();
        }
    }

    private static UUID id(City city) {
        return Ids.of(City.ENTERED, "city_load|" + city.seed());
    }

    /** How many rows there are of each pair of schools that is written. */
    Map<Integer, Long> parts() throws SQLException {
        Map<Integer, Long> parts = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number, rows from city_load_part")) {
            while (row.next()) {
                parts.put(row.getInt(1), row.getLong(2));
            }
        }
        return parts;
    }

    void part(int number, long rows) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into city_load_part (number, rows, loaded_at)"
                                + " values (?, ?, now())")) {
            insert.setInt(1, number);
            insert.setLong(2, rows);
            insert.executeUpdate();
        }
    }
}

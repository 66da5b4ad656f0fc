package cn.tongxin.city;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Stands in for the real loader in tests of the launcher: same command line, one row. */
public final class CityLoader {
    private CityLoader() {}

    public static void main(String[] args) throws SQLException {
        String user = args[3];
        String password = System.getenv("TONGXIN_LOADER_PASSWORD");
        try (var connection = DriverManager.getConnection(args[1], user, password);
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into city_load values"
                            + " (gen_random_uuid(), 'test', 1, 0, 0, now(), current_date, now())");
        }
    }
}

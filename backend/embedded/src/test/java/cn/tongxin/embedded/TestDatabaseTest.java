package cn.tongxin.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.tongxin.embedded.postgres.Credentials;
import cn.tongxin.schema.Migrator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    private final TestDatabase database = TestDatabase.shared();

    @Test
    void isMigratedAndStartedOnce() throws SQLException {
        assertEquals(database.jdbcUrl(), TestDatabase.shared().jdbcUrl());
        assertEquals("0", ask(database.api(), "select count(*) from school"));
    }

    @Test
    void theApiRoleOwnsNothingAndCannotSwitchProtectionOff() {
        SQLException refused =
                assertThrows(
                        SQLException.class,
                        () -> ask(database.api(), "alter table school add column x int"));
        assertEquals("42501", refused.getSQLState());
    }

    @Test
    void truncateEmptiesEveryTableButWhatMigrationsFill() throws SQLException {
        try (Connection c = DriverManager.getConnection(database.superuserUrl());
                var statement = c.createStatement()) {
            statement.execute(
                    "insert into division (code, level, name, name_sort) values ('450100', 'CITY', 'x', 'x')");
        }
        database.truncate();
        assertEquals("0", ask(database.api(), "select count(*) from division"));
        assertEquals("t", ask(database.owner(), "select count(*) > 0 from flyway_schema_history"));
        assertEquals("t", ask(database.api(), "select count(*) > 0 from calendar_day"));
        assertEquals("t", ask(database.api(), "select count(*) > 0 from semester"));
    }

    @Test
    void migratingTwiceChangesNothing() {
        TestDatabase empty = database.emptyCopy("migrated_twice");
        String password = empty.owner().password();
        var first = Migrator.migrate(empty.jdbcUrl(), empty.owner().user(), password);
        var second = Migrator.migrate(empty.jdbcUrl(), empty.owner().user(), password);
        assertEquals(true, first.applied() >= 3);
        assertEquals(new Migrator.Outcome(0, first.version()), second);
    }

    private String ask(Credentials as, String sql) throws SQLException {
        try (Connection c =
                        DriverManager.getConnection(database.jdbcUrl(), as.user(), as.password());
                var statement = c.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}

package cn.tongxin.city;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.schema.migration.V20261130150100__people_pinyin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

/** Pupils who were there before it was stored how their names are typed. */
class PinyinMigrationTest {
    private final TestDatabase database = TestDatabase.shared();

    @Test
    void everyNameIsWrittenAndNoFollowerHearsOfIt() throws SQLException {
        database.truncate();
        assertEquals(
                CityLoader.OK, CityLoaderTest.load(database, "0.003").code(), "no city loaded");
        String before = CityLoaderTest.ask(database, TYPED);
        String changes = CityLoaderTest.ask(database, "select count(*) from change_log");
        try (Connection connection = DriverManager.getConnection(database.superuserUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("alter table student disable trigger changes_update");
            statement.execute("update student set name_pinyin = '', name_initials = ''");
            statement.execute("alter table student enable trigger changes_update");
            new V20261130150100__people_pinyin().migrate(new Plain(connection));
        }
        assertEquals(before, CityLoaderTest.ask(database, TYPED));
        assertEquals(changes, CityLoaderTest.ask(database, "select count(*) from change_log"));
        assertEquals(
                "O",
                CityLoaderTest.ask(
                        database,
                        "select tgenabled from pg_trigger where tgname = 'changes_update' and"
                                + " tgrelid = 'student'::regclass"));
    }

    private static final String TYPED =
            "select count(*) || ' ' || md5(string_agg(id || name_pinyin || ' ' || name_initials, ','"
                    + " order by id)) from student";

    /** What Flyway hands to a migration. */
    private record Plain(Connection connection) implements Context {
        @Override
        public Configuration getConfiguration() {
            throw new AssertionError("the migration needs a connection only");
        }

        @Override
        public Connection getConnection() {
            return connection;
        }
    }
}

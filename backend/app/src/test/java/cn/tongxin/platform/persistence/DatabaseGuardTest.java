package cn.tongxin.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.embedded.postgres.Credentials;
import cn.tongxin.schema.SchemaVersion;
import cn.tongxin.testing.Rows;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DatabaseGuardTest {
    private static final String PASSWORD = "onlyForThisTest1234";
    private final TestDatabase database = TestDatabase.shared();

    private static void check(DataSource source) {
        new DatabaseGuard(new SqlReader(source)).check();
    }

    private static void refuses(DataSource source, String because) {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> check(source));
        assertTrue(refused.getMessage().contains(because), refused.getMessage());
    }

    @Nested
    class Roles {
        private final Rows rows = new Rows();

        @BeforeEach
        void role() {
            rows.execute("drop role if exists guard_test");
            rows.execute("create role guard_test login password '" + PASSWORD + "'");
            rows.execute("grant connect on database tongxin to guard_test");
            rows.execute("grant usage on schema public to guard_test");
            rows.execute(
                    "grant select on flyway_schema_history, set_aside, city_load to guard_test");
        }

        @AfterEach
        void forget() {
            rows.execute("drop table if exists guard_owned");
            rows.execute("drop owned by guard_test");
            rows.execute("drop role guard_test");
        }

        private DataSource guarded() {
            return new As(database).login(new Credentials("guard_test", PASSWORD));
        }

        @Test
        void the_role_of_the_api_may_serve() {
            assertDoesNotThrow(() -> check(new As(database).api()));
            assertDoesNotThrow(() -> check(guarded()));
        }

        @Test
        void a_superuser_may_not() {
            refuses(new As(database).login(database.superuser()), "superuser");
        }

        @Test
        void the_owner_of_the_tables_may_not() {
            refuses(new As(database).login(database.owner()), "owner");
        }

        @Test
        void the_owner_of_a_single_table_may_not() {
            rows.execute("create table guard_owned (id int)");
            rows.execute("alter table guard_owned owner to guard_test");
            refuses(guarded(), "owner");
        }

        @Test
        void a_role_that_bypasses_row_security_may_not() {
            rows.execute("alter role guard_test bypassrls");
            refuses(guarded(), "BYPASSRLS");
        }

        @Test
        void a_role_that_can_become_the_owner_may_not() {
            rows.execute("grant tongxin_owner to guard_test");
            refuses(guarded(), "owner");
        }

        @Test
        void a_role_that_may_make_temporary_tables_may_not() {
            rows.execute("grant temporary on database tongxin to guard_test");
            refuses(guarded(), "temporary");
        }

        @Test
        void a_role_that_may_execute_what_runs_as_the_owner_may_not() {
            rows.execute("grant execute on function log_changes() to guard_test");
            refuses(guarded(), "runs as its owner");
        }
    }

    @Nested
    class Schema {
        private final TestDatabase other = database.emptyCopy("guard_schema");

        private DataSource withHistory(String... rows) throws SQLException {
            try (Connection connection = DriverManager.getConnection(other.superuserUrl());
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "create table flyway_schema_history (version text, success boolean)");
                statement.execute("create table set_aside (name text)");
                statement.execute("create table city_load (finished_at timestamptz)");
                statement.execute(
                        "grant select on flyway_schema_history, set_aside, city_load to"
                                + " tongxin_api");
                for (String row : rows) {
                    statement.execute("insert into flyway_schema_history values (" + row + ")");
                }
            }
            return new As(other).api();
        }

        @Test
        void the_version_of_the_code_and_a_newer_one_may_be_served() throws SQLException {
            DataSource source = withHistory("'20200101000000', true", required() + ", true");
            assertDoesNotThrow(() -> check(source));
        }

        @Test
        void half_a_city_may_not() throws SQLException {
            DataSource source = withHistory(required() + ", true");
            inOther("insert into city_load values (now())");
            assertDoesNotThrow(() -> check(source));
            inOther("insert into set_aside values ('student_by_name')");
            refuses(source, "not finished");
            inOther("delete from set_aside");
            inOther("insert into city_load values (null)");
            refuses(source, "not finished");
        }

        private void inOther(String sql) throws SQLException {
            try (Connection connection = DriverManager.getConnection(other.superuserUrl());
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Test
        void an_older_one_may_not() throws SQLException {
            refuses(withHistory("'20200101000000', true"), "20200101000000");
        }

        @Test
        void one_that_failed_does_not_count() throws SQLException {
            refuses(
                    withHistory("'20200101000000', true", required() + ", false"),
                    "20200101000000");
        }

        @Test
        void an_empty_one_may_not() throws SQLException {
            refuses(withHistory(), SchemaVersion.REQUIRED);
        }

        @Test
        void a_database_without_any_schema_may_not() {
            assertThrows(DatabaseException.class, () -> check(new As(other).api()));
        }

        private String required() {
            return "'" + SchemaVersion.REQUIRED + "'";
        }
    }
}

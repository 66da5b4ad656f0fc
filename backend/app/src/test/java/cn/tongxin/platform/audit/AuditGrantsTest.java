package cn.tongxin.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.embedded.postgres.Credentials;
import cn.tongxin.testing.Rows;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who serves or loads can add to the log, never change it: the database says so. */
class AuditGrantsTest {
    private static final String DENIED = "42501";
    private static final String UNDEFINED_COLUMN = "42703";
    private static final List<String> TABLES = List.of("audit_event", "audit_seal", "audit_leaf");

    private final TestDatabase database = TestDatabase.shared();
    private final Rows rows = new Rows();

    @BeforeEach
    void oneLine() {
        rows.truncate();
        new AuditLines(rows).add(1);
    }

    private void run(Credentials role, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), role.user(), role.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private DynamicTest refused(Credentials role, String sql) {
        return dynamicTest(
                role.user() + ": " + sql,
                () ->
                        assertEquals(
                                DENIED,
                                assertThrows(SQLException.class, () -> run(role, sql))
                                        .getSQLState()));
    }

    @TestFactory
    Stream<DynamicTest> nobody_who_serves_may_change_a_line() {
        return Stream.of(database.api(), database.loader())
                .flatMap(
                        role ->
                                TABLES.stream()
                                        .flatMap(
                                                table ->
                                                        Stream.of(
                                                                refused(
                                                                        role,
                                                                        "delete from " + table),
                                                                refused(role, "truncate " + table),
                                                                refused(
                                                                        role,
                                                                        "drop table " + table))));
    }

    @TestFactory
    Stream<DynamicTest> nor_any_part_of_one() {
        return TABLES.stream()
                .flatMap(
                        table ->
                                rows
                                        .read(
                                                "select attname from pg_attribute where attnum > 0"
                                                        + " and attidentity = ''"
                                                        + " and attrelid = ?::regclass",
                                                table)
                                        .stream()
                                        .map(
                                                column ->
                                                        refused(
                                                                database.api(),
                                                                "update %1$s set %2$s = %2$s"
                                                                        .formatted(
                                                                                table, column))));
    }

    @TestFactory
    Stream<DynamicTest> a_line_does_not_choose_its_number_nor_its_transaction() {
        String line =
                "insert into audit_event (at, request_id, action, entity, result%s)"
                        + " overriding system value"
                        + " values (now(), 'request-1', 'a.b', 'a', 'OK'%s)";
        return Stream.of(
                refused(database.api(), line.formatted(", seq", ", 7")),
                refused(database.api(), line.formatted(", xid", ", '1'")),
                refused(database.loader(), line.formatted("", "")));
    }

    /**
     * A trigger on a table of one's own would have a function of the owner run SQL of one's own.
     * Each gate is tried with the other one open.
     */
    @Nested
    class TheOwnersFunctions {
        private static final String TABLE = "create temp table mine (id uuid)";
        private static final String TRIGGER =
                "create trigger t after insert on mine referencing new table as new_rows"
                        + " for each statement execute function announce_rows('c', '%s')";
        private static final String DONE = "insert into mine values (gen_random_uuid())";
        private static final String WRITTEN =
                "(with w as (update audit_event set actor_id = null returning 1)"
                        + " select count(*)::text from w)";

        @AfterEach
        void shut() {
            rows.execute("revoke temporary on database tongxin from tongxin_api");
            rows.execute("revoke execute on function announce_rows() from tongxin_api");
        }

        private String refusal(String... statements) {
            return assertThrows(
                            SQLException.class,
                            () -> run(database.api(), String.join(";", statements)))
                    .getSQLState();
        }

        @Test
        void are_out_of_reach_without_a_table_of_ones_own() {
            rows.execute("grant execute on function announce_rows() to tongxin_api");
            assertEquals(DENIED, refusal(TABLE, TRIGGER.formatted(WRITTEN), DONE));
        }

        @Test
        void may_not_be_executed_by_who_serves() {
            rows.execute("grant temporary on database tongxin to tongxin_api");
            assertEquals(DENIED, refusal(TABLE, TRIGGER.formatted(WRITTEN)));
        }

        @Test
        void take_no_expression() {
            rows.execute("grant temporary on database tongxin to tongxin_api");
            rows.execute("grant execute on function announce_rows() to tongxin_api");
            assertEquals(UNDEFINED_COLUMN, refusal(TABLE, TRIGGER.formatted("pg_temp.f()"), DONE));
        }

        @Test
        void made_from_now_on_are_nobodys_either() throws SQLException {
            run(
                    database.owner(),
                    "create function made_later() returns int language sql as 'select 1'");
            try {
                assertEquals(DENIED, refusal("select made_later()"));
            } finally {
                run(database.owner(), "drop function made_later()");
            }
        }
    }

    @Test
    void the_api_may_add_a_line() throws SQLException {
        run(
                database.api(),
                "insert into audit_event (at, request_id, action, entity, result)"
                        + " values (now(), 'request-1', 'a.b', 'a', 'OK')");
        assertEquals(List.of("2"), rows.read("select count(*) from audit_event"));
    }
}

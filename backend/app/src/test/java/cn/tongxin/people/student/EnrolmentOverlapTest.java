package cn.tongxin.people.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Families;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database itself refuses what no code path may ever do: two times of one child overlap. */
@QuarkusTest
class EnrolmentOverlapTest extends ApiTest {
    private static final String OVERLAP = "23P01";
    private static final String WAITED = "55P03";

    private UUID school;
    private UUID child;

    /** At school since 2024-09-01. */
    @BeforeEach
    void oneChild() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "本县小学", "450103"));
        child = new Families(rows).pupil("陆小明", school, null);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-08-31, 2024-09-02",
        "2024-09-01, 2024-09-02",
        "2020-09-01, 2026-01-01",
        "2025-01-01, 2025-06-01"
    })
    void a_time_that_overlaps_is_refused(String from, String to) throws SQLException {
        try (Connection one = connected()) {
            refused(OVERLAP, () -> enrol(one, from, to));
        }
    }

    @ParameterizedTest
    @CsvSource({"2020-09-01, 2024-09-01", "2024-10-01, 2024-10-01"})
    void one_that_ends_as_the_next_begins_or_before_it_began_is_taken(String from, String to)
            throws SQLException {
        try (Connection one = connected()) {
            enrol(one, from, to);
        }
    }

    @Test
    void a_correction_is_looked_at_too_and_times_of_a_merged_row_are_not() throws SQLException {
        try (Connection one = connected();
                Statement statement = one.createStatement()) {
            enrol(one, "2020-09-01", "2024-09-01");
            String later = "update enrolment set to_date = '2024-09-02' where to_date is not null";
            refused(OVERLAP, () -> statement.execute(later));
            UUID other = new Families(rows).pupil("陆小明二", school, null);
            statement.execute(
                    "update enrolment set merged_from = '" + other + "' where to_date is not null");
            statement.execute(later);
        }
    }

    @Test
    void of_two_at_once_the_second_waits_and_is_held_against_the_first() throws SQLException {
        try (Connection first = connected();
                Connection second = connected();
                Statement impatient = second.createStatement()) {
            first.setAutoCommit(false);
            enrol(first, "2020-09-01", "2021-09-01");
            impatient.execute("set lock_timeout = '200ms'");
            refused(WAITED, () -> enrol(second, "2021-01-01", "2022-01-01"));
            first.commit();
            refused(OVERLAP, () -> enrol(second, "2021-01-01", "2022-01-01"));
            enrol(second, "2021-09-01", "2022-01-01");
        }
    }

    private void enrol(Connection connection, String from, String to) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "insert into enrolment (id, student_id, unit_code, school_id, from_date,"
                                + " to_date, status, created_at, updated_at, source)"
                                + " select gen_random_uuid(), ?, unit_code, id, ?::date, ?::date,"
                                + " 'TRANSFERRED_OUT', now(), now(), 'API' from school where id = ?")) {
            statement.setObject(1, child);
            statement.setString(2, from);
            statement.setString(3, to);
            statement.setObject(4, school);
            statement.execute();
        }
    }

    private static void refused(String state, Work work) {
        assertEquals(state, assertThrows(SQLException.class, work::run).getSQLState());
    }

    /** Something that the database may refuse. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    private Connection connected() throws SQLException {
        return DriverManager.getConnection(rows.superuserUrl());
    }
}

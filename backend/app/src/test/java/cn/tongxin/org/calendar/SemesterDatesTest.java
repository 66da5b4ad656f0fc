package cn.tongxin.org.calendar;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.time.AcademicYear;
import cn.tongxin.kernel.time.Semester;
import cn.tongxin.kernel.time.WorkdayCalendar;
import cn.tongxin.testing.Rows;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The semesters the migration writes, and what the database refuses. */
class SemesterDatesTest {
    private static final String EACH_DAY =
            "generate_series(date '2020-09-01', date '2027-08-31', interval '1 day') as d";

    private final Rows rows = new Rows();

    @Nested
    class Written {
        @Test
        void every_date_belongs_to_exactly_one_semester_of_each_stage_group() {
            long dates =
                    ChronoUnit.DAYS.between(
                            LocalDate.parse("2020-09-01"), LocalDate.parse("2027-09-01"));
            for (String group : SemesterFields.STAGE_GROUPS) {
                assertEquals(
                        List.of(dates + "|1|1"),
                        rows.read(
                                "select concat_ws('|', count(*), min(n), max(n)) from (select"
                                        + " (select count(*) from semester where stage_group = ?"
                                        + " and d::date between stat_from and stat_to) as n from "
                                        + EACH_DAY
                                        + ") counted",
                                group));
            }
        }

        @Test
        void semesters_follow_each_other_without_a_missing_one() {
            for (String group : SemesterFields.STAGE_GROUPS) {
                List<String> codes =
                        rows.read(
                                "select code from semester where stage_group = ? order by stat_from",
                                group);
                assertEquals(14, codes.size());
                assertEquals("2020-2021-1", codes.get(0));
                for (int i = 1; i < codes.size(); i++) {
                    assertEquals(
                            Semester.parse(codes.get(i - 1)).next(), Semester.parse(codes.get(i)));
                }
            }
        }

        @Test
        void the_middle_of_each_semester_lies_in_its_school_year() {
            for (String row :
                    rows.read(
                            "select academic_year || ' ' || term || ' ' || code || ' '"
                                    + " || (stat_from + (stat_to - stat_from) / 2) from semester")) {
                String[] cells = row.split(" ");
                Semester semester = Semester.parse(cells[2]);
                assertEquals(cells[0], semester.year().code());
                assertEquals(cells[1], semester.term().name());
                assertEquals(semester.year(), AcademicYear.of(LocalDate.parse(cells[3])));
            }
        }

        @Test
        void teaching_begins_and_ends_on_working_days() {
            WorkdayCalendar calendar = Migrated.calendar();
            for (String day :
                    rows.read(
                            "select first_teaching_day from semester"
                                    + " union select last_teaching_day from semester")) {
                assertTrue(calendar.isWorkday(LocalDate.parse(day)), day);
            }
        }

        @Test
        void only_the_dates_of_a_published_school_calendar_are_certain() {
            assertEquals(
                    List.of(
                            "2022-2023-1 COMPULSORY_PRE 2022-08-29 2023-01-13",
                            "2022-2023-1 SENIOR 2022-08-29 2023-01-13",
                            "2022-2023-2 COMPULSORY_PRE 2023-02-13 2023-07-07",
                            "2022-2023-2 SENIOR 2023-02-06 2023-07-07"),
                    rows.read(
                            "select concat_ws(' ', code, stage_group, first_teaching_day,"
                                    + " last_teaching_day) from semester where not provisional"
                                    + " order by code, stage_group"));
            assertEquals(
                    List.of("0"),
                    rows.read(
                            "select count(*) from semester"
                                    + " where provisional <> (dates_source like '惯例：%')"));
        }
    }

    /** Each attempt is made in a transaction that is rolled back. */
    @Nested
    class Refused {
        private void attempt(String... statements) throws SQLException {
            try (Connection connection = DriverManager.getConnection(rows.superuserUrl());
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (String sql : statements) {
                    statement.execute(sql);
                }
                statement.execute("set constraints all immediate");
                connection.rollback();
            }
        }

        private void isRefused(String sqlState, String... statements) {
            SQLException refused =
                    assertThrows(SQLException.class, () -> attempt(statements), statements[0]);
            assertEquals(sqlState, refused.getSQLState(), refused.getMessage());
        }

        private static String move(String code, String column, int days) {
            return "update semester set %1$s = %1$s + %2$d where stage_group = 'SENIOR' and code = '%3$s'"
                    .formatted(column, days, code);
        }

        @Test
        void a_gap_and_an_overlap_are() {
            isRefused("23503", move("2022-2023-1", "stat_to", -1));
            isRefused("23503", move("2022-2023-1", "stat_to", 1));
            isRefused("23503", move("2022-2023-2", "stat_from", -1));
            isRefused("23503", "delete from semester where code = '2022-2023-1'");
        }

        @Test
        void a_boundary_moved_on_both_sides_is_not() {
            assertDoesNotThrow(
                    () ->
                            attempt(
                                    move("2022-2023-1", "stat_to", -1),
                                    move("2022-2023-2", "stat_from", -1)));
        }

        /** A semester as long as that of autumn 2023, some days earlier. */
        private static String copy(int daysEarlier, boolean opensRecord) {
            return """
                    insert into semester (id, code, stage_group, report_on, first_teaching_day,
                        last_teaching_day, stat_from, stat_to, opens_record, status, dates_source,
                        provisional, created_at, updated_at, source)
                    select uuidv7(), '2030-2031-1', stage_group, report_on - %1$d,
                        first_teaching_day - %1$d, last_teaching_day - %1$d, stat_from - %1$d,
                        stat_to - %1$d, %2$s, status, dates_source, provisional, created_at,
                        updated_at, source
                    from semester where code = '2023-2024-1'
                    """
                    .formatted(daysEarlier, opensRecord);
        }

        @Test
        void a_second_beginning_a_second_successor_and_a_lonely_semester_are() {
            isRefused("23505", copy(5000, true));
            isRefused("23505", copy(0, false));
            isRefused("23503", copy(5000, false));
        }

        @Test
        void dates_out_of_order_and_codes_that_are_none_are() {
            isRefused("23514", move("2022-2023-1", "report_on", 3));
            isRefused("23514", move("2022-2023-1", "last_teaching_day", 40));
            isRefused("23514", move("2022-2023-1", "report_on", -1));
            isRefused(
                    "23514", "update semester set code = '2022-2024-1' where code = '2022-2023-1'");
            isRefused(
                    "23514", "update semester set code = '2022-2023-3' where code = '2022-2023-1'");
        }
    }
}

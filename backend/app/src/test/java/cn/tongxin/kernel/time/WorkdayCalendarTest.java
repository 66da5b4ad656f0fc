package cn.tongxin.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.time.WorkdayCalendar.Day;
import cn.tongxin.kernel.time.WorkdayCalendar.Deadline;
import cn.tongxin.kernel.time.WorkdayCalendar.Kind;
import cn.tongxin.kernel.time.WorkdayCalendar.KnownDay;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** 2024 is published; of 2025 only a custom is known; of other years nothing is. */
class WorkdayCalendarTest {
    private static final WorkdayCalendar CALENDAR =
            WorkdayCalendar.of(
                    Stream.concat(
                                    Stream.of(
                                            known("2024-01-01", Kind.HOLIDAY, false),
                                            known("2024-02-04", Kind.MAKEUP_WORKDAY, false),
                                            known("2024-02-18", Kind.MAKEUP_WORKDAY, false),
                                            known("2024-04-12", Kind.HOLIDAY, true),
                                            known("2025-01-01", Kind.HOLIDAY, true),
                                            known("2025-03-31", Kind.HOLIDAY, true)),
                                    date("2024-02-10")
                                            .datesUntil(date("2024-02-18"))
                                            .map(d -> known(d.toString(), Kind.HOLIDAY, false)))
                            .toList());

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static KnownDay known(String date, Kind kind, boolean provisional) {
        return new KnownDay(date(date), kind, "名称", "依据", provisional);
    }

    private static Deadline plus(String from, int workdays) {
        return CALENDAR.plusWorkdays(date(from), workdays);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(date("2023-06-01").toEpochDay(), date("2026-06-30").toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(tries = 500)
    void a_period_ends_on_a_working_day(
            @ForAll("dates") LocalDate from, @ForAll @IntRange(max = 300) int workdays) {
        assertTrue(CALENDAR.isWorkday(CALENDAR.plusWorkdays(from, workdays).date()));
    }

    @Property(tries = 500)
    void as_many_working_days_lie_in_a_period_as_were_asked_for(
            @ForAll("dates") LocalDate from, @ForAll @IntRange(min = 1, max = 300) int workdays) {
        LocalDate end = CALENDAR.plusWorkdays(from, workdays).date();
        long counted =
                from.plusDays(1).datesUntil(end.plusDays(1)).filter(CALENDAR::isWorkday).count();
        assertEquals(workdays, counted);
    }

    @Property(tries = 300)
    void a_period_may_be_counted_in_two_parts(
            @ForAll("dates") LocalDate from,
            @ForAll @IntRange(min = 1, max = 60) int first,
            @ForAll @IntRange(min = 1, max = 60) int second) {
        Deadline half = CALENDAR.plusWorkdays(from, first);
        Deadline rest = CALENDAR.plusWorkdays(half.date(), second);
        assertEquals(
                new Deadline(rest.date(), half.provisional() || rest.provisional()),
                CALENDAR.plusWorkdays(from, first + second));
    }

    @Example
    void make_up_days_count_and_holidays_do_not() {
        assertTrue(CALENDAR.isWorkday(date("2024-02-04")));
        assertFalse(CALENDAR.isWorkday(date("2024-02-12")));
        assertEquals(new Deadline(date("2024-02-09"), false), plus("2024-02-08", 1));
        assertEquals(new Deadline(date("2024-02-18"), false), plus("2024-02-08", 2));
        assertEquals(new Deadline(date("2024-02-04"), false), plus("2024-02-02", 1));
    }

    @Example
    void no_working_days_end_at_once_or_on_the_next_working_day() {
        assertEquals(new Deadline(date("2024-02-09"), false), plus("2024-02-09", 0));
        assertEquals(new Deadline(date("2024-02-18"), false), plus("2024-02-10", 0));
        assertEquals(new Deadline(date("2026-05-04"), true), plus("2026-05-04", 0));
        assertThrows(IllegalArgumentException.class, () -> plus("2024-02-09", -1));
    }

    @Example
    void a_day_says_its_name_and_where_that_is_written() {
        assertEquals(
                new Day(date("2024-02-10"), false, "名称", "依据", false),
                CALENDAR.day(date("2024-02-10")));
        assertEquals(
                new Day(date("2024-02-03"), false, null, null, false),
                CALENDAR.day(date("2024-02-03")));
        assertEquals(
                new Day(date("2024-10-01"), true, null, null, false),
                CALENDAR.day(date("2024-10-01")));
    }

    @Example
    void a_year_without_a_notice_has_the_holidays_with_a_fixed_date() {
        for (String holiday :
                List.of("2026-01-01", "2026-05-01", "2026-10-01", "2026-10-02", "2026-10-03")) {
            Day day = CALENDAR.day(date(holiday));
            assertFalse(day.workday(), holiday);
            assertTrue(day.name() != null && day.provisional(), holiday);
        }
        assertEquals("劳动节", CALENDAR.day(date("2026-05-01")).name());
        assertEquals(
                new Day(date("2026-10-09"), true, null, null, true),
                CALENDAR.day(date("2026-10-09")));
        assertEquals(
                new Day(date("2026-10-10"), false, null, null, true),
                CALENDAR.day(date("2026-10-10")));
        assertFalse(CALENDAR.isWorkday(date("2025-03-31")));
    }

    @Example
    void what_a_custom_says_publishes_no_year() {
        assertTrue(CALENDAR.isProvisional(date("2025-01-01")));
        assertTrue(CALENDAR.isProvisional(date("2025-06-03")));
        assertFalse(CALENDAR.isProvisional(date("2024-06-03")));
        assertTrue(CALENDAR.isProvisional(date("2024-04-12")));
        WorkdayCalendar regional =
                WorkdayCalendar.of(List.of(known("2028-03-28", Kind.HOLIDAY, false)));
        assertFalse(regional.isProvisional(date("2028-03-28")));
        assertTrue(regional.isProvisional(date("2028-03-29")));
    }

    @Example
    void a_deadline_is_provisional_when_a_day_on_the_way_is() {
        assertFalse(plus("2024-12-30", 1).provisional());
        assertTrue(plus("2024-12-31", 1).provisional());
        assertTrue(plus("2024-04-11", 1).provisional());
        assertFalse(plus("2024-04-12", 1).provisional());
    }

    @Example
    void a_day_is_known_once() {
        List<KnownDay> twice =
                List.of(
                        known("2024-04-12", Kind.HOLIDAY, true),
                        known("2024-04-12", Kind.MAKEUP_WORKDAY, false));
        assertThrows(IllegalArgumentException.class, () -> WorkdayCalendar.of(twice));
    }

    @Property(tries = 500)
    void counting_back_undoes_counting_on(
            @ForAll("dates") LocalDate from, @ForAll @IntRange(min = 0, max = 40) int workdays) {
        LocalDate end = CALENDAR.plusWorkdays(from, workdays).date();
        LocalDate start = CALENDAR.minusWorkdays(end, workdays);
        assertEquals(end, CALENDAR.plusWorkdays(start, workdays).date());
        assertEquals(workdays, CALENDAR.workdaysBetween(start, end));
        assertEquals(-workdays, CALENDAR.workdaysBetween(end, start));
    }

    @Example
    void counts_over_a_holiday_and_its_makeup_days() {
        // 10 to 17 February are free, the Sundays 4 and 18 are worked.
        assertEquals(date("2024-02-18"), CALENDAR.minusWorkdays(date("2024-02-19"), 1));
        assertEquals(date("2024-02-09"), CALENDAR.minusWorkdays(date("2024-02-19"), 2));
        assertEquals(2, CALENDAR.workdaysBetween(date("2024-02-09"), date("2024-02-19")));
        assertEquals(0, CALENDAR.workdaysBetween(date("2024-02-09"), date("2024-02-17")));
        assertEquals(0, CALENDAR.workdaysBetween(date("2024-02-19"), date("2024-02-19")));
    }
}

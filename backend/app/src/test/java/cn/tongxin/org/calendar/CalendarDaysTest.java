package cn.tongxin.org.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.time.WorkdayCalendar;
import cn.tongxin.kernel.time.WorkdayCalendar.Kind;
import cn.tongxin.kernel.time.WorkdayCalendar.KnownDay;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The days the migration writes: against the notices, the law and the moon. */
class CalendarDaysTest {
    private static final String SONG_FESTIVAL = "壮族三月三";

    private final List<KnownDay> days = Migrated.days().knownDays();
    private final WorkdayCalendar calendar = WorkdayCalendar.of(days);

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void weekends_that_a_notice_asks_to_work_on_are_working_days() {
        for (String day :
                List.of(
                        "2020-09-27",
                        "2020-10-10",
                        "2021-02-07",
                        "2021-04-18",
                        "2022-01-29",
                        "2022-10-09",
                        "2023-01-28",
                        "2023-05-06",
                        "2024-02-04",
                        "2024-02-18",
                        "2024-04-07",
                        "2025-01-26",
                        "2025-10-11",
                        "2026-01-04",
                        "2026-02-28",
                        "2026-09-20")) {
            assertTrue(calendar.isWorkday(date(day)), day);
            assertFalse(calendar.isProvisional(date(day)), day);
        }
    }

    @Test
    void weekdays_that_a_notice_gives_off_are_none() {
        for (String day :
                List.of(
                        "2020-01-31",
                        "2020-10-08",
                        "2021-02-11",
                        "2021-04-16",
                        "2022-05-04",
                        "2022-04-06",
                        "2023-04-21",
                        "2023-09-29",
                        "2024-02-16",
                        "2024-04-12",
                        "2025-02-04",
                        "2026-02-23",
                        "2026-10-07")) {
            assertFalse(calendar.isWorkday(date(day)), day);
            assertFalse(calendar.isProvisional(date(day)), day);
        }
    }

    @Test
    void the_region_may_give_off_what_the_state_council_asks_to_work_on() {
        for (String day : List.of("2022-04-02", "2023-04-23")) {
            assertFalse(calendar.isWorkday(date(day)), day);
            assertEquals(SONG_FESTIVAL, calendar.day(date(day)).name());
        }
    }

    /**
     * 365 or 366 days without weekends and without the days of the law: 11 a year, 13 from 2025,
     * and the region's two. In 2020 the epidemic took two working days and gave the region's two
     * back.
     */
    @Test
    void a_year_has_as_many_working_days_as_the_law_leaves() {
        Map<Integer, Long> counted = new TreeMap<>();
        for (int year = 2020; year <= 2026; year++) {
            counted.put(
                    year,
                    LocalDate.of(year, 1, 1)
                            .datesUntil(LocalDate.of(year + 1, 1, 1))
                            .filter(calendar::isWorkday)
                            .count());
        }
        assertEquals(
                Map.of(
                        2020, 249L, 2021, 248L, 2022, 247L, 2023, 247L, 2024, 249L, 2025, 246L,
                        2026, 246L),
                counted);
    }

    @Test
    void the_third_day_of_the_third_lunar_month_is_off() {
        int found = 0;
        for (LocalDate day = date("2021-01-01");
                day.isBefore(date("2028-01-01"));
                day = day.plusDays(1)) {
            if (isThirdOfThird(day)) {
                assertFalse(calendar.isWorkday(day), day.toString());
                found++;
            }
        }
        assertEquals(7, found);
    }

    private static boolean isThirdOfThird(LocalDate day) {
        ChineseCalendar lunar = new ChineseCalendar();
        lunar.setTimeZone(TimeZone.getTimeZone("Asia/Shanghai"));
        lunar.setTimeInMillis(
                day.atTime(LocalTime.NOON)
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .toInstant()
                        .toEpochMilli());
        return lunar.get(Calendar.MONTH) == 2
                && lunar.get(Calendar.IS_LEAP_MONTH) == 0
                && lunar.get(Calendar.DAY_OF_MONTH) == 3;
    }

    @Test
    void the_region_gives_two_working_days_each_year() {
        Map<Integer, Integer> given =
                days.stream()
                        .filter(day -> day.name().startsWith(SONG_FESTIVAL))
                        .collect(
                                Collectors.groupingBy(
                                        day -> day.date().getYear(),
                                        TreeMap::new,
                                        Collectors.summingInt(
                                                day -> day.kind() == Kind.HOLIDAY ? 1 : -1)));
        // The Saturday in the middle of 2023's three days would have been off anyway.
        assertEquals(Map.of(2021, 2, 2022, 2, 2023, 3, 2024, 2, 2025, 2, 2026, 2, 2027, 2), given);
    }

    @Test
    void what_is_certain_names_its_notice_and_what_is_not_its_custom() {
        for (KnownDay day : days) {
            String pattern =
                    day.provisional()
                            ? "惯例：.+"
                            : day.name().startsWith(SONG_FESTIVAL)
                                    ? "自治区人民政府.*\\d{4}年“壮族三月三”放假的.+"
                                    : "国办发明电〔20\\d\\d〕\\d+号";
            assertTrue(day.source().matches(pattern), day.toString());
        }
    }

    @Test
    void only_weekends_are_made_up_for() {
        for (KnownDay day : days) {
            if (day.kind() == Kind.MAKEUP_WORKDAY) {
                DayOfWeek weekday = day.date().getDayOfWeek();
                assertTrue(
                        weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY,
                        day.toString());
                assertTrue(day.name().endsWith("调休上班"), day.toString());
            }
        }
    }

    @Test
    void the_years_with_a_notice_are_certain_and_those_after_are_not() {
        assertFalse(calendar.isProvisional(date("2020-01-02")));
        assertFalse(calendar.isProvisional(date("2026-12-31")));
        assertTrue(calendar.isProvisional(date("2027-01-01")));
        assertTrue(calendar.isProvisional(date("2027-03-01")));
        assertTrue(calendar.isProvisional(date("2028-03-01")));
        assertTrue(calendar.isProvisional(date("2019-03-01")));
        assertFalse(calendar.isWorkday(date("2027-02-08")));
    }
}

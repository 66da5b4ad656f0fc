package cn.tongxin.access.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.access.work.WorkTimes.Timer;
import cn.tongxin.access.work.WorkTimes.TimerKind;
import cn.tongxin.kernel.time.WorkdayCalendar;
import cn.tongxin.kernel.time.WorkdayCalendar.Kind;
import cn.tongxin.kernel.time.WorkdayCalendar.KnownDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When things are due, and in which words that is said. */
class WorkTimesTest {
    /** 2026 is published, with 国庆节 from 1 to 7 October and a working Saturday after it. */
    private static final WorkdayCalendar CALENDAR = calendar();

    private static WorkdayCalendar calendar() {
        List<KnownDay> days = new ArrayList<>();
        days.add(day("2026-01-01", Kind.HOLIDAY, "元旦"));
        LocalDate.parse("2026-10-01")
                .datesUntil(LocalDate.parse("2026-10-08"))
                .forEach(date -> days.add(day(date.toString(), Kind.HOLIDAY, "国庆节")));
        days.add(day("2026-10-10", Kind.MAKEUP_WORKDAY, "国庆节调休上班"));
        return WorkdayCalendar.of(days);
    }

    private static KnownDay day(String date, Kind kind, String name) {
        return new KnownDay(LocalDate.parse(date), kind, name, "国办发明电", false);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static WorkItemKind kind(Term term, List<Term> reminders, @Nullable Term escalate) {
        return new WorkItemKind(
                "test.wait", "等待", null, "test", term, reminders, escalate, true, false);
    }

    private static WorkTimes fiveDays(String opened, @Nullable LocalDate dueOn) {
        WorkItemKind kind = kind(Term.workdays(5), List.of(Term.workdays(1)), Term.workdays(2));
        return WorkTimes.of(kind, at(opened), dueOn, CALENDAR);
    }

    @Test
    void five_working_days_jump_over_the_holiday_and_count_the_makeup_day() {
        WorkTimes times = fiveDays("2026-09-29T02:00:00Z", null);
        // 30 September, 8, 9 and 10 October, and Monday the 12th until midnight in Nanning.
        assertEquals(at("2026-10-12T16:00:00Z"), times.dueAt());
        assertEquals(LocalDate.parse("2026-10-12"), WorkTimes.lastDay(times.dueAt()));
        assertFalse(times.provisional());
        assertEquals(
                List.of(
                        new Timer(TimerKind.REMIND, at("2026-10-10T00:00:00Z")),
                        new Timer(TimerKind.DUE, at("2026-10-12T16:00:00Z")),
                        new Timer(TimerKind.ESCALATE, at("2026-10-14T16:00:00Z"))),
                times.timers());
    }

    @Test
    void the_day_begins_in_nanning_and_not_in_greenwich() {
        // 23:30 on the 28th in Nanning, and 00:30 on the 29th.
        assertEquals(at("2026-10-10T16:00:00Z"), fiveDays("2026-09-28T15:30:00Z", null).dueAt());
        assertEquals(at("2026-10-12T16:00:00Z"), fiveDays("2026-09-28T16:30:00Z", null).dueAt());
    }

    @Test
    void where_no_notice_is_published_the_day_is_provisional() {
        assertTrue(fiveDays("2027-03-01T02:00:00Z", null).provisional());
        assertTrue(fiveDays("2026-12-29T02:00:00Z", null).provisional(), "ends in 2027");
    }

    @Test
    void a_day_that_the_subject_knows_is_taken_and_a_reminder_of_the_past_is_not_kept() {
        WorkTimes times = fiveDays("2026-10-09T02:00:00Z", LocalDate.parse("2026-10-10"));
        assertEquals(at("2026-10-10T16:00:00Z"), times.dueAt());
        assertEquals(
                List.of(TimerKind.DUE, TimerKind.ESCALATE),
                times.timers().stream().map(Timer::kind).toList());
    }

    @Test
    void what_is_late_when_it_is_opened_is_not_told_to_be_late() {
        assertEquals(
                List.of(TimerKind.ESCALATE),
                fiveDays("2026-10-12T02:00:00Z", LocalDate.parse("2026-10-10")).timers().stream()
                        .map(Timer::kind)
                        .toList());
    }

    @Test
    void minutes_are_minutes_on_a_holiday_too() {
        WorkItemKind call =
                kind(
                        Term.exactly(Duration.ofMinutes(15)),
                        List.of(Term.exactly(Duration.ofMinutes(5))),
                        Term.exactly(Duration.ofMinutes(15)));
        WorkTimes times = WorkTimes.of(call, at("2026-10-03T18:00:00Z"), null, CALENDAR);
        assertEquals(
                List.of(
                        new Timer(TimerKind.REMIND, at("2026-10-03T18:10:00Z")),
                        new Timer(TimerKind.DUE, at("2026-10-03T18:15:00Z")),
                        new Timer(TimerKind.ESCALATE, at("2026-10-03T18:30:00Z"))),
                times.timers());
    }

    private static String words(String now) {
        WorkTiming timing = WorkTiming.of(at("2026-10-12T16:00:00Z"), at(now), CALENDAR);
        return timing.state() + " " + timing.workdaysLeft() + " " + timing.words();
    }

    @Test
    void says_how_long_there_is_or_how_late_it_is() {
        assertEquals("AHEAD 5 还有 5 个工作日", words("2026-09-29T02:00:00Z"));
        assertEquals("AHEAD 1 还有 1 个工作日", words("2026-10-11T02:00:00Z"));
        assertEquals("TODAY 0 今天到期", words("2026-10-11T16:00:00Z"));
        assertEquals("TODAY 0 今天到期", words("2026-10-12T15:59:59Z"));
        assertEquals("OVERDUE -1 已逾期 1 个工作日", words("2026-10-12T16:00:00Z"));
        assertEquals("OVERDUE -2 已逾期 2 个工作日", words("2026-10-14T02:00:00Z"));
    }

    @Test
    void a_weekend_after_the_end_makes_it_late_by_no_working_day() {
        Instant friday = WorkTimes.endOf(LocalDate.parse("2026-10-16"));
        assertEquals("已逾期", WorkTiming.of(friday, at("2026-10-17T02:00:00Z"), CALENDAR).words());
        Instant sunday = WorkTimes.endOf(LocalDate.parse("2026-10-18"));
        assertEquals(
                "最后期限是休息日", WorkTiming.of(sunday, at("2026-10-17T02:00:00Z"), CALENDAR).words());
    }
}

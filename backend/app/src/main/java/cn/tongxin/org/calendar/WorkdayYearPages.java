package cn.tongxin.org.calendar;

import cn.tongxin.kernel.time.WorkdayCalendar;
import cn.tongxin.kernel.time.WorkdayCalendar.Day;
import cn.tongxin.kernel.time.WorkdayCalendar.Kind;
import cn.tongxin.kernel.time.WorkdayCalendar.KnownDay;
import cn.tongxin.org.calendar.WorkdayViews.DayView;
import cn.tongxin.org.calendar.WorkdayViews.HolidayView;
import cn.tongxin.org.calendar.WorkdayViews.YearView;
import cn.tongxin.org.calendar.WorkdayYearRepository.Facts;
import cn.tongxin.platform.web.Action;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the days of a year together as a notice has them: holiday by holiday. */
final class WorkdayYearPages {
    private WorkdayYearPages() {}

    static YearView page(int year, Facts facts, List<KnownDay> all, List<Action> actions) {
        WorkdayCalendar calendar = WorkdayCalendar.of(all);
        List<HolidayView> holidays = holidays(year, all);
        @Nullable HolidayView regional = null;
        for (HolidayView holiday : holidays) {
            regional = isRegional(holiday) ? holiday : regional;
        }
        List<DayView> days =
                dates(year)
                        .map(calendar::day)
                        .filter(day -> day.name() != null)
                        .map(WorkdayViews::view)
                        .toList();
        return new YearView(
                facts.id(),
                year,
                !calendar.isProvisional(LocalDate.of(year, Month.JANUARY, 1)),
                facts.notice(),
                facts.noticedOn(),
                holidays.stream().filter(one -> !isRegional(one)).toList(),
                regional,
                facts.regionalNotice(),
                days,
                workdays(year, calendar),
                facts.enteredAt(),
                facts.version(),
                actions);
    }

    private static boolean isRegional(HolidayView holiday) {
        return holiday.name().equals(WorkdayPlan.REGIONAL);
    }

    static int workdays(int year, WorkdayCalendar calendar) {
        return (int) dates(year).map(calendar::day).filter(Day::workday).count();
    }

    /** As the database has it in calendar_day.notice_year. */
    static int yearOf(KnownDay day) {
        boolean next = day.date().getMonth() == Month.DECEMBER && day.name().startsWith("元旦");
        return day.date().getYear() + (next ? 1 : 0);
    }

    private static Stream<LocalDate> dates(int year) {
        return LocalDate.of(year, Month.JANUARY, 1)
                .datesUntil(LocalDate.of(year + 1, Month.JANUARY, 1));
    }

    private static List<HolidayView> holidays(int year, List<KnownDay> all) {
        List<KnownDay> known =
                all.stream()
                        .filter(day -> yearOf(day) == year)
                        .sorted(Comparator.comparing(KnownDay::date))
                        .toList();
        Map<String, HolidayView> byName = new LinkedHashMap<>();
        for (KnownDay day : known) {
            if (day.kind() == Kind.HOLIDAY) {
                byName.merge(day.name(), one(day, known), WorkdayYearPages::longer);
            }
        }
        return List.copyOf(byName.values());
    }

    private static HolidayView one(KnownDay day, List<KnownDay> known) {
        List<LocalDate> makeupDays =
                known.stream()
                        .filter(other -> other.kind() == Kind.MAKEUP_WORKDAY)
                        .filter(other -> other.name().equals(day.name() + WorkdayPlan.MAKEUP))
                        .map(KnownDay::date)
                        .toList();
        return new HolidayView(day.name(), day.date(), day.date(), 1, makeupDays);
    }

    private static HolidayView longer(HolidayView begun, HolidayView more) {
        int days = (int) ChronoUnit.DAYS.between(begun.from(), more.to()) + 1;
        return new HolidayView(begun.name(), begun.from(), more.to(), days, begun.makeupDays());
    }
}

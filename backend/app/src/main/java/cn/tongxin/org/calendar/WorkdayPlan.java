package cn.tongxin.org.calendar;

import cn.tongxin.kernel.errors.FieldError;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.time.WorkdayCalendar.Kind;
import cn.tongxin.kernel.time.WorkdayCalendar.KnownDay;
import cn.tongxin.org.calendar.CalendarRequests.HolidayUpdate;
import cn.tongxin.org.calendar.CalendarRequests.WorkdayYearUpdate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The days of one year as a notice has them, checked against themselves: whoever copies a notice
 * makes the mistakes that a notice shows twice, in dates and in the number of days.
 */
final class WorkdayPlan {
    static final int MOST_DAYS = 15;
    static final String REGIONAL = "壮族三月三";
    static final String MAKEUP = "调休上班";
    private static final String NEW_YEAR = "元旦";
    private static final String EXPECTED = "惯例：农历三月初三前后放假，自治区放假通知未出";
    private static final List<String> STATUTORY =
            List.of(NEW_YEAR, "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");

    private final int year;
    private final Map<LocalDate, KnownDay> days = new TreeMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private WorkdayPlan(int year) {
        this.year = year;
    }

    /**
     * @param taken days that the notice of another year speaks of
     * @throws ProblemException VALIDATION with everything that is wrong
     */
    static List<KnownDay> days(int year, WorkdayYearUpdate body, Map<LocalDate, KnownDay> taken) {
        WorkdayPlan plan = new WorkdayPlan(year);
        plan.notice(body);
        plan.nation(body);
        plan.region(body.regional(), body.regionalNotice());
        plan.apart(taken);
        if (!plan.errors.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.VALIDATION, plan.errors.get(0).message(), plan.errors);
        }
        return List.copyOf(plan.days.values());
    }

    private void notice(WorkdayYearUpdate body) {
        LocalDate on = body.noticedOn();
        if (on.getYear() < year - 1 || on.getYear() > year) {
            wrong("noticedOn", year + "年的放假通知应是" + (year - 1) + "年或" + year + "年发布的，请核对日期。");
        }
        String names = String.join("、", body.holidays().stream().map(HolidayUpdate::name).toList());
        List<String> missing = STATUTORY.stream().filter(name -> !names.contains(name)).toList();
        if (!missing.isEmpty()) {
            wrong("holidays", "还缺：" + String.join("、", missing) + "。合并放假的写在一起，如“国庆节、中秋节”。");
        }
    }

    private void nation(WorkdayYearUpdate body) {
        for (int i = 0; i < body.holidays().size(); i++) {
            HolidayUpdate holiday = body.holidays().get(i);
            String field = "holidays[" + i + "]";
            if (holiday.name().contains("三月三")) {
                wrong(field + ".name", "壮族三月三不是国家节日，请填在“壮族三月三”一栏。");
            }
            if (spans(field, holiday)) {
                holiday.from()
                        .datesUntil(holiday.to().plusDays(1))
                        .forEach(day -> off(field, day, holiday.name(), body.notice()));
            }
        }
        for (int i = 0; i < body.holidays().size(); i++) {
            HolidayUpdate holiday = body.holidays().get(i);
            makeup("holidays[" + i + "].makeupDays", holiday, body.notice(), false);
        }
        KnownDay first = days.get(LocalDate.of(year, Month.JANUARY, 1));
        if (first == null) {
            wrong("holidays", year + "年1月1日应在元旦假期内，请核对。");
        }
    }

    /**
     * The region may give a day off that the nation works on; where the nation has a holiday, the
     * day keeps the nation's name.
     */
    private void region(@Nullable HolidayUpdate holiday, @Nullable String notice) {
        if (holiday == null) {
            return;
        }
        if (!holiday.name().equals(REGIONAL)) {
            wrong("regional.name", "这一栏只填“壮族三月三”。");
        }
        String source = notice == null ? EXPECTED : notice;
        boolean provisional = notice == null;
        if (spans("regional", holiday)) {
            holiday.from()
                    .datesUntil(holiday.to().plusDays(1))
                    .filter(day -> !isHoliday(day))
                    .forEach(
                            day ->
                                    days.put(
                                            day,
                                            new KnownDay(
                                                    day,
                                                    Kind.HOLIDAY,
                                                    REGIONAL,
                                                    source,
                                                    provisional)));
        }
        makeup("regional.makeupDays", holiday, source, provisional);
    }

    private boolean spans(String field, HolidayUpdate holiday) {
        String name = holiday.name();
        if (holiday.to().isBefore(holiday.from())) {
            wrong(field + ".to", name + "的最后一天早于第一天，请核对。");
            return false;
        }
        long days = ChronoUnit.DAYS.between(holiday.from(), holiday.to()) + 1;
        if (days != holiday.days()) {
            String span = day(holiday.from()) + "至" + day(holiday.to());
            wrong(
                    field + ".days",
                    name + span + "是" + days + "天，填写的天数是" + holiday.days() + "天，请与通知核对。");
        }
        boolean inside = inside(field + ".from", holiday.from(), name);
        return inside(field + ".to", holiday.to(), name) && inside && days <= MOST_DAYS;
    }

    private void off(String field, LocalDate day, String name, String source) {
        KnownDay known = days.put(day, new KnownDay(day, Kind.HOLIDAY, name, source, false));
        if (known != null) {
            wrong(field + ".from", day(day) + "既在" + known.name() + "又在" + name + "，请核对起止日期。");
        }
    }

    private void makeup(String field, HolidayUpdate of, String source, boolean provisional) {
        for (LocalDate day : of.makeupDays()) {
            boolean weekend =
                    day.getDayOfWeek() == DayOfWeek.SATURDAY
                            || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend) {
                wrong(field, of.name() + "的调休上班日" + day(day) + "不是周六或周日，请核对。");
            } else if (isHoliday(day)) {
                wrong(field, day(day) + "已在放假日期内，不能又是调休上班日。");
            } else if (inside(field, day, of.name())
                    && days.put(day, makeupDay(day, of.name(), source, provisional)) != null) {
                wrong(field, "调休上班日" + day(day) + "填了两次。");
            }
        }
    }

    private static KnownDay makeupDay(
            LocalDate day, String name, String source, boolean provisional) {
        return new KnownDay(day, Kind.MAKEUP_WORKDAY, name + MAKEUP, source, provisional);
    }

    private boolean isHoliday(LocalDate day) {
        KnownDay known = days.get(day);
        return known != null && known.kind() == Kind.HOLIDAY;
    }

    /** In the year; what belongs to New Year's Day may lie in the December before. */
    private boolean inside(String field, LocalDate day, String name) {
        boolean december = day.getMonth() == Month.DECEMBER;
        boolean newYear = name.startsWith(NEW_YEAR);
        if (newYear && december && day.getYear() == year) {
            wrong(field, year + "年12月的元旦放假和调休由" + (year + 1) + "年的通知规定，请到那一年录入。");
            return false;
        }
        if (day.getYear() != year && !(newYear && december && day.getYear() == year - 1)) {
            wrong(field, name + "的" + day.getYear() + "年" + day(day) + "不在" + year + "年内，请核对。");
            return false;
        }
        return true;
    }

    private void apart(Map<LocalDate, KnownDay> taken) {
        for (LocalDate day : days.keySet()) {
            KnownDay other = taken.get(day);
            if (other != null) {
                wrong("holidays", day(day) + "已在另一年的安排中（" + other.name() + "），请先核对那一年。");
            }
        }
    }

    private void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    private static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}

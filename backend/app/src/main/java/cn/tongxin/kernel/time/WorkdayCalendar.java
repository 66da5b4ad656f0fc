package cn.tongxin.kernel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which days are working days in Guangxi. Holidays and make-up working days are known one by one,
 * because every year's notice moves them; all other days follow the week.
 *
 * <p>A notice always names New Year's Day, so a year whose first of January is known for certain is
 * a published one. The days of any other year follow Monday to Friday and the holidays that have a
 * fixed date, and every answer about them is provisional (暂定).
 */
public final class WorkdayCalendar {
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
    private static final Map<MonthDay, String> FIXED_HOLIDAYS =
            Map.of(
                    NEW_YEAR,
                    "元旦",
                    MonthDay.of(5, 1),
                    "劳动节",
                    MonthDay.of(10, 1),
                    "国庆节",
                    MonthDay.of(10, 2),
                    "国庆节",
                    MonthDay.of(10, 3),
                    "国庆节");

    private final Map<LocalDate, KnownDay> known;
    private final Set<Integer> published;

    /** Why a day is not what its place in the week says. */
    public enum Kind {
        HOLIDAY,
        MAKEUP_WORKDAY
    }

    /**
     * A day that was announced, or is expected by custom.
     *
     * @param source the notice, or the custom the expectation rests on
     * @param provisional true for an expectation
     */
    public record KnownDay(
            LocalDate date, Kind kind, String name, String source, boolean provisional) {}

    /**
     * The answer for one day.
     *
     * @param name of the holiday or make-up day, null for a day like any other
     * @param source where that is written, null where only the week decides
     * @param provisional true when a notice may still change the answer
     */
    public record Day(
            LocalDate date,
            boolean workday,
            @Nullable String name,
            @Nullable String source,
            boolean provisional) {}

    /**
     * The end of a period of working days.
     *
     * @param provisional true when a notice may still move the date
     */
    public record Deadline(LocalDate date, boolean provisional) {}

    private WorkdayCalendar(Map<LocalDate, KnownDay> known, Set<Integer> published) {
        this.known = known;
        this.published = published;
    }

    public static WorkdayCalendar of(Collection<KnownDay> days) {
        Map<LocalDate, KnownDay> known = new HashMap<>();
        Set<Integer> published = new TreeSet<>();
        for (KnownDay day : days) {
            if (known.put(day.date(), day) != null) {
                throw new IllegalArgumentException("known twice: " + day.date());
            }
            if (MonthDay.from(day.date()).equals(NEW_YEAR) && !day.provisional()) {
                published.add(day.date().getYear());
            }
        }
        return new WorkdayCalendar(Map.copyOf(known), Set.copyOf(published));
    }

    public boolean isWorkday(LocalDate date) {
        return day(date).workday();
    }

    /** Whether a notice may still change the answer about this day. */
    public boolean isProvisional(LocalDate date) {
        return day(date).provisional();
    }

    public Day day(LocalDate date) {
        boolean unpublished = !published.contains(date.getYear());
        KnownDay announced = known.get(date);
        if (announced != null) {
            return new Day(
                    date,
                    announced.kind() == Kind.MAKEUP_WORKDAY,
                    announced.name(),
                    announced.source(),
                    announced.provisional());
        }
        String holiday = unpublished ? FIXED_HOLIDAYS.get(MonthDay.from(date)) : null;
        return new Day(date, holiday == null && !isWeekend(date), holiday, null, unpublished);
    }

    /**
     * The last of {@code workdays} working days. The day on which the period begins is not counted
     * (民法典, article 201); zero working days end on that day or, when it is none, on the next
     * working day. The end is provisional when any day passed on the way is.
     */
    public Deadline plusWorkdays(LocalDate from, int workdays) {
        if (workdays < 0) {
            throw new IllegalArgumentException("working days: " + workdays);
        }
        LocalDate date = from;
        boolean provisional = false;
        int missing = workdays;
        Day day = day(date);
        if (workdays == 0) {
            provisional = day.provisional();
            missing = day.workday() ? 0 : 1;
        }
        while (missing > 0) {
            date = date.plusDays(1);
            day = day(date);
            provisional |= day.provisional();
            if (day.workday()) {
                missing--;
            }
        }
        return new Deadline(date, provisional);
    }

    /** The working day from which so many working days lead to a working day. */
    public LocalDate minusWorkdays(LocalDate until, int workdays) {
        if (workdays < 0) {
            throw new IllegalArgumentException("working days: " + workdays);
        }
        LocalDate date = until;
        int missing = workdays;
        while (missing > 0) {
            date = date.minusDays(1);
            if (isWorkday(date)) {
                missing--;
            }
        }
        return date;
    }

    /**
     * Working days after one date up to another, the latter included; negative when the other lies
     * before.
     */
    public int workdaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workdaysBetween(to, from);
        }
        int workdays = 0;
        for (LocalDate date = from; date.isBefore(to); ) {
            date = date.plusDays(1);
            if (isWorkday(date)) {
                workdays++;
            }
        }
        return workdays;
    }

    private static boolean isWeekend(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}

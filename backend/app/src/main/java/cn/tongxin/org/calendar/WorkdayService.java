package cn.tongxin.org.calendar;

import cn.tongxin.kernel.time.WorkdayCalendar;
import cn.tongxin.org.Workdays;
import cn.tongxin.org.calendar.WorkdayViews.DayView;
import cn.tongxin.org.calendar.WorkdayViews.WorkdayList;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Working days, kept in memory: they change once or twice a year, and a list of tasks asks for
 * hundreds of deadlines. A new notice is known to every process after ten minutes.
 */
@Singleton
class WorkdayService implements Workdays {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final CalendarRepository days;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    private record Kept(WorkdayCalendar calendar, Instant until) {}

    WorkdayService(CalendarRepository days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @Override
    public WorkdayCalendar calendar() {
        Instant now = clock.instant();
        Kept last = kept;
        if (last == null || !now.isBefore(last.until())) {
            // Two requests may both read it; that is cheaper than a lock in every deadline.
            last = new Kept(WorkdayCalendar.of(days.knownDays()), now.plus(KEPT));
            kept = last;
        }
        return last.calendar();
    }

    WorkdayList list(DateRange range) {
        WorkdayCalendar calendar = calendar();
        List<DayView> items =
                range.days().map(date -> WorkdayViews.view(calendar.day(date))).toList();
        int workdays = (int) items.stream().filter(DayView::workday).count();
        return new WorkdayList(items, workdays);
    }
}

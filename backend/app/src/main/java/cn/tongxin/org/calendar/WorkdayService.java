package cn.tongxin.org.calendar;

import cn.tongxin.access.DueDates;
import cn.tongxin.kernel.time.WorkdayCalendar;
import cn.tongxin.org.Workdays;
import cn.tongxin.org.calendar.WorkdayViews.DayView;
import cn.tongxin.org.calendar.WorkdayViews.WorkdayList;
import cn.tongxin.platform.notify.NoticeSubscriber;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Working days, kept in memory: they change once or twice a year, and a list of tasks asks for
 * hundreds of deadlines. A change is announced to every process; should that be lost, it is known
 * after ten minutes.
 */
@Singleton
class WorkdayService implements Workdays, DueDates, NoticeSubscriber {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final CalendarRepository days;
    private final Clock clock;
    private final AtomicLong notices = new AtomicLong();
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
            long before = notices.get();
            last = new Kept(WorkdayCalendar.of(days.knownDays()), now.plus(KEPT));
            kept = last;
            if (notices.get() != before) {
                kept = null;
            }
        }
        return last.calendar();
    }

    @Override
    public String channel() {
        return "calendar_changed";
    }

    @Override
    public void changed(String day) {
        anythingChanged();
    }

    @Override
    public void anythingChanged() {
        notices.incrementAndGet();
        kept = null;
    }

    WorkdayList list(DateRange range) {
        WorkdayCalendar calendar = calendar();
        List<DayView> items =
                range.days().map(date -> WorkdayViews.view(calendar.day(date))).toList();
        int workdays = (int) items.stream().filter(DayView::workday).count();
        return new WorkdayList(items, workdays);
    }
}

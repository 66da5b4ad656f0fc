package cn.tongxin.access.work;

import cn.tongxin.kernel.time.WorkdayCalendar;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How an open item stands towards its end, in a word that says it and a number to sort by.
 *
 * @param workdaysLeft working days after today up to the last day; negative when it has passed
 */
record WorkTiming(LocalDate dueOn, State state, int workdaysLeft, String words) {

    /** Worst first. */
    enum State {
        OVERDUE,
        TODAY,
        AHEAD
    }

    static WorkTiming of(Instant dueAt, Instant now, WorkdayCalendar calendar) {
        LocalDate dueOn = WorkTimes.lastDay(dueAt);
        LocalDate today = WorkTimes.dayOf(now);
        int left = calendar.workdaysBetween(today, dueOn);
        if (!now.isBefore(dueAt)) {
            String words = left == 0 ? "已逾期" : "已逾期 " + -left + " 个工作日";
            return new WorkTiming(dueOn, State.OVERDUE, left, words);
        }
        if (dueOn.equals(today)) {
            return new WorkTiming(dueOn, State.TODAY, 0, "今天到期");
        }
        String words = left == 0 ? "最后期限是休息日" : "还有 " + left + " 个工作日";
        return new WorkTiming(dueOn, State.AHEAD, left, words);
    }
}

package cn.tongxin.access.work;

import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.kernel.time.WorkdayCalendar;
import cn.tongxin.kernel.time.WorkdayCalendar.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instants of a work item. A day that is due ends at midnight in Nanning, so the instant is the
 * first one that is too late; reminders come when work begins.
 */
record WorkTimes(Instant dueAt, boolean provisional, List<Timer> timers) {
    static final ZoneId NANNING = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** What a clock of an item is there for. */
    enum TimerKind {
        REMIND,
        DUE,
        ESCALATE
    }

    record Timer(TimerKind kind, Instant at) {}

    /**
     * @param dueOn the last day, when the subject knows one
     */
    static WorkTimes of(
            WorkItemKind kind,
            Instant opened,
            @Nullable LocalDate dueOn,
            WorkdayCalendar calendar) {
        Instant dueAt;
        boolean provisional = false;
        Duration exact = kind.term().exact();
        if (dueOn != null) {
            dueAt = endOf(dueOn);
        } else if (exact != null) {
            dueAt = opened.plus(exact);
        } else {
            Deadline end = calendar.plusWorkdays(dayOf(opened), kind.term().workdays());
            dueAt = endOf(end.date());
            provisional = end.provisional();
        }
        List<Timer> timers = new ArrayList<>();
        for (Term before : kind.reminders()) {
            Instant at = reminder(dueAt, before, calendar);
            if (at.isAfter(opened)) {
                timers.add(new Timer(TimerKind.REMIND, at));
            }
        }
        // What is late already when it is opened is new work; that it is late stands in its place.
        if (dueAt.isAfter(opened)) {
            timers.add(new Timer(TimerKind.DUE, dueAt));
        }
        Term after = kind.escalateAfter();
        if (after != null) {
            timers.add(new Timer(TimerKind.ESCALATE, later(dueAt, after, calendar)));
        }
        return new WorkTimes(dueAt, provisional, List.copyOf(timers));
    }

    /** The day in Nanning that ends with the instant or holds it. */
    static LocalDate lastDay(Instant dueAt) {
        return dayOf(dueAt.minusNanos(1_000));
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, NANNING);
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(NANNING).toInstant();
    }

    private static Instant reminder(Instant dueAt, Term before, WorkdayCalendar calendar) {
        Duration exact = before.exact();
        if (exact != null) {
            return dueAt.minus(exact);
        }
        LocalDate day = calendar.minusWorkdays(lastDay(dueAt), before.workdays());
        return day.atTime(MORNING).atZone(NANNING).toInstant();
    }

    private static Instant later(Instant dueAt, Term after, WorkdayCalendar calendar) {
        Duration exact = after.exact();
        if (exact != null) {
            return dueAt.plus(exact);
        }
        return endOf(calendar.plusWorkdays(lastDay(dueAt), after.workdays()).date());
    }
}

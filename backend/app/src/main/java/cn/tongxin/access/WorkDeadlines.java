package cn.tongxin.access;

import cn.tongxin.kernel.time.WorkdayCalendar;

/**
 * Facade: what a new notice of holidays does to open work. Only ends that were told as provisional
 * and have not passed are computed again; an end that was told as certain, and one that the subject
 * named itself, stays what people were told.
 */
public interface WorkDeadlines {

    /**
     * Open items in numbers.
     *
     * @param provisional whose end was provisional and lies ahead
     * @param earlier of these, those that end earlier from now on
     * @param later those that end later
     * @param certain those whose end is certain from now on, moved or not
     */
    record Effect(long provisional, long earlier, long later, long certain) {}

    /** What would happen; nothing is written. */
    Effect look(WorkdayCalendar before, WorkdayCalendar after);

    /** Moves them with their reminders, in the caller's transaction. */
    Effect move(WorkdayCalendar before, WorkdayCalendar after);
}

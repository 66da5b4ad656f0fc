package cn.tongxin.access;

import cn.tongxin.kernel.time.WorkdayCalendar;

/**
 * Port: the working days that work items are due on. Implemented by the module that keeps the
 * calendar.
 */
public interface DueDates {

    WorkdayCalendar calendar();
}

package cn.tongxin.org;

import cn.tongxin.kernel.time.WorkdayCalendar;
import cn.tongxin.kernel.time.WorkdayCalendar.Deadline;
import java.time.LocalDate;

/** Facade of the module org: the working days that deadlines are counted in. */
public interface Workdays {

    /** What is known of working days in Guangxi, at most ten minutes old. */
    WorkdayCalendar calendar();

    /** When {@code workdays} working days end that begin to run on the day after {@code from}. */
    default Deadline plusWorkdays(LocalDate from, int workdays) {
        return calendar().plusWorkdays(from, workdays);
    }
}

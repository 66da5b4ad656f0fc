package cn.tongxin.org.calendar;

import cn.tongxin.kernel.errors.FieldError;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.org.calendar.SchoolSemester.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether dates make a semester, and whether it fits between its neighbours. */
final class SemesterDates {
    private SemesterDates() {}

    /**
     * @param before the semester it follows; null for the first on record
     * @throws ProblemException VALIDATION with everything that is wrong; STATE_CONFLICT when the
     *     break before it has been counted already
     */
    static void check(Dates dates, SchoolSemester semester, @Nullable SchoolSemester before) {
        List<FieldError> errors = new ArrayList<>();
        if (dates.firstTeachingDay().isBefore(dates.reportOn())) {
            errors.add(new FieldError("firstTeachingDay", "正式上课不能早于报到日期。"));
        }
        if (!dates.lastTeachingDay().isAfter(dates.firstTeachingDay())) {
            errors.add(new FieldError("lastTeachingDay", "上课最后一天须晚于正式上课第一天。"));
        }
        LocalDate end = semester.statTo();
        if (dates.lastTeachingDay().isAfter(end)) {
            errors.add(new FieldError("lastTeachingDay", "上课最后一天不能晚于 " + end + "，下一学期从次日算起。"));
        }
        if (before != null && !dates.reportOn().isAfter(before.lastTeachingDay())) {
            errors.add(
                    new FieldError(
                            "reportOn", "报到日期须晚于上一学期上课的最后一天（" + before.lastTeachingDay() + "）。"));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemCode.VALIDATION, errors.get(0).message(), errors);
        }
        boolean moves = !dates.reportOn().equals(semester.reportOn());
        if (moves && before != null && before.status() == SemesterStatus.CLOSED) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "上一学期已经结束，统计到报到前一天为止；要改报到日期，请先重新打开上一学期。");
        }
        if (moves && before == null) {
            throw ProblemException.invalid("reportOn", "这是最早的学期，统计从这一天起，报到日期不能再改。");
        }
    }
}

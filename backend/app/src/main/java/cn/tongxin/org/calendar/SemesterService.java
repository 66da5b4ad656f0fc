package cn.tongxin.org.calendar;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.org.calendar.SemesterViews.CurrentSemesters;
import cn.tongxin.org.calendar.SemesterViews.SemesterRow;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Use cases of semesters. */
@Singleton
class SemesterService {
    private final SemesterRepository semesters;
    private final CivilClock clock;

    SemesterService(SemesterRepository semesters, CivilClock clock) {
        this.semesters = semesters;
        this.clock = clock;
    }

    /**
     * The semesters a date counts to.
     *
     * @param asked null for today in Nanning
     * @param stageGroup null for all
     */
    CurrentSemesters on(@Nullable LocalDate asked, @Nullable String stageGroup) {
        LocalDate date = asked == null ? LocalDate.now(clock.getClock()) : asked;
        List<SemesterRow> rows = semesters.on(date, stageGroup);
        if (rows.isEmpty()) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "没有包含 " + date + " 的学期，校历尚未录入。");
        }
        return new CurrentSemesters(date, rows);
    }
}

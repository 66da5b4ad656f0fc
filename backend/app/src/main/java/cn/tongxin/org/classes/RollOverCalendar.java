package cn.tongxin.org.classes;

import cn.tongxin.kernel.time.AcademicYear;
import cn.tongxin.org.TeachingDays;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;

/** When classes may go into a school year, and until when that can be taken back. */
@Singleton
class RollOverCalendar {
    private final TeachingDays days;
    private final CivilClock clock;

    RollOverCalendar(TeachingDays days, CivilClock clock) {
        this.days = days;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.getClock().instant(), clock.getClock().getZone());
    }

    /** The latest year that classes may go into today. */
    AcademicYear due() {
        AcademicYear year = AcademicYear.of(today());
        return today().isAfter(days.last(year)) ? new AcademicYear(year.firstYear() + 1) : year;
    }

    /** Why not yet: the year before is still being taught. */
    Optional<String> againstStart(AcademicYear year) {
        LocalDate last = days.last(new AcademicYear(year.firstYear() - 1));
        return today().isAfter(last)
                ? Optional.empty()
                : Optional.of("上一学年 " + last + " 才结束教学，之后才能升入" + year.title() + "。");
    }

    /** On this day pupils sit in their new classes: nothing is taken back any more. */
    LocalDate undoBefore(AcademicYear year) {
        return days.first(year);
    }

    Optional<String> againstUndo(AcademicYear year) {
        LocalDate first = undoBefore(year);
        return today().isBefore(first)
                ? Optional.empty()
                : Optional.of(year.title() + "已于 " + first + " 开始教学，升级不能再撤回。");
    }
}

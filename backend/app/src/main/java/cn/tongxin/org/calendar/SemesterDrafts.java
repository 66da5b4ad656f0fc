package cn.tongxin.org.calendar;

import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.time.Semester;
import cn.tongxin.org.calendar.SchoolSemester.Dates;
import cn.tongxin.org.calendar.SemesterRepository.Guess;
import cn.tongxin.org.calendar.SemesterRepository.Last;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * The semesters of the next school year, drafted half a year before those on record run out: every
 * day belongs to a semester, and nobody should have to remember it. The dates are a guess by the
 * weeks of the sample in domain.md §2.2, marked as one; the bureau writes the real ones.
 */
@Singleton
class SemesterDrafts {
    private static final int DAYS_AHEAD = 180;
    private static final int AUTUMN_WEEKS = 20;
    private static final String SENIOR = "SENIOR";
    private static final String BASIS = "惯例：参照2022—2023学年度校历的周数推算";

    private final SemesterRepository semesters;
    private final TimeOrderedIds ids;
    private final CivilClock clock;

    SemesterDrafts(SemesterRepository semesters, TimeOrderedIds ids, CivilClock clock) {
        this.semesters = semesters;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the transaction of the daily scan; does nothing on most days. */
    void prepare(LocalDate today) {
        for (Last last : semesters.endingBefore(today.plusDays(DAYS_AHEAD))) {
            Semester autumn = Semester.parse(last.code()).next();
            semesters.follow(
                    last,
                    year(autumn, last.stageGroup()),
                    BASIS,
                    clock.getClock().instant().truncatedTo(ChronoUnit.MICROS));
        }
    }

    private List<Guess> year(Semester autumn, String stageGroup) {
        boolean senior = stageGroup.equals(SENIOR);
        LocalDate report =
                LocalDate.of(autumn.year().firstYear(), Month.AUGUST, 31)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        Dates first = dates(report, AUTUMN_WEEKS);
        LocalDate back = first.lastTeachingDay().plusWeeks(senior ? 3 : 4).plusDays(1);
        Dates second = dates(back, senior ? AUTUMN_WEEKS + 2 : AUTUMN_WEEKS + 1);
        return List.of(
                new Guess(ids.next(), autumn.code(), stageGroup, first, back.minusDays(1)),
                new Guess(
                        ids.next(),
                        autumn.next().code(),
                        stageGroup,
                        second,
                        autumn.year().lastDay()));
    }

    /** Reports on a Saturday, teaches from Monday on, ends on a Friday. */
    private static Dates dates(LocalDate report, int weeks) {
        LocalDate monday = report.plusDays(2);
        return new Dates(report, monday, monday.plusWeeks(weeks).minusDays(3));
    }
}

package cn.tongxin.org.calendar;

import cn.tongxin.kernel.time.AcademicYear;
import cn.tongxin.org.TeachingDays;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a school year is taught. School calendars are public, so there is no scope to add. */
@Singleton
class TeachingDayRepository implements TeachingDays {
    private static final int JULY = 7;
    private static final int USUAL_END = 15;

    private final SqlReader reader;

    TeachingDayRepository(SqlReader reader) {
        this.reader = reader;
    }

    @Override
    public LocalDate first(AcademicYear year) {
        LocalDate known =
                day(
                        new Sql(
                                "select min(first_teaching_day) from semester"
                                        + " where academic_year = ? and term = 'AUTUMN'",
                                year.code()));
        return known == null ? year.firstDay() : known;
    }

    @Override
    public LocalDate last(AcademicYear year) {
        LocalDate known =
                day(
                        new Sql(
                                "select max(last_teaching_day) from semester"
                                        + " where academic_year = ? and term = 'SPRING'",
                                year.code()));
        return known == null ? year.lastDay().withMonth(JULY).withDayOfMonth(USUAL_END) : known;
    }

    private @Nullable LocalDate day(Sql sql) {
        // Not Optional: the one row of an aggregate may be empty.
        return reader.list(sql, Cells::optionalDate).get(0);
    }
}

package cn.tongxin.org.calendar;

import cn.tongxin.kernel.time.WorkdayCalendar.Kind;
import cn.tongxin.kernel.time.WorkdayCalendar.KnownDay;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.util.List;

/** The days that are not what the week says. They are public, so there is no scope to add. */
@Singleton
class CalendarRepository {
    private final SqlReader reader;

    CalendarRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** All of them: some forty a year. */
    List<KnownDay> knownDays() {
        Sql sql = new Sql("select day, kind, name, source, provisional from calendar_day");
        return reader.list(
                sql,
                row ->
                        new KnownDay(
                                row.date(),
                                Kind.valueOf(row.text()),
                                row.text(),
                                row.text(),
                                row.flag()));
    }

    /** The days of a year's notice become these and no others. */
    void replace(int year, List<KnownDay> days) {
        reader.list(
                new Sql("delete from calendar_day where notice_year = ? returning day", year),
                Cells::date);
        reader.list(
                new Sql(
                        """
                        insert into calendar_day (day, kind, name, source, provisional)
                        select * from unnest(?::date[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                        returning day
                        """,
                        Sql.column(days, "date", KnownDay::date),
                        Sql.column(days, "text", day -> day.kind().name()),
                        Sql.column(days, "text", KnownDay::name),
                        Sql.column(days, "text", KnownDay::source),
                        Sql.column(days, "boolean", KnownDay::provisional)),
                Cells::date);
    }
}

package cn.tongxin.org.calendar;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.kernel.time.WorkdayCalendar;
import cn.tongxin.platform.persistence.SqlReader;
import org.postgresql.ds.PGSimpleDataSource;

/** What the migrations have written, read by the product's own repository under its own role. */
final class Migrated {
    private Migrated() {}

    static CalendarRepository days() {
        TestDatabase database = TestDatabase.shared();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.api().user());
        source.setPassword(database.api().password());
        return new CalendarRepository(new SqlReader(source));
    }

    static WorkdayCalendar calendar() {
        return WorkdayCalendar.of(days().knownDays());
    }
}

package cn.tongxin.platform.limits;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.retention.Expiring;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** How often somebody has done on a day what may be done so many times a day. */
@Singleton
public class DailyUseRepository implements Expiring {
    private static final Duration KEPT = Duration.ofDays(7);

    private final SqlReader reader;

    DailyUseRepository(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * One more; gives back how many that makes. Two at once count as two, and what is rolled back
     * counts as none.
     *
     * @param what aggregate and verb, as in the audit log
     */
    public int count(UUID account, String what, LocalDate day) {
        return reader.list(
                        new Sql(
                                "insert into daily_use (account_id, what, day, number)"
                                        + " values (?, ?, ?, 1) on conflict (account_id, what, day)"
                                        + " do update set number = daily_use.number + 1"
                                        + " returning number",
                                account,
                                what,
                                day),
                        Cells::whole)
                .get(0);
    }

    /** How many there are so far. */
    public int used(UUID account, String what, LocalDate day) {
        return reader.first(
                        new Sql(
                                "select number from daily_use where account_id = ? and what = ?"
                                        + " and day = ?",
                                account,
                                what,
                                day),
                        Cells::whole)
                .orElse(0);
    }

    @Override
    public String name() {
        return "daily uses";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        LocalDate before = LocalDate.ofInstant(now.minus(KEPT), ZoneOffset.UTC);
        return reader.list(
                        new Sql(
                                "delete from daily_use where (account_id, what, day) in (select"
                                        + " account_id, what, day from daily_use where day < ?"
                                        + " order by day limit ? for update skip locked)"
                                        + " returning 1",
                                before,
                                most),
                        Cells::whole)
                .size();
    }
}

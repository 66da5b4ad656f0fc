package cn.tongxin.people.student;

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

/** How often somebody has looked at whole values on a day. */
@Singleton
class RevealRepository implements Expiring {
    private static final Duration KEPT = Duration.ofDays(7);

    private final SqlReader reader;

    RevealRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** One more; gives back how many that makes. Two at once count as two. */
    int count(UUID account, LocalDate day) {
        return reader.list(
                        new Sql(
                                "insert into reveal_count (account_id, day, number)"
                                        + " values (?, ?, 1) on conflict (account_id, day)"
                                        + " do update set number = reveal_count.number + 1"
                                        + " returning number",
                                account,
                                day),
                        Cells::whole)
                .get(0);
    }

    @Override
    public String name() {
        return "reveal counts";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        LocalDate before = LocalDate.ofInstant(now.minus(KEPT), ZoneOffset.UTC);
        return reader.list(
                        new Sql(
                                "delete from reveal_count where (account_id, day) in (select"
                                        + " account_id, day from reveal_count where day < ?"
                                        + " order by day limit ? for update skip locked)"
                                        + " returning 1",
                                before,
                                most),
                        Cells::whole)
                .size();
    }
}

package cn.tongxin.people.claim;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.retention.Expiring;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** How often somebody has tried to get to a child, and brought nothing. */
@Singleton
class ClaimTryRepository implements Expiring {
    static final Duration LOCKED = Duration.ofHours(24);

    private final SqlReader reader;

    ClaimTryRepository(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * @param number which try this is; more than there may be when it is not let through
     * @param since when the latest one was let through
     */
    record Tried(int number, Instant since) {}

    /**
     * One more, whatever it brings.
     *
     * @param most how many there may be
     */
    Tried count(String subject, int most, Instant now) {
        return reader.list(
                        new Sql(
                                """
                                insert into claim_try as t (subject, number, since) values (?, 1, ?)
                                on conflict (subject) do update
                                  set number = case when t.since <= ? then 1 else least(t.number, ?) + 1 end,
                                      since = case when t.since <= ? or t.number < ? then excluded.since
                                                   else t.since end
                                returning number, since
                                """,
                                subject,
                                now,
                                now.minus(LOCKED),
                                most,
                                now.minus(LOCKED),
                                most),
                        row -> new Tried(row.whole(), row.instant()))
                .get(0);
    }

    /** One thing after the other of the same caller, until the transaction ends. */
    void hold(String subject) {
        reader.first(
                new Sql("select number from claim_try where subject = ? for update", subject),
                Cells::whole);
    }

    /** A try that was not wrong, and yet brought nothing, is given back. */
    void giveBack(String subject) {
        reader.first(
                new Sql(
                        "update claim_try set number = number - 1 where subject = ? and number > 1"
                                + " returning number",
                        subject),
                Cells::whole);
    }

    /** Whoever was right begins anew; in the transaction of what it brought. */
    void forget(String subject) {
        reader.first(
                new Sql("delete from claim_try where subject = ? returning 1", subject),
                Cells::whole);
    }

    @Override
    public String name() {
        return "claim tries";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return reader.list(
                        new Sql(
                                "delete from claim_try where subject in (select subject"
                                        + " from claim_try where since <= ? order by since limit ?"
                                        + " for update skip locked) returning 1",
                                now.minus(LOCKED),
                                most),
                        Cells::whole)
                .size();
    }
}

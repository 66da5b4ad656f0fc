package cn.tongxin.access.account;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Every query of the job that makes the identity provider equal to our rows. Each is one statement:
 * no row stays locked while the provider is talked to, so nobody who gives a role ever waits for
 * it.
 */
@Singleton
class WaitingRepository {
    private static final String CLAIM =
            "update account_sync set due_at = ? where account_id = (select account_id"
                    + " from account_sync where ";
    private static final String CLAIMED =
            " for update skip locked) returning account_id, due_at, tries";

    // One statement: the time that was looked at and the lines it leads to come and go together.
    // Of several processes that ask at once each gets a time of its own, after the one before it.
    private static final String TURNED =
            """
            with looked as (
                insert into grant_clock as c (looked_at) values (?)
                on conflict (id) do update set looked_at = excluded.looked_at
                where c.looked_at < excluded.looked_at
                returning old.looked_at as since, new.looked_at as upto),
            turned as (
                select g.id, g.account_id from looked l join role_grant g
                    on g.valid_to > coalesce(l.since, '-infinity') and g.valid_to <= l.upto
                union
                select g.id, g.account_id from looked l join role_grant g
                    on g.valid_from > coalesce(l.since, l.upto) and g.valid_from <= l.upto),
            touched as (
                select account_id from turned
                union
                select d.account_id from turned t join role_grant d on d.deputy_of = t.id)
            insert into account_sync (account_id, due_at)
            select account_id, ? from touched order by account_id
            on conflict (account_id)
            do update set due_at = excluded.due_at, tries = 0, last_problem = null
            returning account_id
            """;

    private final SqlReader reader;

    WaitingRepository(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * A line that this process works on. Whoever changes the account meanwhile writes another time
     * into the line, and the claim is over.
     */
    record Claim(UUID account, Instant until, int tries) {}

    /** What the provider's user should look like. */
    record Target(
            String subject,
            String displayName,
            String status,
            boolean oneTimeOver,
            Set<String> roles) {
        boolean enabled() {
            return status.equals("ACTIVE") || status.equals("INVITED") && !oneTimeOver;
        }
    }

    Optional<Claim> next(Instant now, Instant until) {
        Sql sql = new Sql(CLAIM, until);
        sql.add("due_at <= ? order by due_at, account_id limit 1", now).add(CLAIMED);
        return claim(sql);
    }

    /** This account's line, unless another process works on it. */
    Optional<Claim> of(UUID account, Instant now, Instant until) {
        Sql sql = new Sql(CLAIM, until);
        return claim(sql.add("account_id = ? and due_at <= ?", account, now).add(CLAIMED));
    }

    private Optional<Claim> claim(Sql sql) {
        return reader.first(sql, row -> new Claim(row.id(), row.instant(), row.whole()));
    }

    Optional<Target> target(UUID account, Instant now) {
        return reader.first(
                new Sql(
                        "select a.subject, a.display_name, a.status,"
                                + " a.one_time_over, array(select distinct g.role"
                                + " from role_grant g left join role_grant p on p.id = g.deputy_of"
                                + " where g.account_id = a.id and g.valid_from"
                                + " < coalesce(least(g.valid_to, p.valid_to), 'infinity')"
                                + " and coalesce(least(g.valid_to, p.valid_to), 'infinity') > ?)"
                                + " from account a where a.id = ?",
                        now,
                        account),
                row ->
                        new Target(
                                row.text(),
                                row.text(),
                                row.text(),
                                row.flag(),
                                Set.copyOf(row.texts())));
    }

    /**
     * @return false when the account was changed meanwhile, so that it must be looked at again
     */
    boolean done(Claim claim) {
        return reader.first(
                        new Sql(
                                "delete from account_sync where account_id = ? and due_at = ?"
                                        + " returning 1",
                                claim.account(),
                                claim.until()),
                        Cells::whole)
                .isPresent();
    }

    /** Whether the claim still stood: otherwise another process has taken the account over. */
    boolean failed(Claim claim, Instant again, String problem) {
        return reader.first(
                        new Sql(
                                "update account_sync set tries = tries + 1, due_at = ?,"
                                        + " last_problem = ? where account_id = ? and due_at = ?"
                                        + " returning 1",
                                again,
                                problem,
                                claim.account(),
                                claim.until()),
                        Cells::whole)
                .isPresent();
    }

    /**
     * From now on those wait for whom a grant, or the one they stand in for, has begun or ended by
     * its period since this was last asked; at first whoever has one that has ended.
     */
    List<UUID> grantsTurned(Instant now) {
        return reader.list(new Sql(TURNED, now, now), Cells::id);
    }

    /** Accounts whose one-time password has just become too old. */
    List<UUID> oneTimeOver(Instant now) {
        return reader.list(
                new Sql(
                        "update account set one_time_over = true, version = version + 1,"
                                + " updated_at = ? where one_time_until <= ? and not one_time_over"
                                + " and status <> 'DISABLED' returning id",
                        now,
                        now),
                Cells::id);
    }
}

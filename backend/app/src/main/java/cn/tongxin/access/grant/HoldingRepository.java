package cn.tongxin.access.grant;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the laws of granting must know of all grants, in scope or not: nothing of it is ever shown.
 */
@Singleton
class HoldingRepository {
    private static final String OPEN_END = "infinity";
    private static final String SAME_PLACE =
            " and g.scope_kind = ? and coalesce(g.unit_code, g.school_id::text, g.org_code, '') = ?";
    private static final String MEANWHILE =
            " and tstzrange(g.valid_from, g.valid_to)"
                    + " && tstzrange(?::timestamptz, ?::timestamptz)";

    /**
     * Grants for the city of a role, besides one, of people who can work and stand in for nobody.
     */
    private static final String OTHERS_IN_USE =
            " from role_grant g join account a on a.id = g.account_id where g.role = ?"
                    + " and g.scope_kind = 'CITY' and g.deputy_of is null and g.id <> ?"
                    + " and a.status = 'ACTIVE' and a.kind = 'PERSON'";

    private final SqlReader reader;

    HoldingRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** What an account is, whoever asks. */
    record Candidate(String kind, String status) {
        boolean isPerson() {
            return kind.equals("PERSON");
        }

        /** Whoever is invited may be given roles before the first sign-in. */
        boolean isActive() {
            return !status.equals("DISABLED");
        }
    }

    /** An account as its login name finds it, and where it is managed. */
    record Named(UUID id, String username, String name, Axes keptAt) {}

    /** A role that an account holds or will hold. */
    record Held(String role, @Nullable String post) {}

    /** One at a time per key, until the transaction ends: what was counted stays counted. */
    void lock(String key) {
        reader.first(
                new Sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text", key),
                Cells::text);
    }

    Optional<Candidate> candidate(UUID account) {
        return reader.first(
                new Sql("select kind, status from account where id = ?", account),
                row -> new Candidate(row.text(), row.text()));
    }

    /** The active account of a person with exactly this login name. */
    Optional<Named> byUsername(String username) {
        return reader.first(
                new Sql(
                        "select id, username, display_name, unit_code, school_id from account"
                                + " where username = ? and kind = 'PERSON'"
                                + " and status <> 'DISABLED'",
                        username),
                row ->
                        new Named(
                                row.id(),
                                row.text(),
                                row.text(),
                                new Axes(row.text(), row.optionalId())));
    }

    /** One grant as it is written, whoever asks; empty for that of a deputy. */
    Optional<Holding> find(UUID id) {
        return reader.first(
                new Sql(
                        "select g.id, g.account_id, g.role, g.scope_kind, coalesce(g.unit_code,"
                                + " g.school_id::text, g.org_code), g.post, g.valid_from, g.valid_to"
                                + " from role_grant g where g.id = ? and g.deputy_of is null",
                        id),
                HoldingRepository::holding);
    }

    /** Whether the account holds something of its own at that place then, whatever it is. */
    boolean worksAt(UUID account, Holding place, Instant at) {
        Sql sql =
                new Sql(
                        "select 1 from role_grant g where g.account_id = ? and g.deputy_of is null"
                                + " and g.valid_from <= ? and (g.valid_to is null or g.valid_to > ?)",
                        account,
                        at,
                        at);
        return reader.first(atPlace(sql, place).add(" limit 1"), Cells::whole).isPresent();
    }

    /** Whether the account stands in for this grant already at some time of the period. */
    boolean standsIn(Holding one) {
        Sql sql =
                new Sql(
                        "select 1 from role_grant g where g.account_id = ? and g.deputy_of = ?",
                        one.account(),
                        one.id());
        return reader.first(meanwhile(sql, one).add(" limit 1"), Cells::whole).isPresent();
    }

    private static Holding holding(Cells row) throws SQLException {
        UUID id = row.id();
        UUID account = row.id();
        String role = row.text();
        ScopeKind kind = ScopeKind.valueOf(row.text());
        String ref = row.optionalText();
        String post = row.optionalText();
        return new Holding(
                id,
                account,
                role,
                kind,
                ref,
                post == null ? null : Post.valueOf(post),
                row.instant(),
                row.optionalInstant());
    }

    /** What else the account holds at or after an instant. */
    List<Held> others(Holding one, Instant now) {
        return reader.list(
                new Sql(
                        "select distinct g.role, g.post from role_grant g where g.account_id = ?"
                                + " and g.id <> ? and g.valid_from < coalesce(g.valid_to, 'infinity')"
                                + " and (g.valid_to is null or g.valid_to > ?)",
                        one.account(),
                        one.id(),
                        now),
                row -> new Held(row.text(), row.optionalText()));
    }

    /** Whether the account holds the same role at the same place at some time of the period. */
    boolean overlaps(Holding one) {
        Sql sql =
                new Sql(
                        "select 1 from role_grant g where g.account_id = ? and g.id <> ?"
                                + " and g.deputy_of is null and g.role = ?",
                        one.account(),
                        one.id(),
                        one.role());
        return reader.first(meanwhile(atPlace(sql, one), one).add(" limit 1"), Cells::whole)
                .isPresent();
    }

    /**
     * The most others who hold the post at that place at one and the same instant of the period.
     */
    int mostAtOnce(Holding one) {
        Sql sql = new Sql("with g as (select g.valid_from, g.valid_to from role_grant g");
        sql.add(" where g.post = ? and g.id <> ?", String.valueOf(one.post()), one.id());
        meanwhile(atPlace(sql, one), one);
        sql.add(
                "), starts as (select greatest(g.valid_from, ?::timestamptz) as at from g)"
                        + " select coalesce(max(held.number), 0)::int from (select count(*) as number"
                        + " from starts join g on g.valid_from <= starts.at"
                        + " and (g.valid_to is null or g.valid_to > starts.at)"
                        + " group by starts.at) held",
                one.from().toString());
        return reader.first(sql, Cells::whole).orElseThrow();
    }

    boolean isInUse(UUID account) {
        Sql sql = new Sql("select 1 from account where id = ? and status = 'ACTIVE'", account);
        return reader.first(sql, Cells::whole).isPresent();
    }

    /** Whether others hold the role at every instant from one until another, each in their time. */
    boolean othersThroughout(Holding one, Instant from, @Nullable Instant until) {
        Sql sql =
                new Sql(
                        "select coalesce(range_agg(tstzrange(g.valid_from, g.valid_to))"
                                + " @> tstzrange(?, nullif(?, '')::timestamptz), false)",
                        from,
                        Objects.toString(until, ""));
        return reader.first(sql.add(OTHERS_IN_USE, one.role(), one.id()), Cells::flag)
                .orElseThrow();
    }

    /** Whether somebody else will hold the role when this grant ends, or as open-endedly. */
    boolean othersToItsEnd(Holding one) {
        Sql sql = new Sql("select 1").add(OTHERS_IN_USE, one.role(), one.id());
        sql.add(
                " and (g.valid_to is null or g.valid_to >= nullif(?, '')::timestamptz) limit 1",
                Objects.toString(one.until(), ""));
        return reader.first(sql, Cells::whole).isPresent();
    }

    /** Whether the account is the only one in use that holds one of the roles at an instant. */
    boolean isLast(UUID account, Set<String> roles, Instant now) {
        Sql sql =
                new Sql(
                        """
                        select 1 from role_grant m
                        where m.account_id = ? and m.scope_kind = 'CITY' and m.deputy_of is null
                          and m.valid_from <= ? and (m.valid_to is null or m.valid_to > ?)
                          and not exists (
                            select from role_grant g join account a on a.id = g.account_id
                            where g.role = m.role and g.account_id <> m.account_id
                              and g.scope_kind = 'CITY' and g.deputy_of is null
                              and a.status = 'ACTIVE' and a.kind = 'PERSON'
                              and g.valid_from <= ? and (g.valid_to is null or g.valid_to > ?))
                          and\s""",
                        account,
                        now,
                        now,
                        now,
                        now);
        return reader.first(sql.in("m.role", roles, "text").add(" limit 1"), Cells::whole)
                .isPresent();
    }

    private static Sql atPlace(Sql sql, Holding one) {
        return sql.add(SAME_PLACE, one.kind().name(), Objects.requireNonNullElse(one.ref(), ""));
    }

    private static Sql meanwhile(Sql sql, Holding one) {
        Instant until = one.until();
        return sql.add(
                MEANWHILE, one.from().toString(), until == null ? OPEN_END : until.toString());
    }
}

package cn.tongxin.access.account;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every query over accounts in the caller's scope, and what must be known to change one. */
@Singleton
class ScopedAccountRepository extends ScopedRepository<Account> {
    /** Roles that are held now or will be. */
    static final String ROLES =
            "array(select distinct h.role from role_grant h where h.account_id = s.id"
                    + " and (h.valid_to is null or h.valid_to > now()) order by 1)";

    private static final String COLUMNS =
            "s.id, s.username, s.display_name, s.kind, s.status, s.unit_code, s.school_id, "
                    + ROLES
                    + ", s.activated_at, s.created_at, s.one_time_until, y.account_id is not null,"
                    + " y.last_problem";
    private static final String FROM = "account s left join account_sync y on y.account_id = s.id";
    private static final ListSql.Projection<Line> LINES =
            new ListSql.Projection<>(COLUMNS, FROM, ScopedAccountRepository::line);
    private static final ListSql.Projection<Facts> FACTS =
            new ListSql.Projection<>(
                    COLUMNS
                            + ", s.person_id, s.default_role, s.one_time_over,"
                            + " c.display_name, p.created_by, p.set_at is not null, s.version",
                    FROM
                            + " left join account c on c.id = s.created_by"
                            + " left join account_slip p on p.account_id = s.id",
                    ScopedAccountRepository::facts);

    private final SqlReader reader;

    ScopedAccountRepository(Access access, SqlReader reader) {
        super(Account.class, access);
        this.reader = reader;
    }

    /** An account of a list, before the name of its place is known. */
    record Line(
            UUID id,
            String username,
            String displayName,
            String kind,
            String status,
            Axes keeper,
            List<String> roles,
            @Nullable Instant activatedAt,
            Instant createdAt,
            @Nullable Instant oneTimeUntil,
            Waiting waiting) {}

    /** What the identity provider still has to hear. */
    record Waiting(boolean due, @Nullable String problem) {}

    /** An account with all that is known of it. */
    record Facts(
            Line line,
            @Nullable UUID person,
            @Nullable String defaultRole,
            boolean oneTimeOver,
            @Nullable String createdBy,
            @Nullable UUID slipOf,
            boolean slipReady,
            int version) {}

    /** A grant with whose it is and where it lies. */
    record Held(UUID account, Grant grant, Axes axes) {}

    Page<Line> page(ListQuery query) {
        return page(query, LINES);
    }

    Facts facts(UUID id) {
        return one(id, FACTS);
    }

    /** Those of these accounts which are in scope. */
    List<Line> lines(List<UUID> ids) {
        return rows(
                new Sql("select " + COLUMNS + " from " + FROM),
                new Sql(" and ").in("s.id", ids, "uuid").add(" order by s.username"),
                ScopedAccountRepository::line);
    }

    /** One at a time per key, until the transaction ends. */
    void lock(String key) {
        reader.first(
                new Sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text", key),
                Cells::text);
    }

    /**
     * The highest number that stands behind these letters in a login name; names that people have
     * chosen for themselves do not count, or one of them would use up all others.
     */
    int highestNumber(String letters) {
        return reader.first(
                        new Sql(
                                "select coalesce(max(substr(username, ?)::int), 0) from account"
                                        + " where left(username, ?) = ?"
                                        + " and substr(username, ?) ~ '^[0-9]{3,6}$'"
                                        + " and (source <> 'API' or created_by is not null)",
                                letters.length() + 1,
                                letters.length(),
                                letters,
                                letters.length() + 1),
                        Cells::whole)
                .orElse(0);
    }

    boolean hasAccount(UUID person) {
        Sql sql = new Sql("select 1 from account where person_id = ?", person);
        return reader.first(sql, Cells::whole).isPresent();
    }

    /** Accounts of these people whose one-time password waits for the one who had it made. */
    List<UUID> printable(List<UUID> persons, UUID maker) {
        Sql sql =
                new Sql(
                        "select p.account_id from account_slip p"
                                + " join account a on a.id = p.account_id where p.created_by = ?"
                                + " and ",
                        maker);
        return reader.list(sql.in("a.person_id", persons, "uuid"), Cells::id);
    }

    /** Grants that count or will count, in scope or not: nothing of them is shown. */
    List<Held> held(UUID account, Instant now) {
        return held(List.of(account), now).getOrDefault(account, List.of());
    }

    /** The same of several accounts; those without any are not in it. */
    Map<UUID, List<Held>> held(Collection<UUID> accounts, Instant now) {
        Sql sql =
                new Sql(
                        "select g.account_id, g.role, g.scope_kind,"
                                + " coalesce(g.unit_code, g.school_id::text, g.org_code),"
                                + " g.valid_from, g.valid_to, g.managing_unit, g.school_id"
                                + " from role_grant g"
                                + " where (g.valid_to is null or g.valid_to > ?) and ",
                        now);
        return reader
                .list(sql.in("g.account_id", accounts, "uuid"), ScopedAccountRepository::oneHeld)
                .stream()
                .collect(Collectors.groupingBy(Held::account));
    }

    private static Held oneHeld(Cells row) throws SQLException {
        return new Held(
                row.id(),
                new Grant(
                        row.text(),
                        ScopeKind.valueOf(row.text()),
                        row.optionalText(),
                        row.instant(),
                        row.optionalInstant()),
                new Axes(row.optionalText(), row.optionalId()));
    }

    /**
     * The account of a person that the place keeps where the person worked: the school, or its unit
     * when the person leaves the unit.
     */
    List<Account> toHandOn(UUID person, Axes from, Axes to) {
        return heldAll(
                new Sql(
                        " and s.person_id = ? and (s.school_id = ? or s.school_id is null"
                                + " and s.unit_code = ? and s.unit_code <> ?)",
                        person,
                        from.school(),
                        from.unit(),
                        to.unit()));
    }

    /** Whatever a school keeps, that of a service included. */
    List<Account> keptBy(UUID school) {
        return heldAll(new Sql(" and s.school_id = ?", school));
    }

    private List<Account> heldAll(Sql which) {
        return rows(new Sql("select s.id from account s"), which.add(" order by s.id"), Cells::id)
                .stream()
                .map(this::held)
                .toList();
    }

    void create(Account account) {
        add(account);
    }

    @Override
    protected Account forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected void save(Account account) {
        super.save(account);
    }

    @Override
    protected Axes axesOf(Account account) {
        return account.axes();
    }

    private static Line line(Cells row) throws SQLException {
        return new Line(
                row.id(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                new Axes(row.text(), row.optionalId()),
                row.texts(),
                row.optionalInstant(),
                row.instant(),
                row.optionalInstant(),
                new Waiting(row.flag(), row.optionalText()));
    }

    private static Facts facts(Cells row) throws SQLException {
        return new Facts(
                line(row),
                row.optionalId(),
                row.optionalText(),
                row.flag(),
                row.optionalText(),
                row.optionalId(),
                row.flag(),
                row.whole());
    }
}

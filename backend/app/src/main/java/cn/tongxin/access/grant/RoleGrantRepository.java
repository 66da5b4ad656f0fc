package cn.tongxin.access.grant;

import cn.tongxin.access.Accounts;
import cn.tongxin.access.grant.GrantViews.DeputyOf;
import cn.tongxin.access.grant.GrantViews.Ended;
import cn.tongxin.access.grant.GrantViews.GrantHolder;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over grants in the caller's scope. */
@Singleton
class RoleGrantRepository extends ScopedRepository<RoleGrant> {
    /** The period in which it counts; that of a deputy lies within its principal's. */
    static final String HELD =
            "tstzrange(e.starts, case when e.ends < e.starts then e.starts else e.ends end)";

    private static final String FROM =
            "role_grant s join account a on a.id = s.account_id"
                    + " left join account g on g.id = s.granted_by"
                    + " left join account gf on gf.id = s.granted_for"
                    + " left join role_grant p on p.id = s.deputy_of"
                    + " left join account pa on pa.id = p.account_id"
                    + " cross join lateral (select greatest(s.valid_from, p.valid_from) as starts,"
                    + " least(s.valid_to, p.valid_to) as ends) e";
    private static final String COLUMNS =
            "s.id, a.id, a.username, a.display_name, s.role, s.scope_kind,"
                    + " coalesce(s.unit_code, s.school_id::text, s.org_code), s.managing_unit,"
                    + " s.post, p.id, pa.display_name, e.starts, e.ends, g.display_name,"
                    + " gf.display_name, s.created_at";
    private static final ListSql.Projection<Line> LINES =
            new ListSql.Projection<>(COLUMNS, FROM, RoleGrantRepository::line);
    private static final ListSql.Projection<Facts> FACTS =
            new ListSql.Projection<>(
                    COLUMNS
                            + ", s.school_id, s.org_code, s.reason, s.ended_at, b.display_name,"
                            + " bf.display_name, s.end_reason, s.version",
                    FROM
                            + " left join account b on b.id = s.ended_by"
                            + " left join account bf on bf.id = s.ended_for",
                    RoleGrantRepository::facts);

    RoleGrantRepository(Access access) {
        super(RoleGrant.class, access);
    }

    /** A grant of a list, before the name of its place is known. */
    record Line(
            UUID id,
            GrantHolder holder,
            Grant grant,
            @Nullable String managingUnit,
            @Nullable String post,
            @Nullable DeputyOf deputyOf,
            @Nullable String grantedBy,
            Instant grantedAt) {}

    /** A grant with all that is known of it. */
    record Facts(
            Line line, Axes axes, @Nullable String reason, @Nullable Ended ended, int version) {}

    Page<Line> page(ListQuery query) {
        return page(query, LINES);
    }

    Facts facts(UUID id) {
        return one(id, FACTS);
    }

    void create(RoleGrant grant) {
        add(grant);
    }

    void changed(RoleGrant grant) {
        save(grant);
    }

    /** Those at a school that still count or will, to be ended together with it. */
    List<RoleGrant> openAt(UUID school, Instant now) {
        return rows(
                        new Sql("select s.id from role_grant s"),
                        new Sql(
                                " and s.school_id = ? and s.valid_from < coalesce(s.valid_to,"
                                        + " 'infinity') and (s.valid_to is null or s.valid_to > ?)"
                                        + " order by s.id",
                                school,
                                now),
                        Cells::id)
                .stream()
                .map(this::held)
                .toList();
    }

    /** Those of one person at a school that still count or will. */
    List<RoleGrant> openOf(UUID person, UUID school, Instant now) {
        return rows(
                        new Sql(
                                "select s.id from role_grant s"
                                        + " join account a on a.id = s.account_id"),
                        new Sql(
                                " and a.person_id = ? and s.school_id = ? and s.valid_from <"
                                        + " coalesce(s.valid_to, 'infinity')"
                                        + " and (s.valid_to is null or s.valid_to > ?)"
                                        + " order by s.id",
                                person,
                                school,
                                now),
                        Cells::id)
                .stream()
                .map(this::held)
                .toList();
    }

    /** Whoever stands in for the holder of a grant, with the subject of their tokens. */
    record StandIn(UUID account, String subject, Instant until) {}

    List<StandIn> standIns(UUID grant) {
        return rows(
                new Sql(
                        "select s.account_id, a.subject, max(s.valid_to) from role_grant s"
                                + " join account a on a.id = s.account_id"),
                new Sql(" and s.deputy_of = ? group by 1, 2", grant),
                row -> new StandIn(row.id(), row.text(), row.instant()));
    }

    @Override
    protected RoleGrant forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected Axes axesOf(RoleGrant grant) {
        return grant.axes();
    }

    private static Line line(Cells row) throws SQLException {
        UUID id = row.id();
        GrantHolder holder = new GrantHolder(row.id(), row.text(), row.text());
        String role = row.text();
        ScopeKind kind = ScopeKind.valueOf(row.text());
        String ref = row.optionalText();
        String managingUnit = row.optionalText();
        String post = row.optionalText();
        UUID principalGrant = row.optionalId();
        String principal = row.optionalText();
        Grant grant = new Grant(role, kind, ref, row.instant(), row.optionalInstant());
        return new Line(
                id,
                holder,
                grant,
                managingUnit,
                post,
                principalGrant == null || principal == null
                        ? null
                        : new DeputyOf(principalGrant, principal),
                inPlaceOf(row.optionalText(), row.optionalText()),
                row.instant());
    }

    private static @Nullable String inPlaceOf(@Nullable String name, @Nullable String principal) {
        return name == null ? null : Accounts.inPlaceOf(name, principal);
    }

    private static Facts facts(Cells row) throws SQLException {
        Line line = line(row);
        Axes axes =
                new Axes(
                        line.managingUnit(),
                        row.optionalId(),
                        null,
                        null,
                        null,
                        row.optionalText());
        String reason = row.optionalText();
        Instant endedAt = row.optionalInstant();
        String endedBy = inPlaceOf(row.optionalText(), row.optionalText());
        String why = row.optionalText();
        return new Facts(
                line,
                axes,
                reason,
                endedAt == null || why == null ? null : new Ended(endedAt, endedBy, why),
                row.whole());
    }
}

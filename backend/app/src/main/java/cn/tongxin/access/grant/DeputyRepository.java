package cn.tongxin.access.grant;

import cn.tongxin.access.grant.GrantViews.GrantHolder;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over those who stand in for the caller. */
@Singleton
class DeputyRepository extends ScopedRepository<Deputy> {
    private static final String FROM =
            "role_grant s join account a on a.id = s.account_id"
                    + " join role_grant p on p.id = s.deputy_of"
                    + " cross join lateral (select greatest(s.valid_from, p.valid_from) as starts,"
                    + " least(s.valid_to, p.valid_to) as ends) e";
    private static final String COLUMNS =
            "s.id, a.id, a.username, a.display_name, p.id, p.role, p.scope_kind,"
                    + " coalesce(p.unit_code, p.school_id::text, p.org_code), p.managing_unit,"
                    + " e.starts, e.ends";
    private static final ListSql.Projection<Line> LINES =
            new ListSql.Projection<>(COLUMNS, FROM, DeputyRepository::line);
    private static final ListSql.Projection<Facts> FACTS =
            new ListSql.Projection<>(
                    COLUMNS + ", coalesce(s.reason, ''), s.version",
                    FROM,
                    row -> new Facts(line(row), row.text(), row.whole()));

    DeputyRepository(Access access) {
        super(Deputy.class, access);
    }

    /** One line, before the name of its place is known. */
    record Line(
            UUID id,
            GrantHolder holder,
            UUID own,
            Grant grant,
            @Nullable String managingUnit,
            Instant until) {}

    record Facts(Line line, String reason, int version) {}

    Page<Line> page(ListQuery query) {
        return page(query, LINES);
    }

    Facts facts(UUID id) {
        return one(id, FACTS);
    }

    void create(Deputy deputy) {
        add(deputy);
    }

    void changed(Deputy deputy) {
        save(deputy);
    }

    @Override
    protected Deputy forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected Axes axesOf(Deputy deputy) {
        return deputy.axes();
    }

    private static Line line(Cells row) throws SQLException {
        UUID id = row.id();
        GrantHolder holder = new GrantHolder(row.id(), row.text(), row.text());
        UUID own = row.id();
        String role = row.text();
        ScopeKind kind = ScopeKind.valueOf(row.text());
        String ref = row.optionalText();
        String managingUnit = row.optionalText();
        Instant from = row.instant();
        Instant until = row.instant();
        return new Line(
                id, holder, own, new Grant(role, kind, ref, from, until), managingUnit, until);
    }
}

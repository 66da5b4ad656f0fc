package cn.tongxin.access.grant;

import cn.tongxin.access.GrantSource;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.Grant.Origin;
import cn.tongxin.kernel.scope.Grant.Principal;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The grants of deputies, worked out from those they stand in for: role, place and the longest
 * period are the principal's as they are now, so a deputy's right ends in the moment in which the
 * principal's does. A principal whose account is disabled has none to stand in for.
 */
@Singleton
class DeputyGrantRepository implements GrantSource {
    private static final String OF_ACCOUNT =
            """
            select p.role, p.scope_kind, coalesce(p.unit_code, p.school_id::text, p.org_code),
                   greatest(d.valid_from, p.valid_from), least(d.valid_to, p.valid_to),
                   d.id, pa.id, pa.display_name
            from role_grant d
            join role_grant p on p.id = d.deputy_of
            join account pa on pa.id = p.account_id
            where d.account_id = ? and pa.status = 'ACTIVE'
            order by p.role, d.valid_from
            """;

    private final SqlReader reader;

    DeputyGrantRepository(SqlReader reader) {
        this.reader = reader;
    }

    @Override
    public List<Grant> grantsOf(UUID account) {
        return reader.list(new Sql(OF_ACCOUNT, account), DeputyGrantRepository::grant);
    }

    private static Grant grant(Cells row) throws SQLException {
        String role = row.text();
        ScopeKind kind = ScopeKind.valueOf(row.text());
        String ref = row.optionalText();
        Instant from = row.instant();
        Instant until = row.instant();
        UUID id = row.id();
        Principal principal = new Principal(row.id(), row.text());
        return new Grant(role, kind, ref, from, until, new Origin(id, null, principal));
    }
}

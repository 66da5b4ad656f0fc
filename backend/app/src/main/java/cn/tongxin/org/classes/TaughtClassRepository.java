package cn.tongxin.org.classes;

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
import org.jspecify.annotations.Nullable;

/**
 * Whoever is a class teacher at a school reaches the pupils of the class that is theirs, and
 * whoever stands in for them does, too. The right ends with the class, with who has it, and with
 * the grant of the role at that school, whichever comes first.
 */
@Singleton
class TaughtClassRepository implements GrantSource {
    private static final String ROLE = "class-teacher";
    private static final String OF_ACCOUNT =
            """
            select c.id, g.valid_from, g.valid_to, g.id, null::uuid, null::text
              from account a
              join staff t on t.person_id = a.person_id
              join class_group c on c.homeroom_staff_id = t.id and c.status = 'ACTIVE'
              join role_grant g on g.account_id = a.id and g.role = ? and g.deputy_of is null
                               and g.scope_kind = 'SCHOOL' and g.school_id = c.school_id
             where a.id = ?
            union all
            select c.id, greatest(d.valid_from, p.valid_from), least(d.valid_to, p.valid_to), d.id, pa.id, pa.display_name
              from role_grant d
              join role_grant p on p.id = d.deputy_of and p.role = ? and p.scope_kind = 'SCHOOL'
              join account pa on pa.id = p.account_id and pa.status = 'ACTIVE'
              join staff t on t.person_id = pa.person_id
              join class_group c on c.homeroom_staff_id = t.id and c.status = 'ACTIVE'
                                and c.school_id = p.school_id
             where d.account_id = ?
             order by 1, 2
            """;

    private final SqlReader reader;

    TaughtClassRepository(SqlReader reader) {
        this.reader = reader;
    }

    @Override
    public List<Grant> grantsOf(UUID account) {
        return reader.list(
                new Sql(OF_ACCOUNT, ROLE, account, ROLE, account), TaughtClassRepository::grant);
    }

    private static Grant grant(Cells row) throws SQLException {
        String classGroup = row.id().toString();
        Instant from = row.instant();
        Instant until = row.optionalInstant();
        Origin origin = new Origin(row.id(), null, principal(row.optionalId(), row.optionalText()));
        return new Grant(ROLE, ScopeKind.CLASS, classGroup, from, until, origin);
    }

    private static @Nullable Principal principal(@Nullable UUID account, @Nullable String name) {
        return account == null || name == null ? null : new Principal(account, name);
    }
}

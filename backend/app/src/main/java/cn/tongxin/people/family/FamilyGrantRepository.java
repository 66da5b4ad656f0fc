package cn.tongxin.people.family;

import cn.tongxin.access.GrantSource;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.Grant.Origin;
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
 * A guardian reaches the children whose link is verified and lets them view, from the day on which
 * it holds until the end of its last one, and not after the child has come of age (P-06); an order
 * in force leaves nothing (domain.md §4, rule 6).
 */
@Singleton
class FamilyGrantRepository implements GrantSource {
    private static final String ROLE = "guardian";
    private static final String OF_ACCOUNT =
            """
            select l.student_id,
                   greatest(l.verified_at, l.valid_from::timestamp at time zone 'Asia/Shanghai'),
                   least(l.valid_to + 1, s.birth_date + interval '18 years')
                     at time zone 'Asia/Shanghai', l.id
              from account a
              join guardian g on g.person_id = a.person_id
              join guardian_link l on l.guardian_id = g.id and l.status = 'VERIFIED'
                                  and l.may_view and not l.cut_by_order
              join student s on s.id = l.student_id
             where a.id = ?
             order by l.student_id
            """;

    private final SqlReader reader;

    FamilyGrantRepository(SqlReader reader) {
        this.reader = reader;
    }

    @Override
    public List<Grant> grantsOf(UUID account) {
        return reader.list(new Sql(OF_ACCOUNT, account), FamilyGrantRepository::grant);
    }

    private static Grant grant(Cells row) throws SQLException {
        String child = row.id().toString();
        Instant from = row.instant();
        Instant until = row.optionalInstant();
        return new Grant(
                ROLE, ScopeKind.FAMILY, child, from, until, new Origin(row.id(), null, null));
    }
}

package cn.tongxin.access.grant;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Which grants are about to run out. It serves a scan, and whatever changes a grant, and no caller,
 * so there is no scope in it.
 */
@Singleton
class EndingGrantRepository {
    static final String PART =
            "select id from role_grant where id > ? and deputy_of is null order by id limit ?";

    /** The same right of the same account that goes on where the other one ends. */
    private static final String GOES_ON =
            """
            n.account_id = s.account_id and n.role = s.role and n.scope_kind = s.scope_kind
            and n.unit_code is not distinct from s.unit_code
            and n.school_id is not distinct from s.school_id
            and n.org_code is not distinct from s.org_code
            and n.post is not distinct from s.post
            and n.deputy_of is null and n.id <> s.id and n.valid_from <= s.valid_to
            and (n.valid_to is null or n.valid_to > s.valid_to)
            """;

    /**
     * In use, with an end that is near, that nobody has set by ending it and that nothing follows,
     * of somebody who can still work. The rows are held, so that a change is waited for.
     */
    static final String ENDING =
            """
            select s.id, a.id, a.display_name, s.role, s.scope_kind, s.managing_unit, s.school_id,
                   s.valid_to
            from role_grant s
            join account a on a.id = s.account_id
            where s.id = any(?) and s.deputy_of is null and s.ended_at is null
              and a.status <> 'DISABLED'
              and s.valid_from <= ? and s.valid_to > ? and s.valid_to <= ?
              and not exists (select from role_grant n where\s"""
                    + GOES_ON
                    + ") order by s.id for share of s";

    private static final String CONTINUED =
            "select s.id from role_grant n join role_grant s on " + GOES_ON + " where n.id = ?";

    private final SqlReader reader;

    EndingGrantRepository(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * A grant that runs out.
     *
     * @param name as lists show it: work is read by many
     */
    record Ending(
            UUID grant,
            UUID holder,
            String name,
            String role,
            ScopeKind kind,
            Axes place,
            Instant until) {}

    /** Every grant that is nobody's deputy's, in the order of the ids. */
    List<UUID> part(UUID after, int most) {
        return reader.list(new Sql(PART, after, most), Cells::id);
    }

    /** Those of them that count now and end no later than then. */
    List<Ending> ending(Collection<UUID> among, Instant now, Instant until) {
        return reader.list(
                new Sql(ENDING, Sql.array("uuid", among), now, now, until),
                EndingGrantRepository::ending);
    }

    /** Those that a grant goes on with where they end. */
    List<UUID> continuedBy(UUID grant) {
        return reader.list(new Sql(CONTINUED, grant), Cells::id);
    }

    private static Ending ending(Cells row) throws SQLException {
        return new Ending(
                row.id(),
                row.id(),
                Mask.NAME.apply(row.text()),
                row.text(),
                ScopeKind.valueOf(row.text()),
                new Axes(row.optionalText(), row.optionalId()),
                row.instant());
    }
}

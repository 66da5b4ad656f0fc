package cn.tongxin.access.account;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every query that finds accounts by what they hold, and where they are reached. */
@Singleton
class AudienceRepository {
    private final SqlReader reader;

    AudienceRepository(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * A deputy counts as long as the grant does for which it stands in, as for requests: see {@code
     * DeputyGrantRepository}.
     *
     * @param counting role → kinds of its grants that count; not empty
     */
    Set<UUID> holding(Map<String, Set<ScopeKind>> counting, Axes place, Instant now) {
        Sql sql =
                new Sql(
                        "select distinct g.account_id from role_grant g"
                                + " join account a on a.id = g.account_id"
                                + " left join (role_grant p join account pa on"
                                + " pa.id = p.account_id) on p.id = g.deputy_of"
                                + " where a.status = 'ACTIVE' and g.valid_from <= ?"
                                + " and (g.valid_to is null or g.valid_to > ?)"
                                + " and (g.deputy_of is null or (pa.status = 'ACTIVE'"
                                + " and p.valid_from <= ?"
                                + " and (p.valid_to is null or p.valid_to > ?)))"
                                + " and (g.scope_kind = 'CITY'",
                        now,
                        now,
                        now,
                        now);
        if (place.unit() != null) {
            sql.add(" or (g.scope_kind = 'UNIT' and g.unit_code = ?)", place.unit());
        }
        if (place.school() != null) {
            sql.add(" or (g.scope_kind = 'SCHOOL' and g.school_id = ?)", place.school());
        }
        sql.add(") and (false");
        counting.forEach(
                (role, kinds) -> {
                    sql.add(" or (g.role = ? and ", role);
                    sql.in("g.scope_kind", kinds.stream().map(ScopeKind::name).toList(), "text");
                    sql.add(")");
                });
        return Set.copyOf(reader.list(sql.add(")"), Cells::id));
    }

    Set<UUID> active(Collection<UUID> ids) {
        Sql sql = new Sql("select id from account where status = 'ACTIVE' and ");
        return Set.copyOf(reader.list(sql.in("id", ids, "uuid"), Cells::id));
    }

    Map<UUID, String> emails(Collection<UUID> ids) {
        Sql sql =
                new Sql("select id, email from account where status = 'ACTIVE'")
                        .add(" and email is not null and ")
                        .in("id", ids, "uuid");
        record Address(UUID id, String email) {}
        return reader.list(sql, row -> new Address(row.id(), row.text())).stream()
                .collect(Collectors.toMap(Address::id, Address::email));
    }

    void changeEmail(UUID account, @Nullable String email, Instant at) {
        reader.first(
                new Sql(
                        "update account set email = nullif(?, ''), version = version + 1,"
                                + " updated_at = ?, updated_by = id where id = ? returning id",
                        email == null ? "" : email,
                        at,
                        account),
                Cells::id);
    }
}

package cn.tongxin.access.account;

import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.security.CallerDirectory;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every query over accounts and grants. */
@Singleton
class AccountRepository {
    private static final String WITH_GRANTS =
            """
            select a.id, a.username, a.display_name,
                   a.status = 'ACTIVE' or a.status = 'INVITED' and not a.one_time_over as active,
                   a.default_role,
                   g.role, g.scope_kind, coalesce(g.unit_code, g.school_id::text, g.org_code) as ref,
                   g.valid_from, g.valid_to, g.id, g.post
            from account a
            left join role_grant g on g.account_id = a.id and g.deputy_of is null
            where a.subject = ?
            order by g.role, g.valid_from
            """;

    private final SqlReader reader;

    AccountRepository(SqlReader reader) {
        this.reader = reader;
    }

    private record Line(CallerDirectory.Entry account, Optional<Grant> grant) {}

    Optional<CallerDirectory.Entry> bySubject(String subject) {
        List<Line> lines = reader.list(new Sql(WITH_GRANTS, subject), AccountRepository::line);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        CallerDirectory.Entry account = lines.get(0).account();
        List<Grant> grants = lines.stream().flatMap(line -> line.grant().stream()).toList();
        return Optional.of(
                new CallerDirectory.Entry(
                        account.accountId(),
                        account.username(),
                        account.displayName(),
                        account.active(),
                        account.defaultRole(),
                        grants));
    }

    /** The first sign-in has happened: the account is in use, and what was printed is of no use. */
    void signedIn(String subject, Instant at) {
        reader.first(
                new Sql(
                        """
                        with signed_in as (
                            update account set status = 'ACTIVE', activated_at = ?, updated_at = ?,
                                               version = version + 1
                            where subject = ? and status = 'INVITED' and not one_time_over
                            returning id)
                        delete from account_slip p using signed_in s where p.account_id = s.id
                        returning 1
                        """,
                        at,
                        at,
                        subject),
                Cells::whole);
    }

    /** The accounts of a person whose name has become another. */
    List<UUID> rename(UUID person, String name, Instant at) {
        return reader.list(
                new Sql(
                        "update account set display_name = ?, version = version + 1,"
                                + " updated_at = ? where person_id = ? and display_name <> ?"
                                + " returning id",
                        name,
                        at,
                        person,
                        name),
                Cells::id);
    }

    Map<UUID, String> displayNames(Collection<? extends UUID> ids) {
        Sql sql = new Sql("select id, display_name from account where ").in("id", ids, "uuid");
        record Named(UUID id, String name) {}
        return reader.list(sql, row -> new Named(row.id(), row.text())).stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    private static Line line(Cells row) throws SQLException {
        CallerDirectory.Entry account =
                new CallerDirectory.Entry(
                        row.id(),
                        row.text(),
                        row.text(),
                        row.flag(),
                        row.optionalText(),
                        List.of());
        String role = row.optionalText();
        String kind = row.optionalText();
        String ref = row.optionalText();
        Instant from = row.optionalInstant();
        Instant until = row.optionalInstant();
        Grant.Origin origin = new Grant.Origin(row.optionalId(), row.optionalText(), null);
        return new Line(
                account,
                role == null
                        ? Optional.empty()
                        : Optional.of(
                                new Grant(
                                        role, ScopeKind.valueOf(kind), ref, from, until, origin)));
    }
}

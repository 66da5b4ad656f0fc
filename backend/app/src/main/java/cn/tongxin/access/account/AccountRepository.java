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
            select a.id, a.username, a.display_name, a.status, a.default_role,
                   g.role, g.scope_kind, coalesce(g.unit_code, g.school_id::text, g.org_code) as ref,
                   g.valid_from, g.valid_to
            from account a left join role_grant g on g.account_id = a.id
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
                        row.text().equals("ACTIVE"),
                        row.optionalText(),
                        List.of());
        String role = row.optionalText();
        String kind = row.optionalText();
        String ref = row.optionalText();
        Instant from = row.optionalInstant();
        Instant until = row.optionalInstant();
        return new Line(
                account,
                role == null
                        ? Optional.empty()
                        : Optional.of(new Grant(role, ScopeKind.valueOf(kind), ref, from, until)));
    }
}

package cn.tongxin.access.account;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Every query over accounts of programs. */
@Singleton
class ServiceAccountRepository {
    private final SqlReader reader;

    ServiceAccountRepository(SqlReader reader) {
        this.reader = reader;
    }

    record Program(UUID id, String subject, String username, String name) {}

    /**
     * @param by who opens it
     * @return false when it is there already
     */
    boolean open(Program program, UUID by, Instant at) {
        return reader.first(
                        new Sql(
                                "insert into account (id, subject, username, display_name, kind,"
                                        + " status, default_role, activated_at, created_at,"
                                        + " created_by, updated_at, updated_by, source) values"
                                        + " (?, ?, ?, ?, 'SERVICE', 'ACTIVE', 'partner', ?, ?, ?,"
                                        + " ?, ?, 'API') on conflict (subject) do nothing"
                                        + " returning 1",
                                program.id(),
                                program.subject(),
                                program.username(),
                                program.name(),
                                at,
                                at,
                                by,
                                at,
                                by),
                        Cells::whole)
                .isPresent();
    }

    /** The one grant it has: to act for its agency. */
    void grant(UUID id, UUID account, String agency, UUID by, Instant at) {
        reader.list(
                new Sql(
                        "insert into role_grant (id, account_id, role, scope_kind, org_code,"
                                + " valid_from, granted_by, created_at, created_by, updated_at,"
                                + " updated_by, source) values (?, ?, 'partner', 'ORG', ?, ?, ?,"
                                + " ?, ?, ?, ?, 'API') returning 1",
                        id,
                        account,
                        agency,
                        at,
                        by,
                        at,
                        by,
                        at,
                        by),
                Cells::whole);
    }

    void close(UUID account, UUID by, Instant at) {
        reader.list(
                new Sql(
                        "with closed as (update account set status = 'DISABLED', updated_at = ?,"
                                + " updated_by = ?, version = version + 1 where id = ? and kind ="
                                + " 'SERVICE' returning id), ended as (update role_grant g set"
                                + " valid_to = greatest(?, g.valid_from + interval '1 microsecond'),"
                                + " updated_at = ?, updated_by = ?, version = version + 1 from"
                                + " closed c where g.account_id = c.id and (g.valid_to is null or"
                                + " g.valid_to > ?) returning 1) select count(*)::int from ended",
                        at,
                        by,
                        account,
                        at,
                        at,
                        by,
                        at),
                Cells::whole);
    }
}

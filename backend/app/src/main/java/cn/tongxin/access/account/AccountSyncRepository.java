package cn.tongxin.access.account;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Every query over the accounts that wait for the identity provider. */
@Singleton
class AccountSyncRepository {
    private final SqlReader reader;

    AccountSyncRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** A new change gives an account that failed before its tries back. */
    void due(UUID account, Instant at) {
        reader.first(
                new Sql(
                        """
                        insert into account_sync (account_id, due_at) values (?, ?)
                        on conflict (account_id)
                        do update set due_at = excluded.due_at, tries = 0, last_problem = null
                        returning account_id
                        """,
                        account,
                        at),
                Cells::id);
    }
}

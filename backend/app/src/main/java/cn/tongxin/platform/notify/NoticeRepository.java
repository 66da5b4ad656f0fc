package cn.tongxin.platform.notify;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;

/**
 * Tells every process, this one included, that something has changed. Inside a transaction the
 * notice leaves at its commit and never after a rollback. For what is a row, prefer a trigger
 * ({@code announce_changes} in the migration of notices): it cannot be forgotten.
 */
@Singleton
public class NoticeRepository {
    private final SqlReader reader;

    NoticeRepository(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * @param id an id and nothing else: what is sent is not covered by anybody's rights
     */
    public void publish(String channel, String id) {
        reader.first(new Sql("select pg_notify(?, ?) is null", channel, id), Cells::flag);
    }
}

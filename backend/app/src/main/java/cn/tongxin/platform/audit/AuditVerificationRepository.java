package cn.tongxin.platform.audit;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.DatabaseException;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.schema.audit.AuditReport;
import cn.tongxin.schema.audit.AuditVerifier;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/** Reads the whole audit log for a look at its seals; the lines themselves go nowhere. */
@Singleton
class AuditVerificationRepository {
    private final DataSource dataSource;
    private final SqlReader reader;

    AuditVerificationRepository(DataSource dataSource, SqlReader reader) {
        this.dataSource = dataSource;
        this.reader = reader;
    }

    /** The last block of each day in Nanning, newest first, and its root. */
    List<String> dailyRoots() {
        return reader.list(
                new Sql(
                        "select id || ',' || encode(root, 'hex') || ',' || day from (select"
                                + " distinct on (day) id, root, (sealed_at at time zone"
                                + " 'Asia/Shanghai')::date as day from audit_seal order by day desc, id"
                                + " desc) d order by id desc limit 2000"),
                Cells::text);
    }

    long blocks() {
        return reader.first(new Sql("select count(*) from audit_seal"), Cells::big).orElse(0L);
    }

    AuditReport verify(Instant now, Map<Long, String> kept, LongConsumer blockRead) {
        try (Connection connection = dataSource.getConnection()) {
            int isolation = connection.getTransactionIsolation();
            try {
                return AuditVerifier.verify(connection, now, kept, blockRead);
            } finally {
                // The connection goes back to those who write.
                connection.setReadOnly(false);
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}

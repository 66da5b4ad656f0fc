package cn.tongxin.bench.scenario;

import cn.tongxin.bench.sql.StatementLog;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What the API has written of a request into the audit log, as the values of the same insert. */
final class AuditLine {
    static final String TABLE = "audit_event/insert.";

    // PostgreSQL reads the word as the time of the transaction: a new value at every run.
    static final String NOW = "now";

    private static final String LAST =
            "select * from audit_event where action = ? and entity_ids @> array[?::uuid]"
                    + " order by seq desc limit 1";

    private AuditLine() {}

    /**
     * The newest line of that action on a record. The insert itself turns an empty text into none.
     */
    static Map<String, String> last(StatementLog database, String action, String id)
            throws SQLException {
        Map<String, String> values = new HashMap<>();
        database.row(LAST, action, id)
                .forEach(
                        (column, value) ->
                                values.put(TABLE + column, Objects.requireNonNullElse(value, "")));
        values.put(TABLE + "at", NOW);
        return values;
    }
}

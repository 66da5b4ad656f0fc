package cn.tongxin.platform.audit;

import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who has read some records, for those who may know of it: the log itself belongs to nobody's
 * scope. Answered from the index over the ids of the lines, so whoever asks names few records and a
 * beginning.
 */
@Singleton
public class ReadingRepository {
    static final String LINES =
            " from audit_event where entity_ids && ? and at >= ? and at < ? and result = 'OK'"
                    + " and action = any(?) and actor_id is not null and acting_role is not null";

    private final SqlReader reader;

    ReadingRepository(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * Which lines are looked at.
     *
     * @param records ids of which a line names at least one
     * @param actions what counts as reading, like {@code student.read}
     * @param before exclusive
     */
    public record Asked(
            Collection<UUID> records, Set<String> actions, Instant since, Instant before) {}

    /** The last time somebody read one of the records under a role. */
    public record LastRead(UUID account, String role, Instant at) {}

    /** One time of reading; who it was stands behind the role. */
    public record Reading(Instant at, String role, String action) {}

    /** One line for each account and role. */
    public List<LastRead> last(Asked asked) {
        Sql sql = new Sql("select actor_id, acting_role, max(at)");
        return reader.list(
                lines(sql, asked).add(" group by actor_id, acting_role"),
                row -> new LastRead(row.id(), row.text(), row.instant()));
    }

    /** The newest first, without those under one role. */
    public List<Reading> newest(Asked asked, String butRole, int most) {
        // Found by their ids first: in the order of time the whole log would be looked through.
        Sql sql = new Sql("with found as materialized (select at, seq, acting_role, action");
        return reader.list(
                lines(sql, asked)
                        .add(
                                " and acting_role <> ?) select at, acting_role, action from found"
                                        + " order by at desc, seq desc limit ?",
                                butRole,
                                most),
                row -> new Reading(row.instant(), row.text(), row.text()));
    }

    private static Sql lines(Sql select, Asked asked) {
        return select.add(
                LINES,
                Sql.array("uuid", asked.records()),
                asked.since(),
                asked.before(),
                Sql.array("text", asked.actions()));
    }
}

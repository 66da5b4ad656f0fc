package cn.tongxin.platform.retention;

import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Rows that are removed some years after they have ended (P-15, person-data.csv): of several tables
 * in turn, those that name others first. Terms are written here and, as what the database holds
 * even this to, in the triggers of the tables.
 */
public abstract class EndedRowsRepository implements Expiring {
    private static final ZoneId NANNING = ZoneId.of("Asia/Shanghai");

    private final SqlReader reader;

    protected EndedRowsRepository(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * One table whose rows may go.
     *
     * @param delete up to and including {@code returning}, with the ids to be deleted last: its
     *     placeholders are the day and the number of rows
     * @param years after the end
     */
    public record Ended(String delete, int years) {}

    /** In the order in which they are removed. */
    protected abstract List<Ended> tables();

    @Override
    public int removeExpired(Instant now, int most) {
        int left = most;
        for (Ended one : tables()) {
            if (left > 0) {
                left -= remove(one, now, left).size();
            }
        }
        return most - left;
    }

    /** What the statement returns of each row. */
    private List<UUID> remove(Ended one, Instant now, int most) {
        LocalDate day = LocalDate.ofInstant(now, NANNING).minusYears(one.years());
        // Protected tables are closed to whoever names no scope; what has ended goes city-wide.
        return reader.list(new Sql(one.delete(), day, most).under(RowScope.CITY), Cells::id);
    }
}

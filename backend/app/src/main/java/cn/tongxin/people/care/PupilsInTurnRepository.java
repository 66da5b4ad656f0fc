package cn.tongxin.people.care;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Pupils one part after the other, for a scan without a caller: protected tables are opened for
 * named pupils only, and never as a whole.
 */
@Singleton
class PupilsInTurnRepository {
    private final SqlReader reader;

    PupilsInTurnRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** Everybody who is or was a pupil, in the order of the ids. */
    List<UUID> part(UUID after, int most) {
        return reader.list(
                new Sql("select id from student where id > ? order by id limit ?", after, most),
                Cells::id);
    }
}

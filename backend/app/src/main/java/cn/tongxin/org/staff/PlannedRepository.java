package cn.tongxin.org.staff;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which assignments begin or end by themselves. Asked by a timer, so there is no scope in it. */
@Singleton
class PlannedRepository {
    private final SqlReader reader;

    PlannedRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** An assignment and whose it is. */
    record Planned(UUID id, UUID staff) {}

    /** Those whose first day has come, in the order of the ids. Nothing is locked yet. */
    List<Planned> come(LocalDate today, UUID after, int most) {
        return reader.list(
                new Sql(
                        "select id, staff_id from staff_assignment where status = 'PLANNED'"
                                + " and from_date <= ? and id > ? order by id limit ?",
                        today,
                        after,
                        most),
                PlannedRepository::planned);
    }

    /**
     * Those whose last day has come, in the order of the ids; a main one only when it is the last
     * one of its person, which may be at the next round.
     */
    List<Planned> over(LocalDate today, UUID after, int most) {
        return reader.list(
                new Sql(
                        "select a.id, a.staff_id from staff_assignment a"
                                + " where a.status <> 'ENDED' and a.to_date <= ? and a.id > ?"
                                + " and not (a.main and exists (select from staff_assignment o"
                                + " where o.staff_id = a.staff_id and o.status <> 'ENDED'"
                                + " and o.id <> a.id)) order by a.id limit ?",
                        today,
                        after,
                        most),
                PlannedRepository::planned);
    }

    private static Planned planned(Cells row) throws SQLException {
        return new Planned(row.id(), row.id());
    }
}

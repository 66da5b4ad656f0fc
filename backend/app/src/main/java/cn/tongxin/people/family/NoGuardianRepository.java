package cn.tongxin.people.family;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Which pupils nobody may decide for any more. It serves a scan, and whatever changes links and
 * pupils, and no caller, so there is no scope in it.
 */
@Singleton
class NoGuardianRepository {
    private static final String IN_FORCE =
            " select from guardian_link l where l.student_id = s.id and l.status = 'VERIFIED'"
                    + " and l.may_decide and not l.cut_by_order"
                    + " and (l.valid_to is null or l.valid_to >= ?)";

    /** The condition of an index: those that have ended, or will. */
    private static final String HAS_LOST_ONE =
            " select l.student_id from guardian_link l where l.verified_at is not null"
                    + " and (l.may_decide or l.decided_once)"
                    + " and (l.status <> 'VERIFIED' or l.cut_by_order or not l.may_decide"
                    + " or l.valid_to is not null)";

    private final SqlReader reader;

    NoGuardianRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** A pupil without one; the name as lists show it: work is read by many. */
    record Lost(UUID student, String name, Axes place) {}

    /** All of the city who are minors and in school. */
    List<Lost> lost(LocalDate today) {
        return reader.list(lostOnes(today), NoGuardianRepository::lost);
    }

    /** Those of them. */
    List<Lost> lost(LocalDate today, Collection<UUID> among) {
        return reader.list(
                lostOnes(today).add(" and s.id = any(?)", Sql.array("uuid", among)),
                NoGuardianRepository::lost);
    }

    /** Those of some pupils for whom somebody may decide. */
    List<UUID> guarded(LocalDate today, Collection<UUID> among) {
        return reader.list(
                new Sql(
                        "select s.id from student s where s.id = any(?) and exists ("
                                + IN_FORCE
                                + ")",
                        Sql.array("uuid", among),
                        today),
                Cells::id);
    }

    private static Sql lostOnes(LocalDate today) {
        return new Sql(
                "select s.id, s.name, s.unit_code, s.school_id from student s"
                        + " where s.status in ('ENROLLED', 'SUSPENDED') and s.birth_date > ?"
                        + " and s.id in ("
                        + HAS_LOST_ONE
                        + ") and not exists ("
                        + IN_FORCE
                        + ")",
                today.minusYears(NoGuardianWork.OF_AGE),
                today);
    }

    private static Lost lost(Cells row) throws SQLException {
        return new Lost(row.id(), Mask.NAME.apply(row.text()), new Axes(row.text(), row.id()));
    }
}

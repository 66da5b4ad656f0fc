package cn.tongxin.people.care;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** How what is kept of a pupil goes along with it; the same for every table of it. */
final class CareProjections {
    private CareProjections() {}

    /**
     * What holds of a pupil that is at another school than this says.
     *
     * @param to where it is now
     */
    record Leaving(UUID id, UUID from, Axes to) {
        static Leaving of(Cells row) throws SQLException {
            return new Leaving(row.id(), row.id(), new Axes(row.text(), row.id()));
        }
    }

    static Sql leaving(String table, Set<UUID> students) {
        return new Sql(
                "select s.id, s.school_id, p.unit_code, p.school_id from "
                        + table
                        + " s join student p on p.id = s.student_id where s.status = 'ACTIVE'"
                        + " and p.school_id <> s.school_id and s.student_id = any(?)",
                Sql.array("uuid", students));
    }

    /** Where the pupils learn now. */
    static Sql follow(String table, Set<UUID> students) {
        return new Sql(
                "update "
                        + table
                        + " s set unit_code = p.unit_code, school_id = p.school_id,"
                        + " class_id = p.class_id from student p where p.id = s.student_id"
                        + " and s.student_id = any(?) returning s.id",
                Sql.array("uuid", students));
    }
}

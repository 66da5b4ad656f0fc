package cn.tongxin.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes offers of pupils past the API. */
public final class Transfers {
    private final Rows rows;

    public Transfers(Rows rows) {
        this.rows = rows;
    }

    /** The id follows from the pupil. */
    public static UUID id(UUID pupil) {
        return UUID.nameUUIDFromBytes(("transfer " + pupil).getBytes(StandardCharsets.UTF_8));
    }

    /** An offer that waits, of a pupil that {@link Families} has written. */
    public UUID offer(UUID pupil, UUID to) {
        rows.execute(
                "insert into student_transfer (id, student_id, student_name, birth_year,"
                        + " from_enrolment_id, from_unit_code, from_school_id, to_unit_code,"
                        + " to_school_id, reason, status, created_at, updated_at, source, synthetic)"
                        + " select ?, s.id, s.name, 2016, e.id, s.unit_code, s.school_id,"
                        + " m.unit_code, m.id, '随父母搬家', 'OFFERED', s.created_at, s.updated_at,"
                        + " 'IMPORT', true from student s join enrolment e on e.student_id = s.id"
                        + " join school m on m.id = ? where s.id = ?",
                id(pupil),
                to,
                pupil);
        return id(pupil);
    }
}

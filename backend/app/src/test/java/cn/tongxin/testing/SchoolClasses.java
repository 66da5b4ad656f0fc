package cn.tongxin.testing;

import cn.tongxin.kernel.time.AcademicYear;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes classes past the API, as a loader would. */
public final class SchoolClasses {
    /** First year of the school year in which the tests run. */
    public static final int THIS_YEAR =
            AcademicYear.of(LocalDate.now(ZoneId.of("Asia/Shanghai"))).firstYear();

    private final Rows rows;

    public SchoolClasses(Rows rows) {
        this.rows = rows;
    }

    /**
     * A class as tests describe it; its unit is that of the school.
     *
     * @param schoolYear for which the grade holds
     */
    public record Seed(
            UUID school, String stage, String grade, int entryYear, int schoolYear, int number) {}

    /** An active class without a teacher; its id follows from the cohort and the school. */
    public UUID add(Seed seed) {
        return add(seed, null);
    }

    public UUID add(Seed seed, @Nullable UUID homeroom) {
        UUID id = UUID.nameUUIDFromBytes(seed.toString().getBytes(StandardCharsets.UTF_8));
        rows.execute(
                "insert into class_group (id, unit_code, school_id, stage, grade_code, entry_year,"
                        + " school_year, seq_no, name, homeroom_staff_id, capacity, active_from,"
                        + " status, created_at, updated_at, source, synthetic)"
                        + " select ?, m.unit_code, m.id, ?, ?, ?, ?, ?, ?, ?, 45, make_date(?, 9, 1),"
                        + " 'ACTIVE', ?::timestamptz, ?::timestamptz, 'IMPORT', true from school m"
                        + " where m.id = ?",
                id,
                seed.stage(),
                seed.grade(),
                seed.entryYear(),
                seed.schoolYear(),
                seed.number(),
                seed.entryYear() + "级" + seed.number() + "班",
                homeroom,
                seed.entryYear(),
                Rows.AT,
                Rows.AT,
                seed.school());
        return id;
    }
}

package cn.tongxin.org.classes;

import cn.tongxin.kernel.time.AcademicYear;
import cn.tongxin.org.Named;
import cn.tongxin.org.classes.ClassViews.ClassRow;
import cn.tongxin.org.classes.ClassViews.Homeroom;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of classes, and how it is mapped. */
final class ClassProjections {
    static final String COLUMNS =
            "s.id, s.name, s.school_id, m.name as school_name, s.unit_code, s.stage, s.grade_code,"
                    + " s.school_year, s.entry_year, s.seq_no, s.homeroom_staff_id,"
                    + " p.name as homeroom_name, s.capacity, s.status, s.updated_at";
    static final String FROM =
            """
            class_group s
            join school m on m.id = s.school_id
            left join staff t on t.id = s.homeroom_staff_id
            left join person p on p.id = t.person_id
            """;
    static final ListSql.Projection<ClassRow> ROW =
            new ListSql.Projection<>(COLUMNS, FROM, ClassProjections::row);
    static final ListSql.Projection<Facts> DETAIL =
            new ListSql.Projection<>(
                    COLUMNS
                            + ", s.active_from, s.active_to, s.synthetic, s.version, s.created_at,"
                            + " m.status in ('PREPARING', 'OPERATING', 'SUSPENDED')",
                    FROM,
                    ClassProjections::facts);

    private ClassProjections() {}

    /** All of one class. */
    record Facts(
            ClassRow row,
            LocalDate activeFrom,
            @Nullable LocalDate activeTo,
            boolean synthetic,
            int version,
            Instant createdAt,
            boolean schoolOpen) {}

    static ClassRow row(Cells row) throws SQLException {
        return new ClassRow(
                row.id(),
                row.text(),
                new Named(row.id(), row.text()),
                row.text(),
                row.text(),
                row.text(),
                new AcademicYear(row.whole()).code(),
                row.whole(),
                row.whole(),
                homeroom(row),
                row.optionalWhole(),
                row.text(),
                row.instant());
    }

    private static Facts facts(Cells row) throws SQLException {
        return new Facts(
                row(row),
                row.date(),
                row.optionalDate(),
                row.flag(),
                row.whole(),
                row.instant(),
                row.flag());
    }

    private static @Nullable Homeroom homeroom(Cells row) throws SQLException {
        UUID id = row.optionalId();
        String name = row.optionalText();
        return id == null || name == null ? null : new Homeroom(id, name);
    }
}

package cn.tongxin.people.student;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Named;
import cn.tongxin.org.Place;
import cn.tongxin.people.student.Pupils.Pupil;
import cn.tongxin.people.student.StudentViews.EnrolmentRow;
import cn.tongxin.people.student.StudentViews.StudentRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of pupils and enrolments, and how it is mapped. */
final class StudentProjections {
    private static final String SCHOOL = " join school m on m.id = s.school_id";

    /**
     * Asked for each row, so that it comes from an index: joined, the planner reads all units for
     * one, which costs the same as long as they are few.
     */
    private static final String UNIT_NAME =
            "(select u.name from org_unit u where u.code = s.unit_code) as unit_name";

    private static final String COLUMNS =
            "s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,"
                    + UNIT_NAME
                    + ", s.class_id, c.name as class_name, s.status, s.since,"
                    + " s.updated_at";
    private static final String FROM =
            "student s" + SCHOOL + " left join class_group c on c.id = s.class_id";
    static final ListSql.Projection<StudentRow> ROW =
            new ListSql.Projection<>(COLUMNS, FROM, StudentProjections::row);
    static final ListSql.Projection<Facts> DETAIL =
            new ListSql.Projection<>(
                    COLUMNS
                            + ", s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity,"
                            + " s.hukou_division, s.residence, s.special_note, s.version,"
                            + " s.created_at, s.synthetic,"
                            + " m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'),"
                            + " exists (select from student_transfer o where o.student_id = s.id"
                            + " and o.status = 'OFFERED')",
                    FROM,
                    StudentProjections::facts);
    static final ListSql.Projection<Pupil> PUPIL =
            new ListSql.Projection<>(
                    "s.id, s.name, s.birth_date, s.status, s.unit_code, s.school_id, s.class_id,"
                            + UNIT_NAME,
                    "student s",
                    StudentProjections::pupil);
    static final ListSql.Projection<EnrolmentRow> ENROLMENT =
            new ListSql.Projection<>(
                    "s.id, s.student_id, coalesce(s.left_name, t.name) as student_name, s.school_id,"
                            + " m.name as school_name, s.unit_code, "
                            + UNIT_NAME
                            + ", c.id as shown_class, c.name as class_name, s.from_date, s.to_date,"
                            + " s.status, s.updated_at",
                    "enrolment s join student t on t.id = s.student_id"
                            + SCHOOL
                            + " left join class_group c on c.id = coalesce(s.class_id,"
                            + " s.left_class_id)",
                    StudentProjections::enrolment);

    private StudentProjections() {}

    /** {@link #ROW} as the beginning of a statement. */
    static Sql rows() {
        return new Sql("select " + ROW.columns() + " from " + ROW.from());
    }

    /** A pupil as it stands in the database; enc fields are cipher text. */
    record Facts(
            StudentRow row,
            LocalDate birthDate,
            String idType,
            @Nullable String idNo,
            @Nullable String studentNo,
            @Nullable String ethnicity,
            @Nullable String hukouDivision,
            @Nullable String residence,
            @Nullable String specialNote,
            int version,
            Instant createdAt,
            boolean synthetic,
            boolean schoolOpen,
            boolean offered) {}

    private static StudentRow row(Cells row) throws SQLException {
        return new StudentRow(
                row.id(),
                row.text(),
                row.text(),
                new Named(row.id(), row.text()),
                new Place(row.text(), row.text()),
                named(row.optionalId(), row.optionalText()),
                row.text(),
                row.date(),
                row.instant());
    }

    private static Facts facts(Cells row) throws SQLException {
        return new Facts(
                row(row),
                row.date(),
                row.text(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                row.whole(),
                row.instant(),
                row.flag(),
                row.flag(),
                row.flag());
    }

    private static Pupil pupil(Cells row) throws SQLException {
        UUID id = row.id();
        return new Pupil(
                id,
                row.text(),
                row.date(),
                EnrolmentStatus.valueOf(row.text()).isOpen(),
                Axes.ofPupil(row.text(), row.id(), row.optionalId(), id),
                row.text());
    }

    private static EnrolmentRow enrolment(Cells row) throws SQLException {
        return new EnrolmentRow(
                row.id(),
                row.id(),
                row.text(),
                new Named(row.id(), row.text()),
                new Place(row.text(), row.text()),
                named(row.optionalId(), row.optionalText()),
                row.date(),
                row.optionalDate(),
                row.text(),
                row.instant());
    }

    private static @Nullable Named named(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? null : new Named(id, name);
    }
}

package cn.tongxin.people.student;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Named;
import cn.tongxin.org.Place;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two rows of one child, for whoever reaches the pair: it lies where both of them do. What hangs on
 * a time at school keeps the place of that time.
 */
@Singleton
class SameChildRepository extends ScopedRepository<Enrolment> {
    private final Access access;

    SameChildRepository(Access access) {
        super(Enrolment.class, access);
        this.access = access;
    }

    /** One of the two as it is stored: enc fields are cipher text. */
    record Stored(
            UUID id,
            Student.Facts facts,
            Papers papers,
            Named school,
            Place unit,
            @Nullable Named classGroup,
            String status,
            LocalDate since) {}

    /** What is told by papers, or is asked of a school. */
    record Papers(
            String idType,
            @Nullable String idNo,
            @Nullable String studentNo,
            @Nullable String residence,
            @Nullable String note) {}

    List<Stored> both(UUID first, UUID second) {
        return access.reader()
                .list(
                        new Sql(
                                """
                                select s.id, s.name, s.sex, s.birth_date, s.ethnicity, s.hukou_division,
                                       s.id_type, s.id_no, s.student_no, s.residence, s.special_note,
                                       m.id, m.name, u.code, u.name, c.id, c.name, s.status, s.since
                                  from student s
                                  join school m on m.id = s.school_id
                                  join org_unit u on u.code = s.unit_code
                                  left join class_group c on c.id = s.class_id
                                 where s.id in (?, ?) order by s.id
                                """,
                                first,
                                second),
                        SameChildRepository::stored);
    }

    /** Every time at school is one of the survivor's, at the school where it was. */
    int moveEnrolments(UUID survivor, UUID absorbed, Instant at) {
        return changeParts(
                        new Sql(
                                "update enrolment set student_id = ?, merged_from = coalesce("
                                        + "merged_from, student_id), version = version + 1,"
                                        + " updated_at = ? where student_id = ? returning id",
                                survivor,
                                at,
                                absorbed))
                .size();
    }

    /** What was merged before goes on in the survivor as well: it is never more than one step. */
    void follow(UUID survivor, UUID absorbed, Instant at) {
        changeParts(
                new Sql(
                        "update student set merged_into = ?, version = version + 1, updated_at = ?"
                                + " where merged_into = ? returning id",
                        survivor,
                        at,
                        absorbed));
    }

    @Override
    protected Axes axesOf(Enrolment enrolment) {
        return enrolment.axes();
    }

    private static Stored stored(Cells row) throws SQLException {
        return new Stored(
                row.id(),
                new Student.Facts(
                        row.text(), row.text(), row.date(), row.optionalText(), row.optionalText()),
                new Papers(
                        row.text(),
                        row.optionalText(),
                        row.optionalText(),
                        row.optionalText(),
                        row.optionalText()),
                new Named(row.id(), row.text()),
                new Place(row.text(), row.text()),
                named(row.optionalId(), row.optionalText()),
                row.text(),
                row.date());
    }

    private static @Nullable Named named(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? null : new Named(id, name);
    }
}

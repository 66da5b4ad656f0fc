package cn.tongxin.people.student;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.student.StudentViews.EnrolmentRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query over enrolments. */
@Singleton
class EnrolmentRepository extends ScopedRepository<Enrolment> {
    private final SqlReader reader;

    EnrolmentRepository(Access access, SqlReader reader) {
        super(Enrolment.class, access);
        this.reader = reader;
    }

    Page<EnrolmentRow> page(ListQuery query) {
        return page(query, StudentProjections.ENROLMENT);
    }

    /** Of one pupil, the earliest first. */
    List<EnrolmentRow> of(UUID student) {
        ListSql.Projection<EnrolmentRow> all = StudentProjections.ENROLMENT;
        return rows(
                new Sql("select " + all.columns() + " from " + all.from()),
                new Sql(" and s.student_id = ? order by s.from_date, s.id", student),
                all.row());
    }

    /** The one that goes on, of a pupil that is held. */
    Optional<Enrolment> open(UUID student) {
        return reader.first(
                        new Sql(
                                "select id from enrolment where student_id = ? and to_date is null",
                                student),
                        Cells::id)
                .map(this::part);
    }

    /** From when a new one may begin: the day on which the last one ended. */
    Optional<LocalDate> lastEnd(UUID student) {
        return reader.first(
                new Sql(
                        "select max(to_date) from enrolment where student_id = ?"
                                + " having max(to_date) is not null",
                        student),
                Cells::date);
    }

    void create(Enrolment enrolment) {
        addPart(enrolment);
    }

    void create(Collection<Enrolment> added) {
        addParts(added);
    }

    void changed(Enrolment enrolment) {
        release(enrolment);
    }

    @Override
    protected Axes axesOf(Enrolment enrolment) {
        return enrolment.axes();
    }
}

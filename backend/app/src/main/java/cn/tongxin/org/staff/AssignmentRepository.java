package cn.tongxin.org.staff;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Named;
import cn.tongxin.org.staff.StaffViews.AssignmentRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every query over assignments in the caller's scope. */
@Singleton
class AssignmentRepository extends ScopedRepository<Assignment> {
    private static final ListSql.Projection<AssignmentRow> ROW =
            new ListSql.Projection<>(
                    "s.id, s.staff_id, p.name, s.school_id, m.name as school_name, s.unit_code,"
                            + " s.category, s.subjects, s.full_time, s.main, s.from_date, s.to_date,"
                            + " s.status, s.version, s.updated_at",
                    """
                    staff_assignment s
                    left join staff t on t.id = s.staff_id
                    left join person p on p.id = t.person_id
                    left join school m on m.id = s.school_id
                    """,
                    AssignmentRepository::row);

    private final SqlReader reader;

    AssignmentRepository(Access access, SqlReader reader) {
        super(Assignment.class, access);
        this.reader = reader;
    }

    Page<AssignmentRow> page(ListQuery query) {
        return page(query, ROW);
    }

    AssignmentRow row(UUID id) {
        return one(id, ROW);
    }

    /** Those in scope of one person, the newest first. */
    List<AssignmentRow> of(UUID staff) {
        return rows(
                select(),
                new Sql(" and s.staff_id = ? order by s.from_date desc, s.id desc", staff),
                AssignmentRepository::row);
    }

    List<AssignmentRow> rows(Collection<UUID> ids) {
        return rows(select(), new Sql(" and ").in("s.id", ids, "uuid"), AssignmentRepository::row);
    }

    private static Sql select() {
        return new Sql("select " + ROW.columns() + " from " + ROW.from());
    }

    /** Every assignment of a person who is held, in scope or not: they are judged together. */
    List<Assignment> partsOf(UUID staff) {
        return reader
                .list(
                        new Sql(
                                "select id from staff_assignment where staff_id = ? order by id",
                                staff),
                        Cells::id)
                .stream()
                .map(this::part)
                .toList();
    }

    /** Staff with an assignment at a school that has not ended, in a fixed order. */
    List<UUID> staffAt(UUID school) {
        return rows(
                new Sql("select s.staff_id from staff_assignment s"),
                new Sql(" and s.school_id = ? and s.status <> 'ENDED' order by s.staff_id", school),
                Cells::id);
    }

    /** Whose posts these are, in a fixed order. */
    List<UUID> staffOf(Collection<UUID> ids) {
        return rows(
                new Sql("select distinct s.staff_id from staff_assignment s"),
                new Sql(" and ").in("s.id", ids, "uuid").add(" order by s.staff_id"),
                Cells::id);
    }

    long countAt(UUID school) {
        return figures(
                        new Sql("select count(*) from staff_assignment s"),
                        new Sql(" and s.school_id = ? and s.status <> 'ENDED'", school),
                        Cells::big)
                .get(0);
    }

    void create(Assignment assignment) {
        add(assignment);
    }

    @Override
    protected Assignment forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected void release(Assignment assignment) {
        super.release(assignment);
    }

    @Override
    protected Axes axesOf(Assignment assignment) {
        return assignment.axes();
    }

    private static AssignmentRow row(Cells row) throws SQLException {
        return new AssignmentRow(
                row.id(),
                row.id(),
                row.text(),
                new Named(row.id(), row.text()),
                row.text(),
                row.text(),
                row.texts(),
                row.flag(),
                row.flag(),
                row.date(),
                row.optionalDate(),
                row.text(),
                row.whole(),
                row.instant());
    }
}

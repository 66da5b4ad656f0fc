package cn.tongxin.people.care;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.care.CareProjections.Leaving;
import cn.tongxin.people.care.CareViews.CourtOrderRow;
import cn.tongxin.people.family.FamilyOrders;
import cn.tongxin.people.family.OrdersInForce;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every query over court orders in the caller's scope, and whom those in force keep away. */
@Singleton
class CourtOrderRepository extends ScopedRepository<CourtOrder> implements OrdersInForce {
    private static final String COLUMNS =
            "s.id, s.student_id, p.name, s.unit_code, s.school_id, s.class_id, s.guardian_id,"
                    + " q.name, s.kind, s.from_date, s.until_date, s.to_date, s.status,"
                    + " s.created_at";
    private static final String FROM =
            "court_order s join student p on p.id = s.student_id"
                    + " join guardian g on g.id = s.guardian_id join person q on q.id = g.person_id";

    CourtOrderRepository(Access access) {
        super(CourtOrder.class, access);
    }

    /** All of one; court, number and why it ended as they are stored. */
    record Whole(
            CourtOrderRow row,
            String court,
            String documentNo,
            @Nullable String endedReason,
            int version) {}

    Page<CourtOrderRow> page(ListQuery query) {
        return page(query, new ListSql.Projection<>(COLUMNS, FROM, CourtOrderRepository::row));
    }

    Whole whole(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        COLUMNS + ", s.court, s.document_no, s.ended_reason, s.version",
                        FROM,
                        row ->
                                new Whole(
                                        row(row),
                                        row.text(),
                                        row.text(),
                                        row.optionalText(),
                                        row.whole())));
    }

    void create(CourtOrder added) {
        add(added);
    }

    @Override
    public List<UUID> keptFrom(UUID student) {
        return parts(
                new Sql(
                        "select distinct guardian_id from court_order where student_id = ? and status"
                                + " = 'ACTIVE'",
                        student),
                Set.of(student),
                Cells::id);
    }

    @Override
    public List<Pair> keptAway(Collection<Pair> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        Sql sql =
                new Sql(
                        """
                        select distinct t.student, t.guardian
                          from unnest(?::uuid[], ?::uuid[]) as t(student, guardian)
                          join court_order s on s.student_id = t.student and s.status = 'ACTIVE'
                          join guardian h on h.id = s.guardian_id
                          join person q on q.id = h.person_id
                          join guardian g on g.id = t.guardian
                          join person p on p.id = g.person_id
                         where\s""",
                        Sql.column(pairs, "uuid", Pair::student),
                        Sql.column(pairs, "uuid", Pair::guardian));
        return parts(
                sql.add(FamilyOrders.SAME_HUMAN),
                pairs.stream().map(Pair::student).collect(Collectors.toSet()),
                row -> new Pair(row.id(), row.id()));
    }

    /** A human goes on as another guardian of the pupil, and so do the orders in force. */
    void takenOver(UUID student, UUID from, UUID to) {
        changeParts(
                new Sql(
                        """
                        update court_order s set guardian_id = ?, version = s.version + 1
                         where s.student_id = ? and s.guardian_id = ? and s.status = 'ACTIVE'
                           and not exists (select 1 from court_order o
                                            where o.student_id = s.student_id and o.guardian_id = ?
                                              and o.kind = s.kind and o.from_date = s.from_date
                                              and o.status = 'ACTIVE')
                        returning s.id
                        """,
                        to,
                        student,
                        from,
                        to),
                Set.of(student));
    }

    List<Leaving> leaving(Set<UUID> students) {
        return parts(CareProjections.leaving(CourtOrder.TABLE, students), students, Leaving::of);
    }

    void follow(Set<UUID> students) {
        changeParts(CareProjections.follow(CourtOrder.TABLE, students), students);
    }

    @Override
    protected CourtOrder forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected void save(CourtOrder changed) {
        super.save(changed);
    }

    @Override
    protected Axes axesOf(CourtOrder one) {
        return one.axes();
    }

    private static CourtOrderRow row(Cells row) throws SQLException {
        return new CourtOrderRow(
                row.id(),
                SpecialCategoryRepository.pupil(row),
                row.id(),
                row.text(),
                row.text(),
                row.date(),
                row.optionalDate(),
                row.optionalDate(),
                row.text(),
                row.instant());
    }
}

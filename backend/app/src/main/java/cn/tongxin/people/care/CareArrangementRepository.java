package cn.tongxin.people.care;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.care.CareProjections.Leaving;
import cn.tongxin.people.care.CareViews.CareArrangementRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over care arrangements in the caller's scope. */
@Singleton
class CareArrangementRepository extends ScopedRepository<CareArrangement> {
    private static final String COLUMNS =
            "s.id, s.student_id, p.name, s.unit_code, s.school_id, s.class_id, s.carer_name,"
                    + " s.from_date, s.to_date, s.told_school, s.told_village,"
                    + " s.last_contact_on, s.status, s.created_at";
    private static final String FROM = "care_arrangement s join student p on p.id = s.student_id";

    CareArrangementRepository(Access access) {
        super(CareArrangement.class, access);
    }

    /** All of one; the carer, the reason and why it ended as they are stored. */
    record Whole(
            CareArrangementRow row,
            @Nullable String carerPhone,
            String reason,
            @Nullable String endedReason,
            int version) {}

    Page<CareArrangementRow> page(ListQuery query) {
        return page(query, new ListSql.Projection<>(COLUMNS, FROM, CareArrangementRepository::row));
    }

    Whole whole(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        COLUMNS + ", s.carer_phone, s.reason, s.ended_reason, s.version",
                        FROM,
                        row ->
                                new Whole(
                                        row(row),
                                        row.optionalText(),
                                        row.text(),
                                        row.optionalText(),
                                        row.whole())));
    }

    void create(CareArrangement added) {
        add(added);
    }

    /**
     * Remembers when the child was last heard of. No version rises: what others see in their forms
     * is not changed by it.
     */
    void contacted(CareArrangement held, LocalDate on) {
        changeParts(
                new Sql(
                        "update care_arrangement s set last_contact_on = greatest(s.last_contact_on,"
                                + " ?) where s.id = ? returning s.id",
                        on,
                        held.id()),
                Set.of(Objects.requireNonNull(held.axes().child(), "of a pupil")));
    }

    /** What nothing was heard of for too long, and where. */
    record Silent(UUID id, Axes axes) {}

    /**
     * Of pupils who go to school, what was neither registered nor contacted on that day or after
     * it. Held: a contact that is being written is waited for, and then it is not silent.
     */
    List<Silent> silent(Set<UUID> students, LocalDate heardSince) {
        return parts(
                new Sql(
                        """
                        select s.id, s.unit_code, s.school_id
                          from care_arrangement s join student p on p.id = s.student_id
                         where s.student_id = any(?) and s.status = 'ACTIVE'
                           and p.status in ('ENROLLED', 'SUSPENDED')
                           and greatest(s.last_contact_on,
                                        (s.created_at at time zone 'Asia/Shanghai')::date) < ?
                         order by s.id
                           for update of s
                        """,
                        Sql.array("uuid", students),
                        heardSince),
                students,
                row -> new Silent(row.id(), new Axes(row.text(), row.id())));
    }

    List<Leaving> leaving(Set<UUID> students) {
        return parts(
                CareProjections.leaving(CareArrangement.TABLE, students), students, Leaving::of);
    }

    List<UUID> of(UUID student) {
        return parts(
                new Sql("select id from care_arrangement where student_id = ?", student),
                Set.of(student),
                Cells::id);
    }

    void follow(Set<UUID> students) {
        changeParts(CareProjections.follow(CareArrangement.TABLE, students), students);
    }

    @Override
    protected CareArrangement forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected CareArrangement held(UUID id) {
        return super.held(id);
    }

    @Override
    protected void save(CareArrangement changed) {
        super.save(changed);
    }

    @Override
    protected Axes axesOf(CareArrangement one) {
        return one.axes();
    }

    private static CareArrangementRow row(Cells row) throws SQLException {
        return new CareArrangementRow(
                row.id(),
                SpecialCategoryRepository.pupil(row),
                row.text(),
                row.date(),
                row.optionalDate(),
                row.flag(),
                row.flag(),
                row.optionalDate(),
                null,
                row.text(),
                row.instant());
    }
}

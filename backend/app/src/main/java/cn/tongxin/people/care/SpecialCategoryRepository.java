package cn.tongxin.people.care;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.care.CareProjections.Leaving;
import cn.tongxin.people.care.CareViews.CarePupil;
import cn.tongxin.people.care.CareViews.SpecialCategoryRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over special categories in the caller's scope. */
@Singleton
class SpecialCategoryRepository extends ScopedRepository<SpecialCategory> {
    private static final String COLUMNS =
            "s.id, s.student_id, p.name, s.unit_code, s.school_id, s.class_id, s.code, s.told_by,"
                    + " s.from_date, s.to_date, s.next_review, s.status, s.created_at";
    private static final String FROM = "special_category s join student p on p.id = s.student_id";

    SpecialCategoryRepository(Access access) {
        super(SpecialCategory.class, access);
    }

    /** All of one. */
    record Whole(
            SpecialCategoryRow row,
            String evidenceType,
            @Nullable String evidenceRef,
            @Nullable String endedReason,
            int version) {}

    Page<SpecialCategoryRow> page(ListQuery query) {
        return page(query, new ListSql.Projection<>(COLUMNS, FROM, SpecialCategoryRepository::row));
    }

    Whole whole(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        COLUMNS + ", s.evidence_type, s.evidence_ref, s.ended_reason, s.version",
                        FROM,
                        row ->
                                new Whole(
                                        row(row),
                                        row.text(),
                                        row.optionalText(),
                                        row.optionalText(),
                                        row.whole())));
    }

    void create(SpecialCategory added) {
        add(added);
    }

    List<UUID> of(UUID student) {
        return parts(
                new Sql("select id from special_category where student_id = ?", student),
                Set.of(student),
                Cells::id);
    }

    List<Leaving> leaving(Set<UUID> students) {
        return parts(
                CareProjections.leaving(SpecialCategory.TABLE, students), students, Leaving::of);
    }

    void follow(Set<UUID> students) {
        changeParts(CareProjections.follow(SpecialCategory.TABLE, students), students);
    }

    @Override
    protected SpecialCategory forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected void save(SpecialCategory changed) {
        super.save(changed);
    }

    @Override
    protected Axes axesOf(SpecialCategory one) {
        return one.axes();
    }

    static CarePupil pupil(Cells row) throws SQLException {
        return new CarePupil(row.id(), row.text(), row.text(), row.id(), row.optionalId());
    }

    private static SpecialCategoryRow row(Cells row) throws SQLException {
        return new SpecialCategoryRow(
                row.id(),
                pupil(row),
                row.text(),
                row.text(),
                row.date(),
                row.optionalDate(),
                row.date(),
                row.text(),
                row.instant());
    }
}

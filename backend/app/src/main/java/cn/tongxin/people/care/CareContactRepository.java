package cn.tongxin.people.care;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.care.CareViews.CareContactRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over contacts of parents in the caller's scope. */
@Singleton
class CareContactRepository extends ScopedRepository<CareContact> {
    private static final String COLUMNS =
            "s.id, s.student_id, p.name, s.unit_code, s.school_id, s.class_id, s.arrangement_id,"
                    + " s.on_date, s.mode, s.minutes, s.note is not null, s.reported_as,"
                    + " s.created_at";
    private static final String FROM = "care_contact s join student p on p.id = s.student_id";

    CareContactRepository(Access access) {
        super(CareContact.class, access);
    }

    /** All of one; the note as it is stored. */
    record Whole(CareContactRow row, @Nullable String note, int version) {}

    Page<CareContactRow> page(ListQuery query) {
        return page(query, new ListSql.Projection<>(COLUMNS, FROM, CareContactRepository::row));
    }

    Whole whole(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        COLUMNS + ", s.note, s.version",
                        FROM,
                        row -> new Whole(row(row), row.optionalText(), row.whole())));
    }

    void create(CareContact added) {
        add(added);
    }

    void follow(Set<UUID> students) {
        changeParts(CareProjections.follow(CareContact.TABLE, students), students);
    }

    @Override
    protected Axes axesOf(CareContact one) {
        return one.axes();
    }

    private static CareContactRow row(Cells row) throws SQLException {
        return new CareContactRow(
                row.id(),
                SpecialCategoryRepository.pupil(row),
                row.id(),
                row.date(),
                row.text(),
                row.optionalWhole(),
                row.flag(),
                row.text(),
                row.instant());
    }
}

package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.InstituteViews.PaperRow;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over plans and reports in the caller's scope. */
@Singleton
class PaperRepository extends ScopedRepository<InstitutePaper> {
    /** No later edition stands beside it. */
    static final String LATEST =
            "(not exists (select 1 from institute_paper n where n.institute_id = s.institute_id"
                    + " and n.kind = s.kind and n.year = s.year and n.edition > s.edition))";

    private static final String COLUMNS =
            "s.id, s.institute_id, i.name as institute_name, s.kind, s.year, s.edition, "
                    + LATEST
                    + " as latest, s.title, s.created_at";
    private static final String FROM =
            "institute_paper s join guidance_institute i on i.id = s.institute_id";
    private static final ListSql.Projection<PaperRow> ROW =
            new ListSql.Projection<>(COLUMNS, FROM, PaperRepository::row);

    PaperRepository(Access access) {
        super(InstitutePaper.class, access);
    }

    /** All of one paper. */
    record Whole(PaperRow row, String text, @Nullable UUID by, boolean synthetic) {}

    Page<PaperRow> page(ListQuery query) {
        return page(query, ROW);
    }

    Whole whole(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        COLUMNS + ", s.body, s.created_by, s.synthetic",
                        FROM,
                        row -> new Whole(row(row), row.text(), row.optionalId(), row.flag())));
    }

    /** How many editions there are; the institute is held, so that none comes meanwhile. */
    int editions(UUID institute, String kind, int year) {
        return rows(
                        new Sql("select coalesce(max(s.edition), 0) from institute_paper s"),
                        new Sql(
                                " and s.institute_id = ? and s.kind = ? and s.year = ?",
                                institute,
                                kind,
                                year),
                        Cells::whole)
                .get(0);
    }

    void create(InstitutePaper added) {
        add(added);
    }

    @Override
    protected Axes axesOf(InstitutePaper one) {
        return one.axes();
    }

    private static PaperRow row(Cells row) throws SQLException {
        return new PaperRow(
                row.id(),
                row.id(),
                row.text(),
                row.text(),
                row.whole(),
                row.whole(),
                row.flag(),
                row.text(),
                row.instant());
    }
}

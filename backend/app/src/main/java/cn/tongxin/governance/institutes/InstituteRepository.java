package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.InstituteLifecycle.Situation;
import cn.tongxin.governance.institutes.InstituteViews.InstituteRow;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Place;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over institutes in the caller's scope. */
@Singleton
class InstituteRepository extends ScopedRepository<Institute> {
    private static final String AT_WORK =
            "(select count(*) from researcher r where r.institute_id = s.id"
                    + " and r.status in ('ACTIVE', 'ON_LEAVE') and r.kind = '%s') as %s";
    private static final String COLUMNS =
            "s.id, s.name, s.level, s.unit_code, u.name as unit_name, "
                    + AT_WORK.formatted("FULL", "full_time")
                    + ", "
                    + AT_WORK.formatted("PART", "part_time")
                    + ", s.status, s.updated_at";
    private static final String FROM =
            "guidance_institute s join org_unit u on u.code = s.unit_code";
    private static final ListSql.Projection<InstituteRow> ROW =
            new ListSql.Projection<>(COLUMNS, FROM, InstituteRepository::row);

    private final SqlReader reader;

    InstituteRepository(Access access, SqlReader reader) {
        super(Institute.class, access);
        this.reader = reader;
    }

    /** All of one institute. */
    record Whole(
            InstituteRow row,
            String serviceArea,
            @Nullable String address,
            @Nullable LocalDate establishedOn,
            long appointed,
            boolean synthetic,
            int version,
            Instant createdAt) {
        Situation situation() {
            return new Situation(row.fullTime() + row.partTime(), appointed);
        }

        Axes axes() {
            return new Axes(row.managingUnit().code(), null);
        }
    }

    Page<InstituteRow> page(ListQuery query) {
        return page(query, ROW);
    }

    Whole whole(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        COLUMNS
                                + ", s.service_area, s.address, s.established_on, (select count(*)"
                                + " from researcher r where r.institute_id = s.id"
                                + " and r.status <> 'ENDED'), s.synthetic, s.version, s.created_at",
                        FROM,
                        InstituteRepository::whole));
    }

    List<InstituteRow> rows(Collection<UUID> ids) {
        return rows(
                new Sql("select " + COLUMNS + " from " + FROM),
                new Sql(" and ").in("s.id", ids, "uuid"),
                InstituteRepository::row);
    }

    /** Who is appointed there, whoever asks; the institute is held. */
    Situation situation(UUID institute) {
        return reader.first(
                        new Sql(
                                "select count(*) filter (where status in ('ACTIVE', 'ON_LEAVE')),"
                                        + " count(*) from researcher where institute_id = ?"
                                        + " and status <> 'ENDED'",
                                institute),
                        row -> new Situation(row.big(), row.big()))
                .orElseThrow();
    }

    void create(Institute added) {
        add(added);
    }

    @Override
    protected Institute held(UUID id) {
        return super.held(id);
    }

    @Override
    protected Institute forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected void save(Institute changed) {
        super.save(changed);
    }

    @Override
    protected Axes axesOf(Institute one) {
        return one.axes();
    }

    private static InstituteRow row(Cells row) throws SQLException {
        return new InstituteRow(
                row.id(),
                row.text(),
                row.text(),
                new Place(row.text(), row.text()),
                row.whole(),
                row.whole(),
                row.text(),
                row.instant());
    }

    private static Whole whole(Cells row) throws SQLException {
        return new Whole(
                row(row),
                row.text(),
                row.optionalText(),
                row.optionalDate(),
                row.big(),
                row.flag(),
                row.whole(),
                row.instant());
    }
}

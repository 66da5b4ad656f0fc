package cn.tongxin.org.classes;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.classes.RollOver.Extent;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over roll-overs; what their jobs count is written here too. */
@Singleton
class RollOverRepository extends ScopedRepository<RollOver> {
    /** Any number, as long as nothing else of this database uses it: "roll" in ASCII. */
    private static final long LOCK = 0x726f6c6cL;

    private static final ListSql.Projection<Found> ROWS =
            new ListSql.Projection<>(
                    "s.id, s.unit_code, s.school_id, s.school_year, coalesce(m.name, u.name),"
                            + " s.status, s.job_id, s.promoted, s.graduated, s.unplaced, s.undone,"
                            + " s.version, s.created_at, s.created_by",
                    """
                    roll_over s
                    left join org_unit u on u.code = s.unit_code
                    left join school m on m.id = s.school_id
                    """,
                    RollOverRepository::found);

    private final SqlReader reader;

    RollOverRepository(Access access, SqlReader reader) {
        super(RollOver.class, access);
        this.reader = reader;
    }

    /** What a roll-over did so far. */
    record Counts(int promoted, int graduated, int unplaced, int undone) {}

    /**
     * @param place name of the unit or school; null for the whole city
     */
    record Found(
            UUID id,
            Extent extent,
            @Nullable String place,
            RollOverStatus status,
            UUID job,
            Counts counts,
            int version,
            Instant createdAt,
            @Nullable UUID by) {}

    Page<Found> page(ListQuery query) {
        return page(query, ROWS);
    }

    Found found(UUID id) {
        return one(id, ROWS);
    }

    /** Nobody else starts or undoes one until this transaction ends. */
    void oneAtATime() {
        reader.list(new Sql("select 1 from pg_advisory_xact_lock(?)", LOCK), Cells::whole);
    }

    /** Jobs of those, in anybody's scope, that may be at work on classes of this extent. */
    List<UUID> jobsThatMeet(Extent extent) {
        Sql sql = new Sql("select job_id from roll_over where status in ('STARTED', 'UNDOING')");
        if (extent.unit() != null) {
            sql.add(" and (unit_code is null or unit_code = ?)", extent.unit());
        }
        if (extent.school() != null) {
            sql.add(" and (school_id is null or school_id = ?)", extent.school());
        }
        return reader.list(sql, Cells::id);
    }

    void create(RollOver started) {
        add(started);
    }

    @Override
    protected RollOver forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected void save(RollOver changed) {
        super.save(changed);
    }

    /** Adds what a part of the job has done, in the transaction that does it. */
    void count(UUID id, Counts more) {
        reader.first(
                new Sql(
                        "update roll_over set promoted = promoted + ?, graduated = graduated + ?,"
                                + " undone = undone + ?,"
                                + " version = version + 1 where id = ? returning id",
                        more.promoted(),
                        more.graduated(),
                        more.undone(),
                        id),
                Cells::id);
    }

    /** All parts are done; asked twice it says the same. */
    void done(UUID id, int unplaced, Instant at) {
        reader.first(
                new Sql(
                        "update roll_over set status = 'DONE', unplaced = ?, version = version + 1,"
                                + " updated_at = ? where id = ? returning id",
                        unplaced,
                        at,
                        id),
                Cells::id);
    }

    void undone(UUID id, Instant at) {
        reader.first(
                new Sql(
                        "update roll_over set status = 'UNDONE', version = version + 1,"
                                + " updated_at = ? where id = ? returning id",
                        at,
                        id),
                Cells::id);
    }

    @Override
    protected Axes axesOf(RollOver one) {
        return one.extent().axes();
    }

    private static Found found(Cells row) throws SQLException {
        UUID id = row.id();
        String unit = row.optionalText();
        UUID school = row.optionalId();
        return new Found(
                id,
                new Extent(unit, school, row.whole()),
                row.optionalText(),
                RollOverStatus.valueOf(row.text()),
                row.id(),
                new Counts(row.whole(), row.whole(), row.whole(), row.whole()),
                row.whole(),
                row.instant(),
                row.optionalId());
    }
}

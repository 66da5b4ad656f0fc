package cn.tongxin.exchange.exports;

import cn.tongxin.exchange.exports.ExportRequestViews.ExportRequestRow;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Named;
import cn.tongxin.org.Place;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.retention.Expiring;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over requests to take sensitive lists away. */
@Singleton
class ExportRequestRepository extends ScopedRepository<ExportRequest> implements Expiring {
    private static final int YEARS_KEPT = 3;
    private static final String COLUMNS =
            "s.id, s.number, s.resource, s.unit_code, u.name as unit_name, s.school_id,"
                    + " m.name as school_name, s.rows_asked, s.raised_by, r.display_name, s.status,"
                    + " s.due_on, s.valid_until, s.taken_at, s.created_at";
    private static final String FROM =
            """
            export_request s
              join account r on r.id = s.raised_by
              left join org_unit u on u.code = s.unit_code
              left join school m on m.id = s.school_id
            """;

    private final Access access;

    ExportRequestRepository(Access access) {
        super(ExportRequest.class, access);
        this.access = access;
    }

    /**
     * All of one; filters and sort as they are stored.
     *
     * @param links how many were given out
     */
    record Whole(
            ExportRequestRow row,
            Axes place,
            String role,
            String parameters,
            String reason,
            UUID raisedBy,
            @Nullable UUID raisedFor,
            @Nullable String answerer,
            @Nullable Instant answeredAt,
            @Nullable String answer,
            int links,
            @Nullable Integer takenRows,
            int version) {}

    Page<ExportRequestRow> page(ListQuery query) {
        return page(query, new ListSql.Projection<>(COLUMNS, FROM, this::row));
    }

    Whole whole(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        COLUMNS
                                + ", s.role, s.parameters, s.reason, s.raised_by, s.raised_for,"
                                + " a.display_name, s.answered_at, s.answer, s.links,"
                                + " s.taken_rows, s.version",
                        FROM + " left join account a on a.id = s.answered_by",
                        cells -> whole(row(cells), cells)));
    }

    private static Whole whole(ExportRequestRow row, Cells cells) throws SQLException {
        Place unit = row.managingUnit();
        Named school = row.school();
        return new Whole(
                row,
                new Axes(unit == null ? null : unit.code(), school == null ? null : school.id()),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.id(),
                cells.optionalId(),
                cells.optionalText(),
                cells.optionalInstant(),
                cells.optionalText(),
                cells.whole(),
                cells.optionalWhole(),
                cells.whole());
    }

    /** How many requests of an account wait for an answer. */
    long waiting(UUID account) {
        return access.reader()
                .first(
                        new Sql(
                                "select count(*) from export_request where raised_by = ?"
                                        + " and status = 'SUBMITTED'",
                                account),
                        Cells::big)
                .orElseThrow();
    }

    long nextNumber() {
        return access.reader()
                .first(new Sql("select nextval('export_request_number')"), Cells::big)
                .orElseThrow();
    }

    void create(ExportRequest request) {
        add(request);
    }

    /**
     * Uses a ticket up, in one statement: of two who come with it one is told false. Comes back
     * when the transaction does.
     */
    boolean used(UUID id, String hash, Instant now) {
        return !changeParts(
                        new Sql(
                                "update export_request set status = 'TAKEN', taken_at = ?,"
                                        + " taken_rows = null, ticket_hash = null,"
                                        + " ticket_until = null, version = version + 1,"
                                        + " updated_at = ?, updated_by = raised_by where id = ?"
                                        + " and ticket_hash = ? and ticket_until > ?"
                                        + " and valid_until > ? and status in ('APPROVED',"
                                        + " 'TAKEN') returning id",
                                now,
                                now,
                                id,
                                hash,
                                now,
                                now))
                .isEmpty();
    }

    /** How many rows were in what was taken just now. */
    void taken(UUID id, long rows) {
        changeParts(
                new Sql(
                        "update export_request set taken_rows = ? where id = ? returning id",
                        rows,
                        id));
    }

    @Override
    public String name() {
        return "export-requests";
    }

    /** What can be fetched no longer says so, and what ended long ago goes. */
    @Override
    public int removeExpired(Instant now, int most) {
        int ended =
                count(
                        new Sql(
                                "update export_request set status = 'EXPIRED', ticket_hash = null,"
                                        + " ticket_until = null, version = version + 1,"
                                        + " updated_at = ? where id in (select id from"
                                        + " export_request where status in ('APPROVED', 'TAKEN')"
                                        + " and valid_until <= ? order by valid_until limit ?"
                                        + " for update skip locked) returning 1",
                                now,
                                now,
                                most));
        return ended
                + count(
                        new Sql(
                                "delete from export_request where id in (select id from"
                                        + " export_request where status in ('REFUSED',"
                                        + " 'WITHDRAWN', 'EXPIRED') and updated_at <= ? order by"
                                        + " updated_at limit ? for update skip locked)"
                                        + " returning 1",
                                now.atOffset(ZoneOffset.UTC).minusYears(YEARS_KEPT).toInstant(),
                                most - ended));
    }

    private int count(Sql statement) {
        return access.reader().list(statement, Cells::whole).size();
    }

    @Override
    protected ExportRequest heldForWrite(UUID id) {
        return super.heldForWrite(id);
    }

    @Override
    protected void save(ExportRequest request) {
        super.save(request);
    }

    @Override
    protected Axes axesOf(ExportRequest request) {
        return request.axes();
    }

    private ExportRequestRow row(Cells cells) throws SQLException {
        UUID id = cells.id();
        String number = cells.text();
        String resource = cells.text();
        String unit = cells.optionalText();
        String unitName = cells.optionalText();
        UUID school = cells.optionalId();
        String schoolName = cells.optionalText();
        int rows = cells.whole();
        UUID author = cells.id();
        return new ExportRequestRow(
                id,
                number,
                resource,
                unit == null || unitName == null ? null : new Place(unit, unitName),
                school == null || schoolName == null ? null : new Named(school, schoolName),
                rows,
                cells.text(),
                author.equals(access.caller().accountId()),
                cells.text(),
                cells.date(),
                cells.optionalInstant(),
                cells.optionalInstant(),
                cells.instant());
    }
}

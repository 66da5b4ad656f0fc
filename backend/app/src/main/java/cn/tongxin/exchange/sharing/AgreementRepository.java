package cn.tongxin.exchange.sharing;

import cn.tongxin.exchange.sharing.AgreementViews.AgreementRow;
import cn.tongxin.exchange.sharing.AgreementViews.AgreementScope;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.org.Named;
import cn.tongxin.org.Place;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over sharing agreements. */
@Singleton
class AgreementRepository extends ScopedRepository<Agreement> {
    private static final String COLUMNS =
            "s.id, s.number, s.org_code, o.name, s.resource, s.purpose, s.status, s.valid_until,"
                    + " s.due_on, s.created_at";
    private static final String FROM = "share_agreement s join org_unit o on o.code = s.org_code";

    private final Access access;

    AgreementRepository(Access access) {
        super(Agreement.class, access);
        this.access = access;
    }

    /** All of one as it stands. */
    record Whole(
            AgreementRow row,
            String duty,
            String legalBasis,
            String contact,
            Terms terms,
            UUID raisedBy,
            @Nullable UUID raisedFor,
            String raiser,
            @Nullable String answerer,
            @Nullable Instant answeredAt,
            @Nullable String answer,
            @Nullable String ender,
            @Nullable Instant endedAt,
            @Nullable String endReason,
            boolean undertaking,
            int version) {}

    /** What is given by it, and whether it still is. */
    record Terms(
            UUID id,
            String number,
            String resource,
            List<String> fields,
            RowScope rows,
            String status,
            LocalDate validUntil,
            int quota) {
        boolean inForce(LocalDate today) {
            return status.equals(AgreementStatus.GRANTED.name()) && !validUntil.isBefore(today);
        }
    }

    Page<AgreementRow> page(ListQuery query, LocalDate today) {
        return page(query, new ListSql.Projection<>(COLUMNS, FROM, cells -> row(cells, today)));
    }

    Whole whole(UUID id, LocalDate today) {
        return one(
                id,
                new ListSql.Projection<>(
                        COLUMNS
                                + ", s.duty, s.legal_basis, s.contact, s.fields, s.whole_city,"
                                + " s.unit_codes, s.school_ids, s.quota_per_day, s.raised_by, s.raised_for,"
                                + " r.display_name, a.display_name, s.answered_at, s.answer,"
                                + " e.display_name, s.ended_at, s.end_reason, s.undertaken,"
                                + " s.version",
                        FROM
                                + " join account r on r.id = s.raised_by"
                                + " left join account a on a.id = s.answered_by"
                                + " left join account e on e.id = s.ended_by",
                        cells -> whole(row(cells, today), cells)));
    }

    private static Whole whole(AgreementRow row, Cells cells) throws SQLException {
        return new Whole(
                row,
                cells.text(),
                cells.text(),
                cells.text(),
                new Terms(
                        row.id(),
                        row.number(),
                        row.resource(),
                        cells.texts(),
                        Agreement.rows(cells.flag(), cells.texts(), cells.ids()),
                        row.status(),
                        row.validUntil(),
                        cells.whole()),
                cells.id(),
                cells.optionalId(),
                cells.text(),
                cells.optionalText(),
                cells.optionalInstant(),
                cells.optionalText(),
                cells.optionalText(),
                cells.optionalInstant(),
                cells.optionalText(),
                cells.flag(),
                cells.whole());
    }

    /** What somebody may pull by it: by id alone it opens nothing, it must be the caller's own. */
    Terms terms(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        "s.id, s.number, s.resource, s.fields, s.whole_city, s.unit_codes,"
                                + " s.school_ids, s.status, s.valid_until, s.quota_per_day",
                        "share_agreement s",
                        cells ->
                                new Terms(
                                        cells.id(),
                                        cells.text(),
                                        cells.text(),
                                        cells.texts(),
                                        Agreement.rows(cells.flag(), cells.texts(), cells.ids()),
                                        cells.text(),
                                        cells.date(),
                                        cells.whole())));
    }

    /** Whoever asks: for a reading that was allowed and goes on. */
    boolean isInForce(UUID id, LocalDate today) {
        Sql sql =
                new Sql(
                        "select 1 from share_agreement where id = ? and status = 'GRANTED'"
                                + " and valid_until >= ?",
                        id,
                        today);
        return access.reader().first(sql, Cells::whole).isPresent();
    }

    /** The places of its rows by name. */
    AgreementScope places(RowScope rows) {
        List<Place> units =
                rows.units().isEmpty()
                        ? List.of()
                        : access.reader()
                                .list(
                                        new Sql("select code, name from org_unit where ")
                                                .in("code", rows.units(), "text")
                                                .add(" order by sort_order, code"),
                                        cells -> new Place(cells.text(), cells.text()));
        List<Named> schools =
                rows.schools().isEmpty()
                        ? List.of()
                        : access.reader()
                                .list(
                                        new Sql("select id, name from school where ")
                                                .in("id", rows.schools(), "uuid")
                                                .add(" order by name_sort, id"),
                                        cells -> new Named(cells.id(), cells.text()));
        return new AgreementScope(rows.city(), units, schools);
    }

    /** How many applications of an agency wait for an answer. */
    long waiting(String agency) {
        return access.reader()
                .first(
                        new Sql(
                                "select count(*) from share_agreement where org_code = ?"
                                        + " and status = 'SUBMITTED'",
                                agency),
                        Cells::big)
                .orElseThrow();
    }

    long nextNumber() {
        return access.reader()
                .first(new Sql("select nextval('share_agreement_number')"), Cells::big)
                .orElseThrow();
    }

    void create(Agreement agreement) {
        add(agreement);
    }

    @Override
    protected Agreement heldForWrite(UUID id) {
        return super.heldForWrite(id);
    }

    @Override
    protected void requireReach(Axes place) {
        super.requireReach(place);
    }

    @Override
    protected void save(Agreement agreement) {
        super.save(agreement);
    }

    @Override
    protected Axes axesOf(Agreement agreement) {
        return agreement.axes();
    }

    private static AgreementRow row(Cells row, LocalDate today) throws SQLException {
        UUID id = row.id();
        String number = row.text();
        Place agency = new Place(row.text(), row.text());
        String resource = row.text();
        String purpose = row.text();
        String status = row.text();
        LocalDate until = row.date();
        return new AgreementRow(
                id,
                number,
                agency,
                resource,
                purpose,
                status,
                until,
                status.equals(AgreementStatus.GRANTED.name()) && !until.isBefore(today),
                row.date(),
                row.instant());
    }
}

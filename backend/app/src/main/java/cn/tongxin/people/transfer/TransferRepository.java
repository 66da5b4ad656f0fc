package cn.tongxin.people.transfer;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Named;
import cn.tongxin.org.Place;
import cn.tongxin.people.transfer.Transfer.Site;
import cn.tongxin.people.transfer.TransferViews.TransferRow;
import cn.tongxin.people.transfer.TransferViews.TransferSchool;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over transfers. */
@Singleton
class TransferRepository extends ScopedRepository<Transfer> {
    private static final String COLUMNS =
            "s.id, s.student_id, s.student_name, s.birth_year, s.stage, s.grade_code,"
                    + " s.from_school_id, f.name as from_name, s.from_unit_code,"
                    + " fu.name as from_unit_name, s.to_school_id, t.name as to_name,"
                    + " s.to_unit_code, tu.name as to_unit_name, s.status, s.created_at,"
                    + " s.updated_at";
    private static final String FROM =
            """
            student_transfer s
              join school f on f.id = s.from_school_id
              join org_unit fu on fu.code = s.from_unit_code
              join school t on t.id = s.to_school_id
              join org_unit tu on tu.code = s.to_unit_code
            """;

    private final Access access;

    TransferRepository(Access access) {
        super(Transfer.class, access);
        this.access = access;
    }

    /**
     * All of one.
     *
     * @param learns whether the pupil is at school, and neither pauses nor has left
     */
    record Whole(
            TransferRow row,
            @Nullable String reason,
            @Nullable LocalDate movedOn,
            @Nullable String decisionNote,
            int version,
            boolean learns) {

        Axes at(TransferSide side) {
            TransferSchool one = side == TransferSide.RELEASING ? row.from() : row.to();
            return new Axes(one.managingUnit().code(), one.school().id());
        }
    }

    Page<TransferRow> page(ListQuery query) {
        return page(query, new ListSql.Projection<>(COLUMNS, FROM, TransferRepository::row));
    }

    Whole whole(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        COLUMNS
                                + ", s.reason, s.moved_on, s.decision_note, s.version,"
                                + " p.status = 'ENROLLED'",
                        FROM + " join student p on p.id = s.student_id",
                        row ->
                                new Whole(
                                        row(row),
                                        row.optionalText(),
                                        row.optionalDate(),
                                        row.optionalText(),
                                        row.whole(),
                                        row.flag())));
    }

    /**
     * What a step of one side begins with, before anything else is held: whether it is that side's
     * caller, who has seen how it stands.
     */
    Whole forStep(UUID id, TransferSide side) {
        Whole whole = whole(id);
        requireTurn(whole.at(side), side);
        access.precondition().requireVersion(whole.version());
        return whole;
    }

    /** Held for a step of one side, as {@link #heldForWrite}. */
    Transfer heldForStep(UUID id, TransferSide side) {
        Transfer held = heldForWrite(id);
        Axes place = held.at(side).axes();
        requireTurn(place, side);
        access.trail().actsFor(access.caller().get().actsFor(place));
        return held;
    }

    /** The other side sees the transfer, so it hears whose step it is. */
    private void requireTurn(Axes place, TransferSide side) {
        if (!access.caller().scope().covers(place)) {
            throw new ProblemException(ProblemCode.SCOPE, side.refusal());
        }
    }

    /** Whether a pupil that is held waits for an answer already. */
    boolean isOffered(UUID student) {
        return access.reader()
                .first(
                        new Sql(
                                "select 1 from student_transfer where student_id = ?"
                                        + " and status = 'OFFERED'",
                                student),
                        Cells::whole)
                .isPresent();
    }

    /**
     * A pupil that is offered, and is not where it was then.
     *
     * @param stays whether it still goes to school
     */
    record Stray(UUID transfer, boolean stays, Site now) {}

    List<Stray> strays(Collection<UUID> students) {
        Sql sql =
                new Sql(
                        "select o.id, p.status in ('ENROLLED', 'SUSPENDED'), p.unit_code, p.school_id"
                                + " from student_transfer o join student p on p.id = o.student_id"
                                + " where o.status = 'OFFERED' and (p.status not in ('ENROLLED',"
                                + " 'SUSPENDED') or p.school_id <> o.from_school_id) and ");
        sql.in("o.student_id", students, "uuid").add(" order by o.id for update of o");
        return access.reader()
                .list(sql, row -> new Stray(row.id(), row.flag(), new Site(row.text(), row.id())));
    }

    /** How many offers wait for an answer of a school; also asked to tell what it may do now. */
    long waitingAt(UUID school) {
        return access.reader()
                .first(
                        new Sql(
                                "select count(*) from student_transfer where to_school_id = ?"
                                        + " and status = 'OFFERED'",
                                school),
                        Cells::big)
                .orElseThrow();
    }

    /** Offers that wait for an answer of a school, held. */
    List<UUID> offeredTo(UUID school) {
        return access.reader()
                .list(
                        new Sql(
                                "select id from student_transfer where to_school_id = ?"
                                        + " and status = 'OFFERED' order by id for update",
                                school),
                        Cells::id);
    }

    /** Those of a row that is merged; what both schools saw of the pupil stays as it was. */
    int goOver(UUID survivor, UUID absorbed) {
        return changeParts(
                        new Sql(
                                "update student_transfer set student_id = ?, version = version + 1"
                                        + " where student_id = ? returning id",
                                survivor,
                                absorbed))
                .size();
    }

    void create(Transfer added) {
        add(added);
        access.trail().touched(added.student());
    }

    /** Of a pupil or school that is held: {@link #strays}, {@link #offeredTo}. */
    Transfer following(UUID id) {
        return part(id);
    }

    void changed(Transfer transfer) {
        release(transfer);
        access.trail().touched(transfer.student());
    }

    @Override
    protected Axes axesOf(Transfer transfer) {
        return transfer.from().axes();
    }

    @Override
    protected Collection<Axes> placesOf(Transfer transfer) {
        return List.of(transfer.from().axes(), transfer.to().axes());
    }

    private static TransferRow row(Cells row) throws SQLException {
        return new TransferRow(
                row.id(),
                row.id(),
                row.text(),
                row.whole(),
                row.optionalText(),
                row.optionalText(),
                school(row),
                school(row),
                row.text(),
                row.instant(),
                row.instant());
    }

    private static TransferSchool school(Cells row) throws SQLException {
        return new TransferSchool(
                new Named(row.id(), row.text()), new Place(row.text(), row.text()));
    }
}

package cn.tongxin.people.request;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Named;
import cn.tongxin.people.request.SubjectRequestLifecycle.Situation;
import cn.tongxin.people.request.SubjectRequestViews.SubjectRequestPupil;
import cn.tongxin.people.request.SubjectRequestViews.SubjectRequestRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.retention.Expiring;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over requests. */
@Singleton
class SubjectRequestRepository extends ScopedRepository<SubjectRequest> implements Expiring {
    private static final int YEARS_KEPT = 3;
    private static final String VIEW_OF_PUPILS = "student:read";
    private static final String COLUMNS =
            "s.id, s.number, s.kind, s.student_id, p.name as student_name, s.school_id,"
                    + " c.name as school_name, s.status, s.due_on, s.created_at, s.taken_at,"
                    + " s.handed_at, s.ended_at";
    private static final String FROM =
            """
            subject_request s
              left join student p on p.id = s.student_id
              left join school c on c.id = s.school_id
            """;

    private final Access access;

    SubjectRequestRepository(Access access) {
        super(SubjectRequest.class, access);
        this.access = access;
    }

    /** All of one; what is asked and answered as it is stored. */
    record Whole(
            SubjectRequestRow row,
            UUID raisedBy,
            String raiser,
            String text,
            @Nullable String answer,
            @Nullable String law,
            boolean copyGranted,
            int version,
            @Nullable String unit,
            @Nullable UUID classGroup) {

        Axes axes() {
            SubjectRequestPupil pupil = row.student();
            return pupil == null
                    ? Axes.ownedBy(raisedBy)
                    : new Axes(unit, pupil.school().id(), classGroup, pupil.id(), raisedBy, null);
        }

        Situation situation() {
            return new Situation(
                    SubjectRequestKind.valueOf(row.kind()),
                    row.student() != null,
                    row.handedAt() != null);
        }
    }

    Page<SubjectRequestRow> page(ListQuery query) {
        return page(query, new ListSql.Projection<>(COLUMNS, FROM, SubjectRequestRepository::row));
    }

    Whole whole(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        COLUMNS
                                + ", s.raised_by, a.display_name, s.request_text, s.answer_text,"
                                + " s.law, s.copy_granted, s.version, s.unit_code, s.class_id",
                        FROM + " join account a on a.id = s.raised_by",
                        row ->
                                new Whole(
                                        row(row),
                                        row.id(),
                                        row.text(),
                                        row.text(),
                                        row.optionalText(),
                                        row.optionalText(),
                                        row.flag(),
                                        row.whole(),
                                        row.optionalText(),
                                        row.optionalId())));
    }

    long nextNumber() {
        return access.reader()
                .first(new Sql("select nextval('subject_request_number')"), Cells::big)
                .orElseThrow();
    }

    void create(SubjectRequest added) {
        add(added);
        touched(added);
    }

    void changed(SubjectRequest request) {
        save(request);
        touched(request);
    }

    /** Whoever asks what happened to a pupil finds it under the pupil as well. */
    private void touched(SubjectRequest request) {
        UUID student = request.student();
        if (student != null) {
            access.trail().touched(student);
        }
    }

    /** An open request whose pupil is at another school than it says. */
    record Leaving(UUID id, UUID from, Axes to) {}

    List<Leaving> leaving(Set<UUID> students) {
        return access.reader()
                .list(
                        new Sql(
                                "select s.id, s.school_id, p.unit_code, p.school_id from"
                                        + " subject_request s join student p on p.id = s.student_id"
                                        + " where s.status in ('RECEIVED', 'IN_PROGRESS') and"
                                        + " p.school_id <> s.school_id and s.student_id = any(?)",
                                Sql.array("uuid", students)),
                        row -> new Leaving(row.id(), row.id(), new Axes(row.text(), row.id())));
    }

    /** Whether somebody asks for the same about both of two rows. */
    boolean isAskedForBoth(UUID first, UUID second) {
        return access.reader()
                .first(
                        new Sql(
                                "select 1 from subject_request o join subject_request s on"
                                        + " s.raised_by = o.raised_by and s.kind = o.kind and"
                                        + " s.student_id = ? and s.status in ('RECEIVED',"
                                        + " 'IN_PROGRESS') where o.student_id = ? and o.status in"
                                        + " ('RECEIVED', 'IN_PROGRESS')",
                                first,
                                second),
                        Cells::whole)
                .isPresent();
    }

    /** Those about a row that is merged. */
    void goOver(UUID survivor, UUID absorbed) {
        changeParts(
                new Sql(
                        "update subject_request set student_id = ?, version = version + 1"
                                + " where student_id = ? returning id",
                        survivor,
                        absorbed));
    }

    /** Where the pupils learn now, in requests that have ended as well. */
    void follow(Set<UUID> students) {
        changeParts(
                new Sql(
                        "update subject_request s set unit_code = p.unit_code,"
                                + " school_id = p.school_id, class_id = p.class_id from student p"
                                + " where p.id = s.student_id and s.student_id = any(?)"
                                + " returning s.id",
                        Sql.array("uuid", students)));
    }

    @Override
    public String name() {
        return "subject requests";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return access.reader()
                .list(
                        new Sql(
                                "delete from subject_request where id in (select id from"
                                        + " subject_request where ended_at <= ? order by ended_at"
                                        + " limit ? for update skip locked) returning 1",
                                now.atOffset(ZoneOffset.UTC).minusYears(YEARS_KEPT).toInstant(),
                                most),
                        Cells::whole)
                .size();
    }

    /**
     * Among one's own, those about a pupil only while the own link lets view it: whom an order
     * keeps away, or whose link has ended, has no business with the pupil any more. What is about
     * oneself stays.
     */
    @Override
    protected Sql narrowed() {
        if (!isOwnersScope()) {
            return new Sql("true");
        }
        Set<UUID> children = children();
        Sql sql = new Sql("(s.student_id is null");
        return children.isEmpty()
                ? sql.add(")")
                : sql.add(" or ").in("s.student_id", children, "uuid").add(")");
    }

    @Override
    protected boolean mayChange(SubjectRequest request) {
        UUID student = request.student();
        return !isOwnersScope() || student == null || children().contains(student);
    }

    private boolean isOwnersScope() {
        return access.caller().scope().owner() != null;
    }

    /** The caller's children whom it may view now, under the role in which it has them. */
    Set<UUID> children() {
        return access.caller().get().scope(VIEW_OF_PUPILS).children();
    }

    @Override
    protected SubjectRequest heldForWrite(UUID id) {
        return super.heldForWrite(id);
    }

    @Override
    protected Axes axesOf(SubjectRequest request) {
        return request.axes();
    }

    private static SubjectRequestRow row(Cells row) throws SQLException {
        return new SubjectRequestRow(
                row.id(),
                row.text(),
                row.text(),
                pupil(row),
                row.text(),
                row.date(),
                row.instant(),
                row.optionalInstant(),
                row.optionalInstant(),
                row.optionalInstant());
    }

    private static @Nullable SubjectRequestPupil pupil(Cells row) throws SQLException {
        UUID id = row.optionalId();
        String name = row.optionalText();
        UUID school = row.optionalId();
        String schoolName = row.optionalText();
        return id == null || name == null || school == null || schoolName == null
                ? null
                : new SubjectRequestPupil(id, name, new Named(school, schoolName));
    }
}

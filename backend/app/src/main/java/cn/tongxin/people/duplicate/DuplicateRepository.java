package cn.tongxin.people.duplicate;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Named;
import cn.tongxin.org.Place;
import cn.tongxin.people.duplicate.Duplicate.Pair;
import cn.tongxin.people.duplicate.DuplicateViews.StudentDuplicateDecision;
import cn.tongxin.people.duplicate.DuplicateViews.StudentDuplicatePupil;
import cn.tongxin.people.duplicate.DuplicateViews.StudentDuplicateRow;
import cn.tongxin.people.duplicate.DuplicateViews.StudentMergeMoved;
import cn.tongxin.people.duplicate.DuplicateViews.StudentMergeProposal;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every query over pairs in the caller's scope. */
@Singleton
class DuplicateRepository extends ScopedRepository<Duplicate> {
    private static final String COLUMNS =
            "s.id, s.reasons, s.status, s.created_at, s.updated_at,"
                    + " a.id, a.name, a.sex, am.id, am.name, au.code, au.name, a.status,"
                    + " b.id, b.name, b.sex, bm.id, bm.name, bu.code, bu.name, b.status";
    private static final String FROM =
            """
            student_duplicate s
              join student a0 on a0.id = s.first_id
              join student a on a.id = coalesce(a0.merged_into, a0.id)
              join school am on am.id = a.school_id
              join org_unit au on au.code = a.unit_code
              join student b0 on b0.id = s.second_id
              join student b on b.id = coalesce(b0.merged_into, b0.id)
              join school bm on bm.id = b.school_id
              join org_unit bu on bu.code = b.unit_code
            """;

    private final Access access;

    DuplicateRepository(Access access) {
        super(Duplicate.class, access);
        this.access = access;
    }

    /**
     * All of one.
     *
     * @param proposedFor for whom a deputy proposed it
     */
    record Whole(
            StudentDuplicateRow row,
            Pair pair,
            Axes place,
            @Nullable String note,
            @Nullable UUID proposedBy,
            @Nullable UUID proposedFor,
            @Nullable StudentMergeProposal proposal,
            @Nullable StudentDuplicateDecision decision,
            int version) {}

    Page<StudentDuplicateRow> page(ListQuery query) {
        return page(query, new ListSql.Projection<>(COLUMNS, FROM, DuplicateRepository::row));
    }

    /** Whoever asks who has looked at a pupil finds those who saw it in a pair. */
    Whole whole(UUID id) {
        Whole whole = read(id);
        access.trail()
                .touched(whole.row().pupils().stream().map(StudentDuplicatePupil::id).toList());
        return whole;
    }

    private Whole read(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        COLUMNS
                                + ", s.first_id, s.second_id, s.unit_code, s.school_id, s.note,"
                                + " s.proposed_by, s.proposed_for, s.survivor_id, p.display_name,"
                                + " s.proposed_at, s.proposal_reason, d.display_name, s.decided_at,"
                                + " s.decision_reason, s.moved[1], s.moved[2], s.moved[3],"
                                + " s.moved[4], s.version",
                        FROM
                                + " left join account p on p.id = s.proposed_by"
                                + " left join account d on d.id = s.decided_by",
                        DuplicateRepository::whole));
    }

    /** Before anything is held: whether the caller has seen how it stands. */
    Whole forStep(UUID id) {
        Whole whole = whole(id);
        access.precondition().requireVersion(whole.version());
        return whole;
    }

    void create(Duplicate added) {
        add(added);
        touched(added);
    }

    void changed(Duplicate pair) {
        release(pair);
        touched(pair);
    }

    /** Whoever asks what happened to a pupil finds it under each of the two as well. */
    private void touched(Duplicate pair) {
        access.trail().touched(pair.pair().first());
        access.trail().touched(pair.pair().second());
    }

    @Override
    protected Duplicate heldForWrite(UUID id) {
        return super.heldForWrite(id);
    }

    @Override
    protected Axes axesOf(Duplicate pair) {
        return pair.axes();
    }

    private static StudentDuplicateRow row(Cells row) throws SQLException {
        UUID id = row.id();
        List<String> reasons = row.texts();
        String status = row.text();
        Instant created = row.instant();
        Instant updated = row.instant();
        StudentDuplicatePupil first = pupil(row);
        StudentDuplicatePupil second = pupil(row);
        // Of two that were merged both are the one that goes on; where the other one was is told
        // to nobody any more, as it may have been of another school.
        List<StudentDuplicatePupil> pupils = Stream.of(first, second).distinct().toList();
        return new StudentDuplicateRow(id, pupils, reasons, status, created, updated);
    }

    private static StudentDuplicatePupil pupil(Cells row) throws SQLException {
        return new StudentDuplicatePupil(
                row.id(),
                row.text(),
                row.text(),
                new Named(row.id(), row.text()),
                new Place(row.text(), row.text()),
                row.text());
    }

    private static Whole whole(Cells row) throws SQLException {
        return new Whole(
                row(row),
                new Pair(row.id(), row.id()),
                new Axes(row.optionalText(), row.optionalId()),
                row.optionalText(),
                row.optionalId(),
                row.optionalId(),
                proposal(row),
                decision(row),
                row.whole());
    }

    private static @Nullable StudentMergeProposal proposal(Cells row) throws SQLException {
        UUID survivor = row.optionalId();
        String by = row.optionalText();
        Instant at = row.optionalInstant();
        String reason = row.optionalText();
        return survivor == null || by == null || at == null
                ? null
                : new StudentMergeProposal(survivor, by, at, reason);
    }

    private static @Nullable StudentDuplicateDecision decision(Cells row) throws SQLException {
        String by = row.optionalText();
        Instant at = row.optionalInstant();
        String reason = row.optionalText();
        Integer enrolments = row.optionalWhole();
        Integer links = row.optionalWhole();
        Integer ended = row.optionalWhole();
        Integer transfers = row.optionalWhole();
        StudentMergeMoved moved =
                enrolments == null || links == null || ended == null || transfers == null
                        ? null
                        : new StudentMergeMoved(enrolments, links, ended, transfers);
        return by == null || at == null
                ? null
                : new StudentDuplicateDecision(by, at, reason, moved);
    }
}

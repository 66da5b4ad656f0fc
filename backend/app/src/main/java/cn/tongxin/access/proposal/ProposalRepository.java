package cn.tongxin.access.proposal;

import cn.tongxin.access.Accounts;
import cn.tongxin.access.Proposals;
import cn.tongxin.access.proposal.ProposalViews.ProposalRow;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.codec.TextMaps;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every query over proposals in the caller's scope. */
@Singleton
class ProposalRepository extends ScopedRepository<Proposal> implements Proposals {
    private static final String ROW_COLUMNS =
            "s.id, s.kind, s.subject_id, s.subject_name, s.summary, s.status, s.unit_code,"
                    + " a.display_name, af.display_name, s.created_at";
    private static final String ROW_FROM =
            "proposal s join account a on a.id = s.created_by"
                    + " left join account af on af.id = s.proposed_for";

    private final SqlReader reader;

    ProposalRepository(Access access, SqlReader reader) {
        super(Proposal.class, access);
        this.reader = reader;
    }

    /** A proposal as it stands in the database, before it is known what the caller may do to it. */
    record Facts(
            ProposalRow row,
            String change,
            String before,
            String reason,
            List<Axes> places,
            UUID author,
            @Nullable UUID authorFor,
            String proposedRole,
            @Nullable String decidedBy,
            @Nullable String decidedRole,
            @Nullable Instant decidedAt,
            @Nullable String decisionNote,
            int version) {
        Axes axes() {
            return places.get(0);
        }
    }

    Page<ProposalRow> page(ListQuery query, KindNames names) {
        return page(query, new ListSql.Projection<>(ROW_COLUMNS, ROW_FROM, row -> row(row, names)));
    }

    Facts facts(UUID id, KindNames names) {
        return one(
                id,
                new ListSql.Projection<>(
                        ROW_COLUMNS
                                + ", s.change::text, s.before_values::text, s.reason, s.school_id,"
                                + " s.also_units, s.also_schools, s.created_by,"
                                + " s.proposed_for, s.proposed_role, d.display_name, df.display_name,"
                                + " s.decided_role, s.decided_at, s.decision_note, s.version",
                        ROW_FROM
                                + " left join account d on d.id = s.decided_by"
                                + " left join account df on df.id = s.decided_for",
                        row -> facts(row, names)));
    }

    @Override
    public Optional<Pending> pending(UUID subject) {
        return reader.first(
                new Sql(
                        "select id, kind from proposal where subject_id = ?"
                                + " and status = 'PROPOSED'",
                        subject),
                row -> new Pending(row.id(), row.text()));
    }

    @Override
    public Map<UUID, Values> values(Collection<UUID> proposals) {
        record Found(UUID id, Values values) {}
        Sql sql = new Sql("select id, before_values::text, change::text from proposal where ");
        return reader
                .list(
                        sql.in("id", proposals, "uuid"),
                        row ->
                                new Found(
                                        row.id(),
                                        new Values(
                                                TextMaps.read(row.text()),
                                                TextMaps.read(row.text()))))
                .stream()
                .collect(Collectors.toMap(Found::id, Found::values));
    }

    @Override
    public boolean isProposed(String kind, String field, String value) {
        return reader.first(
                        new Sql(
                                "select 1 from proposal where status = 'PROPOSED' and kind = ?"
                                        + " and change ->> ? = ? limit 1",
                                kind,
                                field,
                                value),
                        Cells::whole)
                .isPresent();
    }

    @Override
    public boolean hasReplaced(String kind, String field, String value) {
        return reader.first(
                        new Sql(
                                "select 1 from proposal where status = 'APPROVED' and kind = ?"
                                        + " and before_values ->> ? = ? limit 1",
                                kind,
                                field,
                                value),
                        Cells::whole)
                .isPresent();
    }

    /** Proposals about a subject that came back to their author. */
    List<UUID> rejected(UUID subject, UUID author) {
        return reader.list(
                new Sql(
                        "select id from proposal where subject_id = ? and created_by = ?"
                                + " and status = 'REJECTED'",
                        subject,
                        author),
                Cells::id);
    }

    /** What a proposal asks of whoever decides it, whoever looks: to explain a refusal. */
    record Asker(
            String kind,
            ProposalStatus status,
            List<Axes> places,
            UUID author,
            @Nullable UUID authorFor) {}

    Optional<Asker> asker(UUID id) {
        return reader.first(
                new Sql(
                        "select kind, status, unit_code, school_id, also_units, also_schools,"
                                + " created_by, proposed_for from proposal where id = ?",
                        id),
                ProposalRepository::asker);
    }

    private static Asker asker(Cells row) throws SQLException {
        String kind = row.text();
        ProposalStatus status = ProposalStatus.valueOf(row.text());
        Axes home = new Axes(row.text(), row.optionalId());
        return new Asker(
                kind,
                status,
                Proposal.places(home, row.optionalTexts(), row.optionalIds()),
                row.id(),
                row.optionalId());
    }

    /**
     * What waits for a decision and is about, or reaches, a school; held, whoever asks. Read after
     * everything a decision holds, so that one that is being taken is waited for.
     */
    List<Proposal> heldAt(UUID school) {
        return held(
                new Sql(
                                "select id from proposal where status = 'PROPOSED' and (school_id = ?"
                                        + " or ",
                                school)
                        .overlaps("also_schools", List.of(school), "uuid")
                        .add(") order by id"));
    }

    /** What waits for a decision about these subjects at a school; held, whoever asks. */
    List<Proposal> heldAbout(Collection<UUID> subjects, UUID school) {
        return held(
                new Sql(
                                "select id from proposal where status = 'PROPOSED' and school_id = ?"
                                        + " and ",
                                school)
                        .in("subject_id", subjects, "uuid")
                        .add(" order by id"));
    }

    private List<Proposal> held(Sql ids) {
        return reader.list(ids, Cells::id).stream()
                .map(this::part)
                .filter(one -> one.status() == ProposalStatus.PROPOSED)
                .toList();
    }

    void followed(Proposal proposal) {
        release(proposal);
    }

    /** The role under which it was proposed. */
    String proposedRole(UUID proposal) {
        return reader.first(
                        new Sql("select proposed_role from proposal where id = ?", proposal),
                        Cells::text)
                .orElseThrow();
    }

    void create(Proposal proposal) {
        add(proposal);
    }

    Proposal toDecide(UUID id) {
        return forWrite(id);
    }

    void decided(Proposal proposal) {
        save(proposal);
    }

    @Override
    protected Axes axesOf(Proposal proposal) {
        return proposal.axes();
    }

    private static ProposalRow row(Cells row, KindNames names) throws SQLException {
        UUID id = row.id();
        String kind = row.text();
        return new ProposalRow(
                id,
                kind,
                names.of(kind),
                row.id(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                Accounts.inPlaceOf(row.text(), row.optionalText()),
                row.instant());
    }

    private static Facts facts(Cells row, KindNames names) throws SQLException {
        ProposalRow first = row(row, names);
        String change = row.text();
        String before = row.text();
        String reason = row.text();
        Axes home = new Axes(first.managingUnit(), row.optionalId());
        return new Facts(
                first,
                change,
                before,
                reason,
                Proposal.places(home, row.optionalTexts(), row.optionalIds()),
                row.id(),
                row.optionalId(),
                row.text(),
                inPlaceOf(row.optionalText(), row.optionalText()),
                row.optionalText(),
                row.optionalInstant(),
                row.optionalText(),
                row.whole());
    }

    private static @Nullable String inPlaceOf(@Nullable String name, @Nullable String principal) {
        return name == null ? null : Accounts.inPlaceOf(name, principal);
    }

    /** What kinds are called; the modules that own them say so. */
    @FunctionalInterface
    interface KindNames {
        String of(String kind);
    }
}

package cn.tongxin.access.proposal;

import cn.tongxin.access.Proposals;
import cn.tongxin.access.proposal.ProposalViews.ProposalRow;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over proposals in the caller's scope. */
@Singleton
class ProposalRepository extends ScopedRepository<Proposal> implements Proposals {
    private static final String ROW_COLUMNS =
            "s.id, s.kind, s.subject_id, s.subject_name, s.summary, s.status, s.unit_code,"
                    + " a.display_name, s.created_at";
    private static final String ROW_FROM = "proposal s join account a on a.id = s.created_by";

    private final SqlReader reader;

    ProposalRepository(Access access, SqlReader reader) {
        super(Proposal.class, access);
        this.reader = reader;
    }

    /** A proposal as it stands in the database, before it is known what the caller may do to it. */
    record Facts(
            ProposalRow row,
            String change,
            String reason,
            @Nullable UUID schoolId,
            UUID author,
            String proposedRole,
            @Nullable String decidedBy,
            @Nullable String decidedRole,
            @Nullable Instant decidedAt,
            @Nullable String decisionNote,
            int version) {
        Axes axes() {
            return new Axes(row.managingUnit(), schoolId);
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
                                + ", s.change::text, s.reason, s.school_id, s.created_by,"
                                + " s.proposed_role, d.display_name as decided_by_name,"
                                + " s.decided_role, s.decided_at, s.decision_note, s.version",
                        ROW_FROM + " left join account d on d.id = s.decided_by",
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
                row.text(),
                row.instant());
    }

    private static Facts facts(Cells row, KindNames names) throws SQLException {
        return new Facts(
                row(row, names),
                row.text(),
                row.text(),
                row.optionalId(),
                row.id(),
                row.text(),
                row.optionalText(),
                row.optionalText(),
                row.optionalInstant(),
                row.optionalText(),
                row.whole());
    }

    /** What kinds are called; the modules that own them say so. */
    @FunctionalInterface
    interface KindNames {
        String of(String kind);
    }
}

package cn.tongxin.platform.history;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every query over changes of state. */
@Singleton
class StatusChangeRepository extends ScopedRepository<StatusChange> {
    private static final int MOST = 200;

    private final SqlReader reader;

    StatusChangeRepository(Access access, SqlReader reader) {
        super(StatusChange.class, access);
        this.reader = reader;
    }

    void add(Collection<StatusChange> taken) {
        // Part of the things that took the steps: whoever reaches those by their class does so
        // here, too.
        addParts(taken);
    }

    List<StatusHistory.Entry> of(String resource, UUID subject) {
        return rows(
                new Sql(
                        "select s.from_status, s.to_status, s.action, s.reason, s.proposal_id,"
                                + " s.created_at, s.created_by, s.on_behalf_of, s.acting_role from status_change s"),
                new Sql(
                        " and s.resource = ? and s.subject_id = ?"
                                + " order by s.created_at desc, s.id desc limit ?",
                        resource,
                        subject,
                        MOST),
                row ->
                        new StatusHistory.Entry(
                                row.text(),
                                row.text(),
                                row.text(),
                                row.optionalText(),
                                row.optionalId(),
                                row.instant(),
                                row.optionalId(),
                                row.optionalId(),
                                row.text()));
    }

    /** Only which it was, whoever asks: what became of it is told by its own history. */
    Map<UUID, UUID> others(String resource, UUID subject, Collection<UUID> proposals) {
        record Other(UUID proposal, UUID subject) {}
        Sql sql =
                new Sql(
                        "select distinct proposal_id, subject_id from status_change"
                                + " where resource = ? and subject_id <> ? and ",
                        resource,
                        subject);
        return reader
                .list(
                        sql.in("proposal_id", proposals, "uuid"),
                        row -> new Other(row.id(), row.id()))
                .stream()
                .collect(Collectors.toMap(Other::proposal, Other::subject, (one, next) -> one));
    }

    @Override
    protected Axes axesOf(StatusChange change) {
        return change.axes();
    }
}

package cn.tongxin.platform.history;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over changes of state. */
@Singleton
class StatusChangeRepository extends ScopedRepository<StatusChange> {
    private static final int MOST = 200;

    StatusChangeRepository(Access access) {
        super(StatusChange.class, access);
    }

    void add(StatusHistory.Step step, UUID id, String actingRole, @Nullable UUID onBehalfOf) {
        add(new StatusChange(id, step, actingRole, onBehalfOf));
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

    @Override
    protected Axes axesOf(StatusChange change) {
        return change.axes();
    }
}

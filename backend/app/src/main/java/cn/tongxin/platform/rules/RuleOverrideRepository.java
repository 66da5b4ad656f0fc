package cn.tongxin.platform.rules;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over overrides; they are written and read, never changed. */
@Singleton
class RuleOverrideRepository extends ScopedRepository<RuleOverride> {
    private static final ListSql.Projection<Kept> ROW =
            new ListSql.Projection<>(
                    "s.id, s.rule, s.resource, s.subject_id, s.unit_code, s.school_id, s.reason,"
                            + " s.created_at, s.created_by, s.acting_role",
                    "rule_override s",
                    RuleOverrideRepository::row);

    RuleOverrideRepository(Access access) {
        super(RuleOverride.class, access);
    }

    /** An override as it lies in the table. */
    record Kept(
            UUID id,
            String rule,
            String resource,
            UUID subject,
            @Nullable String unit,
            @Nullable UUID school,
            String reason,
            Instant at,
            @Nullable UUID by,
            String actingRole) {}

    Page<Kept> page(ListQuery query) {
        return page(query, ROW);
    }

    void keep(Collection<RuleOverride> kept) {
        // Parts of the things that go on, which are in scope by their class or school.
        addParts(kept);
    }

    @Override
    protected Axes axesOf(RuleOverride override) {
        return override.axes();
    }

    private static Kept row(Cells row) throws SQLException {
        return new Kept(
                row.id(),
                row.text(),
                row.text(),
                row.id(),
                row.optionalText(),
                row.optionalId(),
                row.text(),
                row.instant(),
                row.optionalId(),
                row.text());
    }
}

package cn.tongxin.org.staff;

import cn.tongxin.org.staff.StaffViews.AssignmentRow;
import cn.tongxin.platform.changes.ChangeSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets others follow who works where in their scope: one assignment is one row. */
@Singleton
class AssignmentChanges implements ChangeSource {
    private final AssignmentRepository assignments;

    AssignmentChanges(AssignmentRepository assignments) {
        this.assignments = assignments;
    }

    @Override
    public String resource() {
        return "assignments";
    }

    @Override
    public Class<Assignment> entity() {
        return Assignment.class;
    }

    @Override
    public String permission() {
        return "staff:read";
    }

    @Override
    public Map<UUID, AssignmentRow> current(Collection<UUID> ids) {
        return assignments.rows(ids).stream()
                .collect(Collectors.toMap(AssignmentRow::id, row -> row));
    }
}

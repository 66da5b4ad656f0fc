package cn.tongxin.people.request;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What requests can be filtered and sorted by at the desk: what is due first comes first. */
public final class SubjectRequestFields implements Supplier<FieldMap> {
    static final Set<String> STATUSES =
            Set.of("RECEIVED", "IN_PROGRESS", "ANSWERED", "REFUSED", "WITHDRAWN");
    static final Set<String> KINDS = Set.of("ACCESS", "COPY", "CORRECT", "DELETE", "CLOSE_ACCOUNT");

    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "dueAt")
                    .ids("student", "s.student_id", "学生编号")
                    .ids("school", "s.school_id", "学校编号")
                    .codes("status", "s.status", STATUSES, "状态")
                    .codes("kind", "s.kind", KINDS, "申请的事项")
                    .before("dueBefore", "s.due_at", "答复期限截止于这一时间以前（不含）")
                    .sort("dueAt", SortKind.INSTANT, "s.due_at")
                    .sort("createdAt", SortKind.INSTANT, "s.created_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

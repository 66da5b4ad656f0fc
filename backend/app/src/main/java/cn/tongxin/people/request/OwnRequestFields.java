package cn.tongxin.people.request;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.function.Supplier;

/** What own requests can be filtered and sorted by: the latest comes first. */
public final class OwnRequestFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "-createdAt")
                    .codes("status", "s.status", SubjectRequestFields.STATUSES, "状态")
                    .codes("kind", "s.kind", SubjectRequestFields.KINDS, "申请的事项")
                    .sort("createdAt", SortKind.INSTANT, "s.created_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

package cn.tongxin.platform.jobs;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What jobs can be filtered and sorted by; the newest stand first. */
public final class JobFields implements Supplier<FieldMap> {
    private static final Set<String> STATUSES =
            Set.of("QUEUED", "RUNNING", "DONE", "FAILED", "CANCELLED", "INTERRUPTED");

    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "-createdAt")
                    .codes("kind", "s.kind", "[a-z-]{1,40}\\.[a-z-]{1,40}", "任务种类")
                    .codes("status", "s.status", STATUSES, "状态")
                    .sort("createdAt", SortKind.INSTANT, "s.created_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

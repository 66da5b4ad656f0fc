package cn.tongxin.messaging.outbox;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What deliveries can be filtered and sorted by; the newest stand first. */
public final class OutboxFields implements Supplier<FieldMap> {
    private static final Set<String> STATES =
            Set.of("PENDING", "FAILED", "SENT", "DEAD", "SKIPPED");

    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "-createdAt")
                    .codes("state", "s.state", STATES, "投递状态")
                    .sort("createdAt", SortKind.INSTANT, "s.created_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

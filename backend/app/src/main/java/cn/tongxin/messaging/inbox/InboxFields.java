package cn.tongxin.messaging.inbox;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What an inbox can be filtered and sorted by; the newest stand first. */
public final class InboxFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "-createdAt")
                    .bool("unread", "(s.read_at is null)", "只看未读（true）或已读（false）")
                    .codes("importance", "m.importance", Set.of("NORMAL", "URGENT"), "重要程度")
                    .sort("createdAt", SortKind.INSTANT, "s.created_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

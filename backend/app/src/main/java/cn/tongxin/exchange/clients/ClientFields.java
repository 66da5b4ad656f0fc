package cn.tongxin.exchange.clients;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What keys can be filtered and sorted by: the latest comes first. */
public final class ClientFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "-createdAt")
                    .codes("agency", "s.org_code", "[A-Z0-9-]{1,20}", "协作单位代码")
                    .codes("status", "s.status", Set.of("ACTIVE", "REVOKED"), "状态")
                    .sort("createdAt", SortKind.INSTANT, "s.created_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

package cn.tongxin.exchange.sharing;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What agreements can be filtered and sorted by: the latest come first, or what is due first. */
public final class AgreementFields implements Supplier<FieldMap> {
    static final Set<String> STATUSES =
            Set.of("SUBMITTED", "GRANTED", "REFUSED", "WITHDRAWN", "REVOKED");
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "-createdAt")
                    .codes("agency", "s.org_code", "[A-Z0-9-]{1,20}", "协作单位代码")
                    .codes("resource", "s.resource", "[a-z]+(-[a-z]+)*", "资源")
                    .codes("status", "s.status", STATUSES, "状态")
                    .sort("createdAt", SortKind.INSTANT, "s.created_at")
                    .sort("dueAt", SortKind.INSTANT, "s.due_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

package cn.tongxin.access.proposal;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What proposals can be filtered and sorted by; the oldest stand first, as in any queue. */
public final class ProposalFields implements Supplier<FieldMap> {
    private static final Set<String> STATUSES =
            Set.of("PROPOSED", "APPROVED", "REJECTED", "WITHDRAWN");

    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "proposedAt")
                    .codes("kind", "s.kind", "[a-z.-]{3,60}", "申请种类")
                    .codes("status", "s.status", STATUSES, "状态")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .sort("proposedAt", SortKind.INSTANT, "s.created_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

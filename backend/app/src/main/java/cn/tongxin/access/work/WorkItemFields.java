package cn.tongxin.access.work;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What work items can be filtered and sorted by; the most urgent stand first. */
public final class WorkItemFields implements Supplier<FieldMap> {
    /** Its column depends on who asks, see {@link WorkItemRepository}. */
    static final String TURN = "turn";

    static final String MINE = "MINE";
    static final String OTHERS = "OTHERS";
    private static final Set<String> STATUSES = Set.of("OPEN", "DONE", "CANCELLED");

    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "dueAt")
                    .codes("kind", "s.kind", "[a-z.-]{3,60}", "事项种类")
                    .codes("status", "s.status", STATUSES, "状态")
                    .codes("role", "s.role", "[a-z-]{2,40}", "办理角色代码")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .codes(TURN, "s.role", Set.of(MINE, OTHERS), "轮到谁办：MINE 当前身份、OTHERS 其他人")
                    .before("dueBefore", "s.due_at", "到期时间早于这一时刻")
                    .from("dueFrom", "s.due_at", "到期时间不早于这一时刻")
                    .bool("escalated", "s.escalated", "是否已上报上一级")
                    .sort("dueAt", SortKind.INSTANT, "s.due_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

package cn.tongxin.platform.audit;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What lines of the audit log can be filtered and sorted by. */
public final class AuditFields implements Supplier<FieldMap> {
    private static final Set<String> RESULTS = Set.of("OK", "DENIED", "RULE");

    static final FieldMap MAP =
            FieldMap.byNumber("e.seq", "-at")
                    .codes("action", "e.action", "[a-z-]{1,40}\\.[a-z-]{1,40}", "动作代码")
                    .codes("entity", "e.entity", "[a-z-]{1,40}", "对象类型")
                    .idsInArray("entityId", "e.entity_ids", "对象编号")
                    .ids("actor", "e.actor_id", "操作者账户编号")
                    .codes("result", "e.result", RESULTS, "结果")
                    .from("from", "e.at", "起始时间（含）")
                    .before("to", "e.at", "截止时间（不含）")
                    .sort("at", SortKind.INSTANT, "e.at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

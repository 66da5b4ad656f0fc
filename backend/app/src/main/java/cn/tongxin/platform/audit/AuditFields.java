package cn.tongxin.platform.audit;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import cn.tongxin.platform.security.AccessMatrix;
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
                    .codes("role", "e.acting_role", new AccessMatrix().roles(), "以哪个角色办理")
                    .codes("requestId", "e.request_id", "[A-Za-z0-9-]{8,64}", "请求编号，错误提示中的那一个")
                    .codes("result", "e.result", RESULTS, "结果")
                    .from("from", "e.at", "起始时间（含）")
                    .before("to", "e.at", "截止时间（不含）")
                    .sort("at", SortKind.INSTANT, "e.at")
                    .endless()
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

package cn.tongxin.exchange.exports;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What requests can be filtered and sorted by: the latest come first, or what is due first. */
public final class ExportRequestFields implements Supplier<FieldMap> {
    static final Set<String> STATUSES =
            Set.of("SUBMITTED", "APPROVED", "REFUSED", "WITHDRAWN", "TAKEN", "EXPIRED");
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "-createdAt")
                    .codes("status", "s.status", STATUSES, "状态")
                    .codes("resource", "s.resource", "[a-z]+(-[a-z]+)*", "列表")
                    .ids("raisedBy", "s.raised_by", "申请人的账户编号；本人的见 /me 的 accountId")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .ids("school", "s.school_id", "学校编号")
                    .sort("createdAt", SortKind.INSTANT, "s.created_at")
                    .sort("dueAt", SortKind.INSTANT, "s.due_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

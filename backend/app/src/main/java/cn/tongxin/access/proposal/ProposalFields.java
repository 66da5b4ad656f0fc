package cn.tongxin.access.proposal;

import cn.tongxin.kernel.list.Column;
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
                    .ids("subject", "s.subject_id", "所申请事物的编号")
                    .from("from", "s.created_at", "起始申请时间（含）")
                    .before("to", "s.created_at", "截止申请时间（不含）")
                    .sort("proposedAt", SortKind.INSTANT, "s.created_at")
                    .columns(
                            Column.text("种类", "kindName"),
                            Column.text("事项", "summary"),
                            Column.text("对象", "subjectName"),
                            Column.code("状态", "status", "proposalStatus").chosenBy("status"),
                            Column.text("管理单位代码", "managingUnit"),
                            Column.text("申请人", "proposedBy"),
                            Column.instant("申请时间", "proposedAt"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

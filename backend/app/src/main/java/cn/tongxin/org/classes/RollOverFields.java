package cn.tongxin.org.classes;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What roll-overs can be filtered and sorted by. */
public final class RollOverFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "-createdAt")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .ids("school", "s.school_id", "学校编号")
                    .codes(
                            "status",
                            "s.status",
                            Set.of("STARTED", "DONE", "UNDOING", "UNDONE"),
                            "状态")
                    .sort("createdAt", SortKind.INSTANT, "s.created_at")
                    .columns(
                            Column.text("升入学年", "schoolYear"),
                            Column.text("范围", "extent.name"),
                            Column.code("状态", "status", "rollOverStatus").chosenBy("status"),
                            Column.number("升级的班级", "promoted"),
                            Column.number("毕业的班级", "graduated"),
                            Column.number("没有升级的班级", "unplaced"),
                            Column.number("已撤回的班级", "undone"),
                            Column.text("提交人", "by.name"),
                            Column.instant("提交时间", "createdAt"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

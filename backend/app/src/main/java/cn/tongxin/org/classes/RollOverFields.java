package cn.tongxin.org.classes;

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
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

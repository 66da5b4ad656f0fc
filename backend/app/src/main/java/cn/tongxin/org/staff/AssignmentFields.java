package cn.tongxin.org.staff;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.function.Supplier;

/** What assignments can be filtered and sorted by. */
public final class AssignmentFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "updatedAt")
                    .ids("staff", "s.staff_id", "教职工编号")
                    .ids("school", "s.school_id", "学校编号")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .codes("category", "s.category", StaffFields.CATEGORIES, "岗位类别")
                    .codesInArray("subject", "s.subjects", "[A-Z_]{2,20}", "任教学科代码")
                    .codes("status", "s.status", StaffFields.STATUSES, "状态")
                    .bool("main", "s.main", "是否主要任职")
                    .sort("updatedAt", SortKind.INSTANT, "s.updated_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

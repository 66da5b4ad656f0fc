package cn.tongxin.people.student;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.function.Supplier;

/** What enrolments can be filtered and sorted by. */
public final class EnrolmentFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "updatedAt")
                    .ids("student", "s.student_id", "学生编号")
                    .ids("school", "s.school_id", "学校编号")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .codes("status", "s.status", StudentFields.STATUSES, "状态")
                    .sort("updatedAt", SortKind.INSTANT, "s.updated_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

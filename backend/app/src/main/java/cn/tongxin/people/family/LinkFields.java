package cn.tongxin.people.family;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What links can be filtered and sorted by. */
public final class LinkFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "updatedAt")
                    .ids("student", "s.student_id", "学生编号")
                    .ids("guardian", "s.guardian_id", "家长编号")
                    .ids("school", "s.school_id", "学校编号")
                    .ids("classGroup", "s.class_id", "班级编号")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .codes("status", "s.status", Set.of("CLAIMED", "VERIFIED", "REVOKED"), "状态")
                    .codes("role", "s.role", Set.of("STATUTORY", "ENTRUSTED", "CONTACT"), "身份")
                    .sort("updatedAt", SortKind.INSTANT, "s.updated_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

package cn.tongxin.people.care;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What care arrangements can be filtered and sorted by. */
public final class CareArrangementFields implements Supplier<FieldMap> {
    static final Set<String> STATUSES = Set.of("ACTIVE", "ENDED");

    static final FieldMap MAP = ofPupils().build();

    /** What is common to everything that is kept of a pupil for a time. */
    static FieldMap.Builder ofPupils() {
        return places().codes("status", "s.status", STATUSES, "状态");
    }

    /** Of whom it is and where, and when it was written down. */
    static FieldMap.Builder places() {
        return FieldMap.byUuid("s.id", "-createdAt")
                .ids("student", "s.student_id", "学生编号")
                .ids("school", "s.school_id", "学校编号")
                .ids("classGroup", "s.class_id", "班级编号")
                .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                .sort("createdAt", SortKind.INSTANT, "s.created_at");
    }

    @Override
    public FieldMap get() {
        return MAP;
    }
}

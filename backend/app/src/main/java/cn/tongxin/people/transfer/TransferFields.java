package cn.tongxin.people.transfer;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What transfers can be filtered and sorted by. */
public final class TransferFields implements Supplier<FieldMap> {
    static final Set<String> STATUSES = Set.of("OFFERED", "ACCEPTED", "REFUSED", "WITHDRAWN");
    private static final String UNIT = "[A-Z0-9]{2,20}";

    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "-createdAt")
                    .ids("student", "s.student_id", "学生编号")
                    .ids("fromSchool", "s.from_school_id", "转出学校编号")
                    .ids("toSchool", "s.to_school_id", "转入学校编号")
                    .codes("fromUnit", "s.from_unit_code", UNIT, "转出学校的管理单位代码")
                    .codes("toUnit", "s.to_unit_code", UNIT, "转入学校的管理单位代码")
                    .codes("status", "s.status", STATUSES, "状态")
                    .sort("createdAt", SortKind.INSTANT, "s.created_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

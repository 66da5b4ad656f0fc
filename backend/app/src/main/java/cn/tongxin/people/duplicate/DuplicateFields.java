package cn.tongxin.people.duplicate;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What pairs can be filtered and sorted by. */
public final class DuplicateFields implements Supplier<FieldMap> {
    static final Set<String> STATUSES = Set.of("OPEN", "PROPOSED", "NOT_DUPLICATE", "MERGED");
    static final Set<String> REASONS = Set.of("GUARDIAN_PHONE", "SAME_SCHOOL", "REPORTED");

    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "-createdAt")
                    .idsInArray("student", "s.student_ids", "学生编号，两条记录中的任一条；合并以后用保留的一条")
                    .ids("school", "s.school_id", "两条记录共同的学校编号")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "两条记录共同的管理单位代码")
                    .codes("status", "s.status", STATUSES, "状态")
                    .codesInArray("reason", "s.reasons", REASONS, "疑似的理由")
                    .sort("createdAt", SortKind.INSTANT, "s.created_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

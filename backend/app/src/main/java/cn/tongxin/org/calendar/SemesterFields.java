package cn.tongxin.org.calendar;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What semesters can be filtered and sorted by. */
public final class SemesterFields implements Supplier<FieldMap> {
    static final Set<String> STAGE_GROUPS = Set.of("COMPULSORY_PRE", "SENIOR");
    static final Set<String> STATUSES = Set.of("DRAFT", "PUBLISHED", "CLOSED");

    static final FieldMap MAP =
            FieldMap.byUuid("m.id", "code")
                    .codes("academicYear", "m.academic_year", "\\d{4}-\\d{4}", "学年")
                    .codes("stageGroup", "m.stage_group", STAGE_GROUPS, "学段组")
                    .codes("status", "m.status", STATUSES, "状态")
                    .sort("code", SortKind.TEXT, "m.code")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

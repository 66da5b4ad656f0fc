package cn.tongxin.org.calendar;

import cn.tongxin.kernel.list.Column;
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
                    .columns(
                            Column.text("学期代码", "code"),
                            Column.text("名称", "name"),
                            Column.text("学年", "academicYear"),
                            Column.code("学期", "term", "term"),
                            Column.code("学段组", "stageGroup", "stageGroup").chosenBy("stageGroup"),
                            Column.date("报到日期", "reportOn"),
                            Column.date("正式上课第一天", "firstTeachingDay"),
                            Column.date("上课最后一天", "lastTeachingDay"),
                            Column.date("统计起始日期", "statFrom"),
                            Column.date("统计截止日期", "statTo"),
                            Column.code("状态", "status", "semesterStatus").chosenBy("status"),
                            Column.flag("日期待定", "provisional"),
                            Column.text("依据", "source"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

package cn.tongxin.people.student;

import cn.tongxin.kernel.list.Column;
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
                    .columns(
                            Column.text("学生姓名", "studentName"),
                            Column.text("学校", "school.name"),
                            Column.text("管理单位", "managingUnit.name"),
                            Column.text("班级", "classGroup.name"),
                            Column.date("入学日期", "from"),
                            Column.date("离校日期", "to"),
                            Column.code("状态", "status", "studentStatus").chosenBy("status"),
                            Column.instant("最近修改时间", "updatedAt"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

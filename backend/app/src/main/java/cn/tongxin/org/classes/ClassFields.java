package cn.tongxin.org.classes;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What classes can be filtered and sorted by, and taken away with. */
public final class ClassFields implements Supplier<FieldMap> {
    static final Set<String> STAGES = Set.of("PRE", "PRI", "JUN", "SEN", "VOC", "SPE", "SPC");
    static final Set<String> STATUSES = Set.of("ACTIVE", "GRADUATED", "DISSOLVED");

    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "place")
                    .ids("school", "s.school_id", "学校编号")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .codes("stage", "s.stage", STAGES, "学段")
                    .codes("grade", "s.grade_code", "P[1-3]|V[1-3]|0[1-9]|1[0-2]", "年级代码")
                    .codes("entryYear", "s.entry_year::text", "20\\d{2}|2100", "入学年份")
                    .ids("homeroom", "s.homeroom_staff_id", "班主任的教职工编号")
                    .bool("withHomeroom", "(s.homeroom_staff_id is not null)", "是否已有班主任")
                    .codes("status", "s.status", STATUSES, "状态")
                    .sort("place", SortKind.TEXT, "s.place_sort")
                    .sort("updatedAt", SortKind.INSTANT, "s.updated_at")
                    .columns(
                            Column.text("班级", "name"),
                            Column.text("学校", "school.name"),
                            Column.text("管理单位代码", "managingUnit"),
                            Column.code("学段", "stage", "stage").chosenBy("stage"),
                            Column.code("年级", "gradeCode", "grade").chosenBy("grade"),
                            Column.text("年级所属学年", "schoolYear"),
                            Column.number("入学年份", "entryYear"),
                            Column.number("班号", "number"),
                            Column.text("班主任", "homeroom.name"),
                            Column.number("班额", "capacity"),
                            Column.code("状态", "status", "classStatus").chosenBy("status"),
                            Column.instant("最近修改时间", "updatedAt"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

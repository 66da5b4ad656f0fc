package cn.tongxin.people.student;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What pupils can be filtered and sorted by: nothing finds or orders what a mask hides. */
public final class StudentFields implements Supplier<FieldMap> {
    static final Set<String> STATUSES =
            Set.of("ENROLLED", "SUSPENDED", "TRANSFERRED_OUT", "GRADUATED", "DROPPED", "DECEASED");

    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "name")
                    .surnames("surname", "s.name_sort", "姓名的第一个字")
                    .hiddenFragment("name", "s.name", "姓名中的字词")
                    .codes("sex", "s.sex", Set.of("0", "1", "2", "9"), "性别代码")
                    .ids("school", "s.school_id", "学校编号")
                    .ids("classGroup", "s.class_id", "班级编号")
                    .bool("placed", "(s.class_id is not null)", "是否已编班")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .codes("status", "s.status", STATUSES, "状态")
                    .sort("name", SortKind.TEXT, "s.name_sort")
                    .sort("updatedAt", SortKind.INSTANT, "s.updated_at")
                    .columns(
                            Column.text("姓名", "name"),
                            Column.code("性别", "sex", "sex").chosenBy("sex"),
                            Column.text("学校", "school.name"),
                            Column.text("管理单位", "managingUnit.name"),
                            Column.text("班级", "classGroup.name"),
                            Column.code("状态", "status", "studentStatus").chosenBy("status"),
                            Column.date("这一状态从哪天起", "since"),
                            Column.instant("最近修改时间", "updatedAt"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

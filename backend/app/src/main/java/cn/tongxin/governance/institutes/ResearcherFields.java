package cn.tongxin.governance.institutes;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What researchers can be filtered and sorted by: nothing finds or orders what a mask hides. */
public final class ResearcherFields implements Supplier<FieldMap> {
    static final Set<String> KINDS = Set.of("FULL", "PART");
    static final Set<String> SUBJECTS =
            Set.of("FAMILY", "HOME_SCHOOL", "PSYCHOLOGY", "MORAL", "PRESCHOOL", "SPECIAL", "OTHER");
    static final Set<String> STATUSES = Set.of("PLANNED", "ACTIVE", "ON_LEAVE", "ENDED");

    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "name")
                    .ids("institute", "s.institute_id", "指导中心或指导所的编号")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .surnames("surname", "p.name_sort", "姓名的第一个字")
                    .hiddenFragment("name", "p.name", "姓名中的字词")
                    .ids("person", "s.person_id", "人员档案的编号")
                    .codes("kind", "s.kind", KINDS, "专职或兼职")
                    .codes("subject", "s.subject", SUBJECTS, "研究方向")
                    .idsInArray("school", "s.school_ids", "联系指导的学校编号")
                    .codes("status", "s.status", STATUSES, "状态")
                    .sort("name", SortKind.TEXT, "s.name_sort")
                    .sort("updatedAt", SortKind.INSTANT, "s.updated_at")
                    .columns(
                            Column.text("姓名", "person.name"),
                            Column.text("所在机构", "institute.name"),
                            Column.text("主管单位", "managingUnit.name"),
                            Column.text("主管单位代码", "managingUnit.code"),
                            Column.code("专职或兼职", "kind", "researcherKind").chosenBy("kind"),
                            Column.code("研究方向", "subject", "researchSubject").chosenBy("subject"),
                            Column.number("联系学校数", "schools"),
                            Column.number("研究成果数", "outputs"),
                            Column.date("聘任日期", "from"),
                            Column.date("结束日期", "until"),
                            Column.code("状态", "status", "researcherStatus").chosenBy("status"),
                            Column.instant("最近修改时间", "updatedAt"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

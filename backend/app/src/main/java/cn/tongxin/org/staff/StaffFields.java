package cn.tongxin.org.staff;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What staff can be filtered and sorted by: nothing finds or orders what a mask hides. */
public final class StaffFields implements Supplier<FieldMap> {
    static final Set<String> STATUSES = Set.of("PLANNED", "ACTIVE", "ON_LEAVE", "ENDED");
    static final Set<String> CATEGORIES =
            Set.of(
                    "FULL_TIME_TEACHER",
                    "ADMIN",
                    "PSYCH",
                    "NURSE",
                    "SECURITY",
                    "LOGISTIC",
                    "EXTERNAL");

    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "name")
                    .surnames("surname", "s.name_sort", "姓名的第一个字")
                    .hiddenFragment("name", "p.name", "姓名中的字词")
                    .codes("phoneTail", "right(p.phone, 4)", "\\d{4}", "手机号后四位")
                    .idsInArray("school", "s.school_ids", "任职学校")
                    .codesInArray("managingUnit", "s.unit_codes", "[A-Z0-9]{2,20}", "管理单位代码")
                    .codesInArray("category", "s.categories", CATEGORIES, "岗位类别")
                    .codesInArray("subject", "s.subjects", "[A-Z_]{2,20}", "任教学科代码")
                    .codes("status", "s.status", STATUSES, "状态")
                    .bool("account", StaffRepository.HAS_ACCOUNT, "是否已有登录账户")
                    .sort("name", SortKind.TEXT, "s.name_sort")
                    .sort("updatedAt", SortKind.INSTANT, "s.updated_at")
                    .columns(
                            Column.text("姓名", "name"),
                            Column.text("手机号", "phone"),
                            Column.text("主要任职学校", "school.name"),
                            Column.text("管理单位", "managingUnit.name"),
                            Column.number("任职学校数", "schools"),
                            Column.code("岗位类别", "categories", "staffCategory").chosenBy("category"),
                            Column.code("任教学科", "subjects", "subject").chosenBy("subject"),
                            Column.code("状态", "status", "staffStatus").chosenBy("status"),
                            Column.instant("最近修改时间", "updatedAt"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

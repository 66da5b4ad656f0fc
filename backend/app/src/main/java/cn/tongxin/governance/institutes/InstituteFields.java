package cn.tongxin.governance.institutes;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What institutes can be filtered and sorted by, and taken away with. */
public final class InstituteFields implements Supplier<FieldMap> {
    static final Set<String> LEVELS = Set.of("CENTRE", "INSTITUTE");
    static final Set<String> STATUSES = Set.of("PREPARING", "OPERATING", "SUSPENDED", "CLOSED");

    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "place")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .codes("level", "s.level", LEVELS, "级别")
                    .codes("status", "s.status", STATUSES, "状态")
                    .fragment("name", "s.name", "名称中的字词")
                    .sort("place", SortKind.TEXT, "s.place_sort")
                    .sort("updatedAt", SortKind.INSTANT, "s.updated_at")
                    .columns(
                            Column.text("名称", "name"),
                            Column.code("级别", "level", "instituteLevel").chosenBy("level"),
                            Column.text("主管单位", "managingUnit.name"),
                            Column.text("主管单位代码", "managingUnit.code"),
                            Column.number("在聘专职人数", "fullTime"),
                            Column.number("在聘兼职人数", "partTime"),
                            Column.code("状态", "status", "instituteStatus").chosenBy("status"),
                            Column.instant("最近修改时间", "updatedAt"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

package cn.tongxin.org.division;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What divisions can be filtered and sorted by. */
public final class DivisionFields implements Supplier<FieldMap> {
    static final Set<String> LEVELS = Set.of("CITY", "COUNTY", "TOWNSHIP", "VILLAGE");

    static final FieldMap MAP =
            FieldMap.byCode("d.code", "code")
                    .codes("parent", "d.parent_code", "\\d{6}|\\d{9}", "上级区划代码")
                    .codes("level", "d.level", LEVELS, "层级")
                    .fragment("name", "d.name", "名称中的字词")
                    .sort("code", SortKind.TEXT, "d.code")
                    .sort("name", SortKind.TEXT, "d.name_sort")
                    .columns(
                            Column.text("代码", "code"),
                            Column.text("名称", "name"),
                            Column.code("层级", "level", "divisionLevel").chosenBy("level"),
                            Column.text("上级代码", "parentCode"),
                            Column.number("标注点经度（GCJ-02）", "lon"),
                            Column.number("标注点纬度（GCJ-02）", "lat"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

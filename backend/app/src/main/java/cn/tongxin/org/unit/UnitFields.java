package cn.tongxin.org.unit;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What managing units can be filtered and sorted by. */
public final class UnitFields implements Supplier<FieldMap> {
    static final Set<String> KINDS = Set.of("COUNTY", "ZONE", "CITY_DIRECT");

    static final FieldMap MAP =
            FieldMap.byCode("u.code", "order")
                    .codes("kind", "u.kind", KINDS, "单位类型")
                    .fragment("name", "u.name", "名称中的字词")
                    .sort("order", SortKind.TEXT, "to_char(u.sort_order, 'FM0000')")
                    .sort("code", SortKind.TEXT, "u.code")
                    .columns(
                            Column.text("代码", "code"),
                            Column.text("名称", "name"),
                            Column.code("类型", "kind", "unitKind").chosenBy("kind"),
                            Column.text("所在区划代码", "divisionCode"),
                            Column.number("排列次序", "sortOrder"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

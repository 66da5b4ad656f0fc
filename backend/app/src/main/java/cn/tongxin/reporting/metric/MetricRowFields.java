package cn.tongxin.reporting.metric;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What the rows behind a figure can be filtered and sorted by: its own parts. */
public final class MetricRowFields implements Supplier<FieldMap> {
    static final String AS_OF = "asOf";
    private static final Set<String> STAGES =
            Set.of("PRE", "PRI", "JUN", "SEN", "VOC", "SPE", "SPC");

    static final FieldMap MAP =
            FieldMap.byUuid("n.id", "name")
                    // Not a column: it says which day's rows are listed, and binds a cursor to it.
                    .codes(AS_OF, "", "\\d{4}-\\d{2}-\\d{2}", "截至日期，只填一个；不填为今天")
                    .codes("county", "c.county_code", "\\d{6}", "县区代码")
                    .codes("unit", "c.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .codes("stage", "c.stage", STAGES, "学段")
                    .bool("met", "c.met", "是否达到分子的条件；计数的指标全部达到")
                    .sort("name", SortKind.TEXT, "n.name_sort")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

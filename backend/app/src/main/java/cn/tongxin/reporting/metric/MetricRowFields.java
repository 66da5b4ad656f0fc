package cn.tongxin.reporting.metric;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What the rows behind a figure can be filtered and sorted by: its own parts. */
public final class MetricRowFields implements Supplier<FieldMap> {
    static final String AS_OF = "asOf";
    private static final Set<String> STAGES =
            Set.of("PRE", "PRI", "JUN", "SEN", "VOC", "SPE", "SPC");

    static final String METRIC = "metric";

    static final FieldMap MAP = parts().build();

    /** In an export the figure is one more filter, since it has no address of its own. */
    static final FieldMap EXPORTED =
            parts().codes(METRIC, "", "M\\d{2}", "指标编号，只填一个，必填")
                    .columns(
                            Column.text("学校", "school.name"),
                            Column.text("管理单位", "managingUnit.name"),
                            Column.text("县区", "county.name"),
                            Column.code("学段", "stage", "stage").chosenBy("stage"),
                            Column.flag("达到分子的条件", "met"))
                    .build();

    private static FieldMap.Builder parts() {
        return FieldMap.byUuid("n.id", "name")
                // Not a column: it says which day's rows are listed, and binds a cursor to it.
                .codes(AS_OF, "", "\\d{4}-\\d{2}-\\d{2}", "截至日期，只填一个；不填为今天")
                .codes("county", "c.county_code", "\\d{6}", "县区代码")
                .codes("unit", "c.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                .codes("stage", "c.stage", STAGES, "学段")
                .bool("met", "c.met", "是否达到分子的条件；计数的指标全部达到")
                .sort("name", SortKind.TEXT, "n.name_sort");
    }

    @Override
    public FieldMap get() {
        return MAP;
    }
}

package cn.tongxin.org.school;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.function.Supplier;

/** What the public directory can be filtered and sorted by. */
public final class DirectoryFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "name")
                    .fragment("name", "s.name", "校名中的字词")
                    .codes("county", "s.county_code", "\\d{6}", "县区代码")
                    .codes("township", "s.township_code", "\\d{9}", "乡镇街道代码")
                    .codes("type", "s.type_code", "\\d{3}", "办学类型代码")
                    .codesInArray("stage", "s.stages", SchoolFields.STAGES, "学段")
                    .sort("name", SortKind.TEXT, "s.name_sort")
                    .columns(
                            Column.text("学校标识码", "identifierCode"),
                            Column.text("学校名称", "name"),
                            Column.code("办学类型", "typeCode", "type").chosenBy("type"),
                            Column.code("学段", "stages", "stage").chosenBy("stage"),
                            Column.code("办别", "ownership", "ownership"),
                            Column.text("县区", "county.name"),
                            Column.text("乡镇街道", "township.name"),
                            Column.text("详细地址", "address"),
                            Column.text("对外联系电话", "phone"),
                            Column.number("经度（GCJ-02）", "lon"),
                            Column.number("纬度（GCJ-02）", "lat"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

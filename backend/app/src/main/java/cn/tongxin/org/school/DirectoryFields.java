package cn.tongxin.org.school;

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
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

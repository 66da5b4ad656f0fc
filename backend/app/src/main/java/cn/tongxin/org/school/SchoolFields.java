package cn.tongxin.org.school;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What schools can be filtered and sorted by. */
public final class SchoolFields implements Supplier<FieldMap> {
    static final Set<String> STAGES = Set.of("PRE", "PRI", "JUN", "SEN", "VOC", "SPE", "SPC");
    static final Set<String> OWNERSHIPS = Set.of("PUBLIC", "PRIVATE", "PRIVATE_INCLUSIVE", "OTHER");
    static final Set<String> STATUSES =
            Set.of("PREPARING", "OPERATING", "SUSPENDED", "MERGED", "CLOSED");

    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "name")
                    .fragment("name", "s.name", "校名中的字词")
                    .codes("county", "s.county_code", "\\d{6}", "县区代码")
                    .codes("township", "s.township_code", "\\d{9}", "乡镇街道代码")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .codes("type", "s.type_code", "\\d{3}", "办学类型代码")
                    .codesInArray("stage", "s.stages", STAGES, "学段")
                    .codes("ownership", "s.ownership", OWNERSHIPS, "办别")
                    .codes("urbanRural", "s.urban_rural", "\\d{3}", "城乡分类代码")
                    .codes("status", "s.status", STATUSES, "状态")
                    .bool("independent", "s.independent", "是否独立学校（教学点和附设班不是）")
                    .bool("boarding", "s.boarding", "是否寄宿制")
                    .sort("name", SortKind.TEXT, "s.name_sort")
                    .sort("updatedAt", SortKind.INSTANT, "s.updated_at")
                    .sort("identifierCode", SortKind.TEXT, "s.identifier_code")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

package cn.tongxin.org.school;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What schools can be filtered and sorted by, and what of them is exported. */
public final class SchoolFields implements Supplier<FieldMap> {
    static final Set<String> STAGES = Set.of("PRE", "PRI", "JUN", "SEN", "VOC", "SPE", "SPC");
    static final Set<String> OWNERSHIPS = Set.of("PUBLIC", "PRIVATE", "PRIVATE_INCLUSIVE", "OTHER");
    static final Set<String> QUALITY_LEVELS =
            Set.of("REGION_MODEL", "CITY_MODEL", "COUNTY_MODEL", "STANDARD");
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
                    .bool("inclusive", "s.inclusive", "是否普惠幼儿园")
                    .codes("qualityLevel", "s.quality_level", QUALITY_LEVELS, "办园等级")
                    .ids("centralSchool", "s.central_school_id", "所属中心学校的编号")
                    .sort("name", SortKind.TEXT, "s.name_sort")
                    .sort("updatedAt", SortKind.INSTANT, "s.updated_at")
                    .sort("identifierCode", SortKind.TEXT, "s.identifier_code")
                    .columns(
                            Column.text("学校标识码", "identifierCode"),
                            Column.text("学校名称", "name"),
                            Column.code("办学类型", "typeCode", "type").chosenBy("type"),
                            Column.code("学段", "stages", "stage").chosenBy("stage"),
                            Column.code("办别", "ownership", "ownership").chosenBy("ownership"),
                            Column.code("城乡分类", "urbanRural", "urbanRural").chosenBy("urbanRural"),
                            Column.text("管理单位", "managingUnit.name"),
                            Column.text("县区", "county.name"),
                            Column.text("乡镇街道", "township.name"),
                            Column.flag("寄宿制", "boarding"),
                            Column.code("状态", "status", "status").chosenBy("status"),
                            Column.number("经度（GCJ-02）", "lon"),
                            Column.number("纬度（GCJ-02）", "lat"),
                            Column.instant("最近修改时间", "updatedAt"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}

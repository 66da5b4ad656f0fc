package cn.tongxin.org.division;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Divisions as others see them. */
public final class DivisionViews {
    private DivisionViews() {}

    @Schema(name = "DivisionRow", description = "行政区划")
    public record DivisionRow(
            @Schema(description = "6 位县级、9 位乡级或 12 位村级代码", required = true) String code,
            @Schema(description = "上级代码；市本级没有") @Nullable String parentCode,
            @Schema(description = "CITY 市、COUNTY 县区、TOWNSHIP 乡镇街道、VILLAGE 村社区", required = true)
                    String level,
            @Schema(description = "名称", required = true) String name,
            @Schema(description = "地图标注点经度，GCJ-02；仅县级有") @Nullable BigDecimal lon,
            @Schema(description = "地图标注点纬度，GCJ-02；仅县级有") @Nullable BigDecimal lat) {}

    @Schema(name = "DivisionDetail", description = "一个行政区划及其所有上级")
    public record DivisionDetail(
            @Schema(description = "代码", required = true) String code,
            @Schema(description = "层级", required = true) String level,
            @Schema(description = "名称", required = true) String name,
            @Schema(description = "从市到直接上级", required = true) List<DivisionRow> ancestors) {}
}

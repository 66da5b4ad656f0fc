package cn.tongxin.org.unit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Managing units as others see them. */
public final class UnitViews {
    private UnitViews() {}

    @Schema(name = "ManagingUnit", description = "教育管理单位")
    public record UnitRow(
            @Schema(description = "代码：县区为区划代码，开发区与市直属为字母", required = true) String code,
            @Schema(description = "名称", required = true) String name,
            @Schema(description = "COUNTY 县区、ZONE 开发区、CITY_DIRECT 市直属", required = true)
                    String kind,
            @Schema(description = "所在区划代码", required = true) String divisionCode,
            @Schema(description = "排列次序，从 1 开始", required = true) int sortOrder) {}
}

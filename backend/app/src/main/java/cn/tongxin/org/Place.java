package cn.tongxin.org;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A coded place with its name: a division or a managing unit. */
@Schema(description = "区划或管理单位")
public record Place(
        @Schema(description = "代码", required = true, examples = "450103") String code,
        @Schema(description = "名称", required = true, examples = "青秀区") String name) {}

package cn.tongxin.platform.rules;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.platform.masking.Sensitive;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Overrides as others see them. */
public final class OverrideViews {
    private OverrideViews() {}

    @Schema(name = "RuleOverride", description = "一次明知有提醒仍然办理的记录")
    public record OverrideRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(
                            description = "规定编号，可在 /api/v1/rules/{id} 查看",
                            required = true,
                            examples = "ST-01")
                    String rule,
            @Schema(
                            description =
                                    "办理的是什么：staff 教职工、schools 学校、classes 班级、researchers 教研员、persons 个人信息、semesters 学期、workdays 工作日历",
                            required = true,
                            examples = "staff")
                    String resource,
            @Schema(description = "办理对象；人的姓名隐去一部分", required = true) NamedThing subject,
            @Schema(description = "办理时所在的管理单位代码") @Nullable String managingUnit,
            @Schema(description = "办理时所在的学校") @Nullable NamedThing school,
            @Schema(description = "所填的理由", required = true) String reason,
            @Schema(description = "时间", required = true) Instant at,
            @Schema(description = "办理人") @Nullable OverrideBy by,
            @Schema(description = "办理人当时的角色", required = true) String actingRole) {}

    @Schema(name = "RuleOverrideBy", description = "办理人；姓名一律隐去一部分")
    public record OverrideBy(
            @Schema(description = "账户编号", required = true) UUID id,
            @Schema(description = "姓名；已不存在的没有") @Sensitive(value = L3, mask = NAME)
                    @Nullable String name) {}

    @Schema(name = "NamedThing", description = "编号和名称；已不存在的没有名称")
    public record NamedThing(
            @Schema(description = "编号", required = true) UUID id,
            @Schema(description = "名称") @Nullable String name) {}
}

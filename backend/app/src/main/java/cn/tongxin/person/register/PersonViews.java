package cn.tongxin.person.register;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Mask.PHONE;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** People as others see them. */
public final class PersonViews {
    private PersonViews() {}

    @Schema(name = "PersonRow", description = "人员列表中的一行；姓名和手机号一律隐去一部分")
    public record PersonRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String name,
            @Schema(description = "性别代码（GB/T 2261.1）：0 未知、1 男、2 女、9 未说明", required = true)
                    String sex,
            @Schema(description = "手机号") @Sensitive(value = L3, mask = PHONE)
                    @Nullable String phone,
            @Schema(description = "管理单位代码", required = true) String managingUnit,
            @Schema(description = "保管档案的学校") @Nullable UUID school,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt) {}

    @Schema(name = "PersonDetail", description = "一个人；可查看全部内容的角色看到完整的姓名和手机号")
    public record PersonDetail(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String name,
            @Schema(description = "性别代码（GB/T 2261.1）：0 未知、1 男、2 女、9 未说明", required = true)
                    String sex,
            @Schema(description = "手机号") @Sensitive(value = L3, mask = PHONE)
                    @Nullable String phone,
            @Schema(description = "管理单位代码", required = true) String managingUnit,
            @Schema(description = "保管档案的学校") @Nullable UUID school,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "建立时间", required = true) Instant createdAt,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt,
            @Schema(description = "是否为模拟数据", required = true) boolean synthetic,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}
}

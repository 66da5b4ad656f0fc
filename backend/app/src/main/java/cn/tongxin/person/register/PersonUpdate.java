package cn.tongxin.person.register;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Mask.PHONE;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.platform.audit.Reasoned;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.rules.GivenReason;
import cn.tongxin.platform.web.PersonName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything of a person that may be corrected; what is left out becomes empty. */
@Schema(description = "个人信息的完整替换；未填的选填项会被清空")
public record PersonUpdate(
        @Schema(description = "姓名，2 到 50 个字，可用间隔号“·”", examples = "阿依古丽·买买提")
                @NotNull
                @Size(min = 2, max = 100)
                @PersonName
                @Sensitive(value = L3, mask = NAME)
                String name,
        @Schema(description = "性别代码（GB/T 2261.1）：0 未知、1 男、2 女、9 未说明")
                @NotNull
                @Pattern(regexp = "[0129]", message = "性别代码须为 0、1、2 或 9")
                String sex,
        @Schema(description = "11 位手机号")
                @Pattern(regexp = "1[3-9]\\d{9}", message = "请填写 11 位手机号")
                @Sensitive(value = L3, mask = PHONE)
                @Nullable String phone,
        @Schema(description = "明知有提醒仍要办理时的理由") @Size(max = 10)
                @Nullable List<@NotNull @Valid GivenReason> overrides)
        implements Reasoned {
    @Override
    public @Nullable String auditReason() {
        return GivenReason.named(overrides);
    }
}

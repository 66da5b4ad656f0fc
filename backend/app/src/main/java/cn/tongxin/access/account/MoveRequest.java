package cn.tongxin.access.account;

import cn.tongxin.platform.audit.Reasoned;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who keeps an account from now on. */
@Schema(description = "账户改由哪里管理")
public record MoveRequest(
        @Schema(description = "由哪所学校管理；不填则由管理单位或市教育局管理") @Nullable UUID school,
        @Schema(description = "由哪个管理单位管理；学校和管理单位都不填则由市教育局管理")
                @Pattern(regexp = "[A-Z0-9]{2,20}", message = "没有这个管理单位")
                @Nullable String managingUnit,
        @Schema(description = "理由") @NotNull @Size(min = 1, max = 500) @PlainText String reason)
        implements Reasoned {

    @Override
    public String auditReason() {
        return reason;
    }
}

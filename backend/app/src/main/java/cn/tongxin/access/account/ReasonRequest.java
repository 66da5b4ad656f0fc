package cn.tongxin.access.account;

import cn.tongxin.platform.audit.Reasoned;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is done to an account. */
@Schema(description = "办理的理由")
public record ReasonRequest(
        @Schema(description = "理由") @NotNull @Size(min = 1, max = 500) @PlainText String reason)
        implements Reasoned {

    @Override
    public String auditReason() {
        return reason;
    }
}

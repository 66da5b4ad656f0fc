package cn.tongxin.access.grant;

import cn.tongxin.platform.audit.Reasoned;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When and why a grant is to end. */
@Schema(description = "结束一项授权")
public record EndRequest(
        @Schema(description = "从何时起不再有效；不填则立即结束") @Nullable Instant at,
        @Schema(description = "结束的理由") @NotNull @Size(min = 1, max = 500) @PlainText String reason)
        implements Reasoned {

    @Override
    public String auditReason() {
        return reason;
    }
}

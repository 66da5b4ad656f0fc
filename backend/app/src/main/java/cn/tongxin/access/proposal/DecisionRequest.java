package cn.tongxin.access.proposal;

import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody adds to a decision. */
@Schema(description = "审批意见")
public record DecisionRequest(
        @Schema(description = "意见；退回时必填") @Size(min = 1, max = 500) @PlainText
                @Nullable String note) {}

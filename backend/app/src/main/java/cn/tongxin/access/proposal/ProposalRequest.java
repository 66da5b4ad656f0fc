package cn.tongxin.access.proposal;

import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new proposal. */
@Schema(description = "一项新的申请")
public record ProposalRequest(
        @Schema(description = "申请种类：事物与事项，中间加点", examples = "school.close")
                @NotNull
                @Size(max = 60)
                @Pattern(regexp = "[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*", message = "没有这种申请")
                String kind,
        @Schema(description = "所申请事物的编号") @NotNull UUID subjectId,
        @Schema(description = "办理此事还需要的内容，如合并到哪所学校 into") @Size(max = 10)
                @Nullable Map<String, @NotNull @Size(min = 1, max = 200) String> change,
        @Schema(description = "申请理由") @NotNull @Size(min = 1, max = 500) @PlainText String reason) {

    Map<String, String> changeOrNothing() {
        return change == null ? Map.of() : change;
    }
}

package cn.tongxin.platform.rules;

import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why somebody goes on although a rule warns; kept for good. */
@Schema(name = "GivenReason", description = "对一条提醒的处理理由")
public record GivenReason(
        @Schema(description = "错误回复的 rule 字段", examples = "ST-01")
                @NotNull
                @Pattern(regexp = "[A-Z]{1,3}-\\d{2,4}", message = "没有这个编号的规定")
                String rule,
        @Schema(description = "理由") @NotNull @Size(min = 2, max = 500) @PlainText String reason) {

    /**
     * Which warnings were overridden, for the audit line. The texts, which may tell of people,
     * stand with the overrides and are read there.
     */
    public static @Nullable String named(@Nullable List<GivenReason> reasons) {
        if (reasons == null || reasons.isEmpty()) {
            return null;
        }
        return reasons.stream()
                .filter(Objects::nonNull)
                .map(GivenReason::rule)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("、", "不顾提醒：", ""));
    }
}

package cn.tongxin.platform.audit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A look at the whole audit log. */
@Schema(description = "核验审计日志的请求")
public record VerificationRequest(
        @Schema(description = "库外留存的封条；有了它们才能发现最新的区块连同记录一起被删除") @Size(max = 100)
                @Nullable List<@NotNull @Valid KeptSeal> kept) {

    @Schema(name = "KeptSeal", description = "一个库外留存的封条")
    public record KeptSeal(
            @Schema(description = "区块号") @NotNull @Min(1) Long block,
            @Schema(description = "封条：64 位十六进制数字")
                    @NotNull
                    @Size(min = 64, max = 64)
                    @Pattern(regexp = "[0-9a-f]{64}", message = "封条是 64 位小写十六进制数字")
                    String root) {}

    Map<Long, String> roots() {
        Map<Long, String> roots = new TreeMap<>();
        if (kept != null) {
            kept.forEach(seal -> roots.put(seal.block(), seal.root()));
        }
        return roots;
    }
}

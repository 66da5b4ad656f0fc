package cn.tongxin.access.grant;

import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody is asked to stand in for the caller. */
@Schema(description = "请人代办自己的一项授权")
public record DeputyRequest(
        @Schema(description = "由谁代办：同事的完整登录名")
                @NotNull
                @Size(min = 1, max = 64)
                @Pattern(regexp = "\\S+", message = "登录名中没有空格")
                String username,
        @Schema(description = "代办哪一项授权：本人授权的编号") @NotNull UUID grant,
        @Schema(description = "开始时间；不填则立即生效") @Nullable Instant validFrom,
        @Schema(description = "结束时间，不能晚于本人授权的结束时间") @NotNull Instant validTo,
        @Schema(description = "理由") @NotNull @Size(min = 1, max = 500) @PlainText String reason) {}

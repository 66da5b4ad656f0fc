package cn.tongxin.access.grant;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The only thing about a grant that can be changed. */
@Schema(description = "授权的起止时间")
public record PeriodRequest(
        @Schema(description = "开始时间；已经生效的不能再改") @NotNull Instant validFrom,
        @Schema(description = "结束时间；不填则长期有效") @Nullable Instant validTo) {}

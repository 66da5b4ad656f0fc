package cn.tongxin.access.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose slips are to be printed. */
@Schema(description = "要打印哪些账户的开通凭条")
public record SlipsRequest(
        @Schema(description = "账户编号") @NotNull @Size(min = 1, max = 200)
                List<@NotNull UUID> accounts) {}

package cn.tongxin.access.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is to get an account. */
@Schema(description = "要为哪些人建立账户")
public record InviteRequest(
        @Schema(description = "人员编号") @NotNull @Size(min = 1, max = 200)
                List<@NotNull UUID> persons,
        @Schema(description = "同时授予的角色代码，范围是保管其档案的学校；不填则没有角色，请随后授权", examples = "subject-teacher")
                @Size(max = 40)
                @Pattern(regexp = "[a-z]+(-[a-z]+)*", message = "没有这个角色")
                @Nullable String role) {}

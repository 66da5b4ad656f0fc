package cn.tongxin.access.grant;

import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.audit.Reasoned;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role that is to be given. */
@Schema(description = "一项新的授权")
public record GrantRequest(
        @Schema(description = "账户编号") @NotNull UUID account,
        @Schema(description = "角色代码", examples = "class-teacher")
                @NotNull
                @Size(max = 40)
                @Pattern(regexp = "[a-z]+(-[a-z]+)*", message = "没有这个角色")
                String role,
        @Schema(description = "范围类型：CITY 全市、UNIT 管理单位、SCHOOL 学校、ORG 机构") @NotNull
                ScopeKind scopeKind,
        @Schema(description = "管理单位或机构代码，或学校编号；全市没有") @Size(min = 1, max = 64) @Nullable String ref,
        @Schema(
                        description =
                                "指定岗位：HEAD 负责人、SAFEGUARDING_LEAD 安全保护负责人、NAMED_READER 指定查看人、"
                                        + "SECURITY_ADMIN 安全管理员")
                @Nullable Post post,
        @Schema(description = "开始时间；不填则立即生效") @Nullable Instant validFrom,
        @Schema(description = "结束时间；不填则长期有效") @Nullable Instant validTo,
        @Schema(description = "授权理由") @NotNull @Size(min = 1, max = 500) @PlainText String reason)
        implements Reasoned {

    @Override
    public String auditReason() {
        return reason;
    }
}

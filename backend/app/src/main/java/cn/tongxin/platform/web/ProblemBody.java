package cn.tongxin.platform.web;

import cn.tongxin.kernel.errors.FieldError;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.rules.RuleException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The one shape of every error (RFC 9457). */
@Schema(name = "Problem", description = "错误说明（RFC 9457）")
public record ProblemBody(
        @Schema(description = "错误类型的地址，可直接打开", required = true) String type,
        @Schema(description = "一句话说明", required = true) String title,
        @Schema(description = "HTTP 状态码", required = true) int status,
        @Schema(description = "错误代码，供程序判断", required = true) String code,
        @Schema(description = "这一次具体错在哪里", required = true) String detail,
        @Schema(description = "接下来怎么办", required = true) String advice,
        @Schema(description = "请求编号，报告问题时请提供", required = true) String requestId,
        @Schema(description = "需要修改的字段") @Nullable List<FieldError> errors,
        @Schema(description = "违反的规定的编号，可在 /api/v1/rules/{id} 查看", examples = "R-213")
                @Nullable String rule,
        @Schema(description = "能否填写理由后继续；仅违反规定时有") @Nullable Boolean overridable) {

    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String TYPE_PREFIX = "/api/v1/problems/";

    static ProblemBody of(
            ProblemCode code, String detail, String requestId, List<FieldError> errors) {
        return new ProblemBody(
                TYPE_PREFIX + code.name(),
                code.title(),
                code.status(),
                code.name(),
                detail,
                code.advice(),
                requestId,
                errors.isEmpty() ? null : errors,
                null,
                null);
    }

    static ProblemBody of(RuleException broken, String requestId) {
        ProblemBody plain = of(broken.code(), broken.detail(), requestId, broken.errors());
        return new ProblemBody(
                plain.type(),
                plain.title(),
                plain.status(),
                plain.code(),
                plain.detail(),
                plain.advice(),
                requestId,
                plain.errors(),
                broken.ruleId(),
                broken.overridable());
    }
}

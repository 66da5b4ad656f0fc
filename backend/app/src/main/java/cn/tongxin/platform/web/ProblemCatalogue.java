package cn.tongxin.platform.web;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Explains every error code; the {@code type} of a problem points here. */
@Path("/api/v1/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "problems", description = "错误代码说明")
public class ProblemCatalogue {

    /** One kind of error and the way out of it. */
    @Schema(name = "ProblemType", description = "一种错误及其处理办法")
    public record ProblemType(
            @Schema(description = "错误代码", required = true) String code,
            @Schema(description = "HTTP 状态码", required = true) int status,
            @Schema(description = "一句话说明", required = true) String title,
            @Schema(description = "接下来怎么办", required = true) String advice) {}

    /** Every kind of error. */
    @Schema(name = "ProblemTypes", description = "全部错误代码")
    public record ProblemTypes(
            @Schema(description = "按状态码排列", required = true) List<ProblemType> items) {}

    @GET
    @PermitAll
    @Operation(summary = "全部错误代码", description = "列出接口可能返回的每一种错误及处理办法。无需登录。")
    public ProblemTypes list() {
        return new ProblemTypes(
                Arrays.stream(ProblemCode.values()).map(ProblemCatalogue::describe).toList());
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(summary = "一种错误的说明", description = "错误回复的 type 字段即此地址。无需登录。")
    public ProblemType get(
            @Parameter(description = "错误代码，如 STALE") @PathParam("code") String code) {
        return Arrays.stream(ProblemCode.values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .map(ProblemCatalogue::describe)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "没有这个错误代码。"));
    }

    private static ProblemType describe(ProblemCode code) {
        return new ProblemType(code.name(), code.status(), code.title(), code.advice());
    }
}

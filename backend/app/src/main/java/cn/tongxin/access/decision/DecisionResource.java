package cn.tongxin.access.decision;

import cn.tongxin.access.decision.Decisions.AccessDecision;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why am I refused, and whom do I ask? For staff; strangers are told nothing. */
@Path("/api/v1/access-decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access-decisions", description = "权限说明")
public class DecisionResource {
    private static final Set<String> PARAMETERS = Set.of("resource", "id", "right");

    private final DecisionService decisions;
    private final ListRequest request;

    DecisionResource(DecisionService decisions, ListRequest request) {
        this.decisions = decisions;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("access-decision:read")
    @Operation(summary = "为什么不能办理", description = "说明当前身份能否办理一条记录、缺少哪项授权、可以请谁授予。只对工作人员开放。")
    public AccessDecision explain(
            @Parameter(
                            description = "资源名称",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "classes",
                                                "institutes",
                                                "proposals",
                                                "researchers",
                                                "schools",
                                                "staff"
                                            }))
                    @QueryParam("resource")
                    String resource,
            @Parameter(
                            description = "记录编号",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("id")
                    String id,
            @Parameter(
                            description = "想做什么：read 查看、write 办理、approve 审批",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"read", "write", "approve"}))
                    @QueryParam("right")
                    String right) {
        request.only(PARAMETERS);
        return decisions.explain(resource, uuid(id), right);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("id", "请填写记录的编号。");
        }
    }
}

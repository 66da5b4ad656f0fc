package cn.tongxin.org.school;

import cn.tongxin.org.school.SplitViews.SplitDetail;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Plans to divide a school; dividing it is proposed and approved. */
@Path("/api/v1/schools/{id}/splits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schools")
public class SchoolSplitResource {
    private final SchoolSplitService service;
    private final ListRequest request;

    SchoolSplitResource(SchoolSplitService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @PermissionsAllowed("school-lifecycle:write")
    @Audited(action = "school.plan-split", entity = "school")
    @Operation(
            summary = "制定学校分立方案",
            description =
                    "说明新学校的各项内容和转入的班级、任职，回复中列明谁转入、谁留下和须先处理的事；不改动任何学校。"
                            + "方案不能修改，确认后以 school.split 提出申请，change 中填写 plan。")
    public SplitDetail plan(
            @Parameter(description = "原学校的编号") @PathParam("id") UUID id,
            @NotNull(message = "请提交分立方案") @Valid SplitRequest body) {
        return service.plan(id, body);
    }

    @GET
    @Path("/{split}")
    @PermissionsAllowed("school:read")
    @Operation(summary = "一份学校分立方案", description = "此刻按方案办理会怎样：谁转入、谁留下、须先处理什么。")
    public SplitDetail get(
            @Parameter(description = "原学校的编号") @PathParam("id") UUID id,
            @Parameter(description = "方案编号") @PathParam("split") UUID split) {
        request.only(Set.of());
        return service.get(id, split);
    }
}

package cn.tongxin.org.staff;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.staff.StaffRequests.AssignmentCreate;
import cn.tongxin.org.staff.StaffRequests.AssignmentUpdate;
import cn.tongxin.org.staff.StaffRequests.StaffStepRequest;
import cn.tongxin.org.staff.StaffViews.AssignmentDetail;
import cn.tongxin.org.staff.StaffViews.AssignmentRow;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.contract.VersionedWrite;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Who works where, in the caller's scope. */
@Path("/api/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assignments", description = "管辖范围内的任职")
public class AssignmentResource {
    private final AssignmentService service;
    private final AssignmentRepository assignments;
    private final ListRequest request;

    AssignmentResource(
            AssignmentService service, AssignmentRepository assignments, ListRequest request) {
        this.service = service;
        this.assignments = assignments;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("staff:read")
    @Listing(AssignmentFields.class)
    @Operation(summary = "任职列表", description = "管辖范围内的任职，已结束的也在内，按修改时间排序。")
    public Page<AssignmentRow> list() {
        return assignments.page(request.query(AssignmentFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("staff:read")
    @Audited(action = "staff.read-assignment", entity = "staff")
    @Operation(summary = "一项任职", description = "回复头 ETag 是办理时要用的版本号；查看会留下记录。")
    public AssignmentDetail get(@Parameter(description = "任职编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("staff:write")
    @Audited(action = "staff.assign", entity = "staff")
    @Operation(summary = "登记兼任", description = "同一个人在另一所学校的任职；任职已全部结束的人由此重新任职，即为主要任职。人和学校都须在管辖范围内。")
    public AssignmentDetail create(@NotNull(message = "请提交任职信息") @Valid AssignmentCreate body) {
        return service.create(body);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("staff:write")
    @Audited(action = "staff.reassign", entity = "staff")
    @VersionedWrite
    @Operation(summary = "更正任职", description = "整体替换岗位类别、学科、是否全职和结束日期；学校不在此列，须经调动申请。")
    public AssignmentDetail update(
            @Parameter(description = "任职编号") @PathParam("id") UUID id,
            @NotNull(message = "请提交任职信息") @Valid AssignmentUpdate body) {
        return service.update(id, body);
    }

    @POST
    @Path("/{id}/begin")
    @PermissionsAllowed("staff:write")
    @Audited(action = "staff.begin", entity = "staff")
    @VersionedWrite
    @Operation(summary = "到岗", description = "待到岗的人在到岗日期或之后到岗。")
    public AssignmentDetail begin(
            @Parameter(description = "任职编号") @PathParam("id") UUID id,
            @NotNull @Valid StaffStepRequest body) {
        return service.step(id, AssignmentLifecycle.BEGIN, body.reason());
    }

    @POST
    @Path("/{id}/leave")
    @PermissionsAllowed("staff:write")
    @Audited(action = "staff.leave", entity = "staff")
    @VersionedWrite
    @Operation(summary = "离岗", description = "因病、产假、进修等暂时离岗，任职仍然保留。")
    public AssignmentDetail leave(
            @Parameter(description = "任职编号") @PathParam("id") UUID id,
            @NotNull @Valid StaffStepRequest body) {
        return service.step(id, AssignmentLifecycle.LEAVE, body.reason());
    }

    @POST
    @Path("/{id}/return")
    @PermissionsAllowed("staff:write")
    @Audited(action = "staff.return", entity = "staff")
    @VersionedWrite
    @Operation(summary = "返岗", description = "离岗的人回到岗位。")
    public AssignmentDetail returns(
            @Parameter(description = "任职编号") @PathParam("id") UUID id,
            @NotNull @Valid StaffStepRequest body) {
        return service.step(id, AssignmentLifecycle.RETURN, body.reason());
    }

    @POST
    @Path("/{id}/end")
    @PermissionsAllowed("staff:write")
    @Audited(action = "staff.end", entity = "staff")
    @VersionedWrite
    @Operation(summary = "结束任职", description = "退休、辞职、结束兼任等；有兼任时先结束兼任，再结束主要任职。")
    public AssignmentDetail end(
            @Parameter(description = "任职编号") @PathParam("id") UUID id,
            @NotNull @Valid StaffStepRequest body) {
        return service.step(id, AssignmentLifecycle.END, body.reason());
    }
}

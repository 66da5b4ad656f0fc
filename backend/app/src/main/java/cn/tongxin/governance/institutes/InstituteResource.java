package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.InstituteRequests.InstituteCreate;
import cn.tongxin.governance.institutes.InstituteRequests.InstituteStepRequest;
import cn.tongxin.governance.institutes.InstituteRequests.InstituteUpdate;
import cn.tongxin.governance.institutes.InstituteViews.InstituteDetail;
import cn.tongxin.governance.institutes.InstituteViews.InstituteHistory;
import cn.tongxin.governance.institutes.InstituteViews.InstituteRow;
import cn.tongxin.kernel.list.Page;
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

/** The guidance centre and the guidance institutes in the caller's scope. */
@Path("/api/v1/institutes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "institutes", description = "家庭教育指导中心、指导所及其年度计划和总结")
public class InstituteResource {
    private final InstituteService service;
    private final InstituteRepository institutes;
    private final ListRequest request;

    InstituteResource(
            InstituteService service, InstituteRepository institutes, ListRequest request) {
        this.service = service;
        this.institutes = institutes;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("institute:read")
    @Listing(InstituteFields.class)
    @Operation(summary = "指导中心、指导所列表", description = "管辖范围内的，已撤销的也在内；指导中心在前，其余按主管单位排序。")
    public Page<InstituteRow> list() {
        return institutes.page(request.query(InstituteFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("institute:read")
    @Operation(summary = "一个指导中心或指导所", description = "回复头 ETag 是办理时要用的版本号。")
    public InstituteDetail get(@Parameter(description = "编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed("institute:read")
    @Operation(summary = "指导中心、指导所的状态变化", description = "运行、暂停、恢复、撤销，最近的在前。")
    public InstituteHistory history(@Parameter(description = "编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.history(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("institute:write")
    @Audited(action = "institute.create", entity = "institute")
    @Operation(summary = "登记指导中心或指导所", description = "级别由主管单位决定；每个主管单位只能有一个未撤销的。")
    public InstituteDetail create(@NotNull(message = "请提交登记内容") @Valid InstituteCreate body) {
        return service.create(body);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("institute:write")
    @Audited(action = "institute.update", entity = "institute")
    @VersionedWrite
    @Operation(summary = "更正指导中心或指导所", description = "整体替换名称、服务范围、地址和成立日期；主管单位不能改。")
    public InstituteDetail update(
            @Parameter(description = "编号") @PathParam("id") UUID id,
            @NotNull(message = "请提交登记内容") @Valid InstituteUpdate body) {
        return service.update(id, body);
    }

    @POST
    @Path("/{id}/open")
    @PermissionsAllowed("institute:write")
    @Audited(action = "institute.open", entity = "institute")
    @VersionedWrite
    @Operation(summary = "开始运行", description = "筹建完成；至少要有一名教研员在聘。")
    public InstituteDetail open(
            @Parameter(description = "编号") @PathParam("id") UUID id,
            @NotNull @Valid InstituteStepRequest body) {
        return service.step(id, InstituteLifecycle.OPEN, body.reason());
    }

    @POST
    @Path("/{id}/suspend")
    @PermissionsAllowed("institute:write")
    @Audited(action = "institute.suspend", entity = "institute")
    @VersionedWrite
    @Operation(summary = "暂停运行", description = "暂停期间不计入指导机构覆盖率；教研员的聘任不变。")
    public InstituteDetail suspend(
            @Parameter(description = "编号") @PathParam("id") UUID id,
            @NotNull @Valid InstituteStepRequest body) {
        return service.step(id, InstituteLifecycle.SUSPEND, body.reason());
    }

    @POST
    @Path("/{id}/resume")
    @PermissionsAllowed("institute:write")
    @Audited(action = "institute.resume", entity = "institute")
    @VersionedWrite
    @Operation(summary = "恢复运行", description = "至少要有一名教研员在聘。")
    public InstituteDetail resume(
            @Parameter(description = "编号") @PathParam("id") UUID id,
            @NotNull @Valid InstituteStepRequest body) {
        return service.step(id, InstituteLifecycle.RESUME, body.reason());
    }

    @POST
    @Path("/{id}/close")
    @PermissionsAllowed("institute:write")
    @Audited(action = "institute.close", entity = "institute")
    @VersionedWrite
    @Operation(summary = "撤销", description = "撤销后不能恢复，可重新登记；还有教研员在聘的不能撤销。")
    public InstituteDetail close(
            @Parameter(description = "编号") @PathParam("id") UUID id,
            @NotNull @Valid InstituteStepRequest body) {
        return service.step(id, InstituteLifecycle.CLOSE, body.reason());
    }
}

package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.InstituteRequests.InstituteStepRequest;
import cn.tongxin.governance.institutes.InstituteViews.InstituteHistory;
import cn.tongxin.governance.institutes.ResearcherRequests.ResearcherCreate;
import cn.tongxin.governance.institutes.ResearcherRequests.ResearcherUpdate;
import cn.tongxin.governance.institutes.ResearcherViews.ResearcherDetail;
import cn.tongxin.governance.institutes.ResearcherViews.ResearcherRow;
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

/** Who does research for the institutes in the caller's scope. */
@Path("/api/v1/researchers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "researchers", description = "家庭教育专兼职教研员")
public class ResearcherResource {
    private final ResearcherService service;
    private final ResearcherRepository researchers;
    private final ListRequest request;

    ResearcherResource(
            ResearcherService service, ResearcherRepository researchers, ListRequest request) {
        this.service = service;
        this.researchers = researchers;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("researcher:read")
    @Listing(ResearcherFields.class)
    @Operation(summary = "教研员列表", description = "管辖范围内的聘任，已结束的也在内；姓名一律隐去一部分，默认按姓氏排序。")
    public Page<ResearcherRow> list() {
        return researchers.page(request.query(ResearcherFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("researcher:read")
    @Audited(action = "researcher.read", entity = "researcher")
    @Operation(summary = "一名教研员", description = "回复头 ETag 是办理时要用的版本号；其中有姓名，查看会留下记录。")
    public ResearcherDetail get(@Parameter(description = "编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed("researcher:read")
    @Audited(action = "researcher.read-history", entity = "researcher")
    @Operation(summary = "聘任的经过", description = "到任、离岗、返岗、结束，最近的在前；理由只对可查看全部内容的角色显示。查看会留下记录。")
    public InstituteHistory history(@Parameter(description = "编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.history(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("researcher:write")
    @Audited(action = "researcher.create", entity = "researcher")
    @Operation(summary = "聘任教研员", description = "同一人在一个机构只聘任一次，专职只能在一个机构；联系学校过多的（GI-01）须填写理由。")
    public ResearcherDetail create(@NotNull(message = "请提交聘任内容") @Valid ResearcherCreate body) {
        return service.create(body);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("researcher:write")
    @Audited(action = "researcher.update", entity = "researcher")
    @VersionedWrite
    @Operation(summary = "更正聘任", description = "整体替换研究方向、联系学校、研究成果和结束日期。")
    public ResearcherDetail update(
            @Parameter(description = "编号") @PathParam("id") UUID id,
            @NotNull(message = "请提交聘任内容") @Valid ResearcherUpdate body) {
        return service.update(id, body);
    }

    @POST
    @Path("/{id}/begin")
    @PermissionsAllowed("researcher:write")
    @Audited(action = "researcher.begin", entity = "researcher")
    @VersionedWrite
    @Operation(summary = "到任", description = "聘任日期到了会自动到任，一般不必办理。")
    public ResearcherDetail begin(
            @Parameter(description = "编号") @PathParam("id") UUID id,
            @NotNull @Valid InstituteStepRequest body) {
        return service.step(id, ResearcherLifecycle.BEGIN, body.reason());
    }

    @POST
    @Path("/{id}/leave")
    @PermissionsAllowed("researcher:write")
    @Audited(action = "researcher.leave", entity = "researcher")
    @VersionedWrite
    @Operation(summary = "离岗", description = "进修、病假、产假等；仍算在聘。")
    public ResearcherDetail leave(
            @Parameter(description = "编号") @PathParam("id") UUID id,
            @NotNull @Valid InstituteStepRequest body) {
        return service.step(id, ResearcherLifecycle.LEAVE, body.reason());
    }

    @POST
    @Path("/{id}/return")
    @PermissionsAllowed("researcher:write")
    @Audited(action = "researcher.return", entity = "researcher")
    @VersionedWrite
    @Operation(summary = "返岗", description = "离岗的人回来。")
    public ResearcherDetail comeBack(
            @Parameter(description = "编号") @PathParam("id") UUID id,
            @NotNull @Valid InstituteStepRequest body) {
        return service.step(id, ResearcherLifecycle.RETURN, body.reason());
    }

    @POST
    @Path("/{id}/end")
    @PermissionsAllowed("researcher:write")
    @Audited(action = "researcher.end", entity = "researcher")
    @VersionedWrite
    @Operation(summary = "结束聘任", description = "结束后不能恢复，可重新聘任。")
    public ResearcherDetail end(
            @Parameter(description = "编号") @PathParam("id") UUID id,
            @NotNull @Valid InstituteStepRequest body) {
        return service.step(id, ResearcherLifecycle.END, body.reason());
    }
}

package cn.tongxin.people.care;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.care.CareRequests.CareArrangementCreate;
import cn.tongxin.people.care.CareRequests.CareEnd;
import cn.tongxin.people.care.CareRequests.CareNotice;
import cn.tongxin.people.care.CareViews.CareArrangementDetail;
import cn.tongxin.people.care.CareViews.CareArrangementRow;
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

/**
 * Care arrangements of pupils in the caller's scope; outside it nothing tells whether there is one.
 */
@Path("/api/v1/care-arrangements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "care-arrangements", description = "委托照护")
public class CareArrangementResource {
    private final CareArrangementService service;
    private final ListRequest request;

    CareArrangementResource(CareArrangementService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("care-arrangement:read")
    @Audited(action = "care-arrangement.list", entity = "care-arrangement")
    @Listing(CareArrangementFields.class)
    @Operation(summary = "委托照护列表", description = "管辖范围内的记录，默认最近登记的在前。查看会留下记录。")
    public Page<CareArrangementRow> list() {
        return service.page(request.query(CareArrangementFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("care-arrangement:read")
    @Audited(action = "care-arrangement.read", entity = "care-arrangement")
    @Operation(summary = "一条委托照护记录", description = "管辖范围以外的记录与不存在的一样，回复 404。查看会留下记录。")
    public CareArrangementDetail get(@Parameter(description = "记录编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("care-arrangement:write")
    @Audited(action = "care-arrangement.create", entity = "care-arrangement")
    @Operation(summary = "登记委托照护", description = "父母外出时委托他人照护；须书面告知学校和村（居）民委员会（未成年人保护法 22）。")
    public CareArrangementDetail create(
            @NotNull(message = "请提交登记的内容") @Valid CareArrangementCreate body) {
        return service.create(body);
    }

    @POST
    @Path("/{id}/notice")
    @PermissionsAllowed("care-arrangement:write")
    @Audited(action = "care-arrangement.notice", entity = "care-arrangement")
    @VersionedWrite
    @Operation(summary = "登记书面告知", description = "父母是否已书面告知学校和村（居）民委员会。")
    public CareArrangementDetail notice(
            @Parameter(description = "记录编号") @PathParam("id") UUID id,
            @NotNull @Valid CareNotice body) {
        return service.notice(id, body);
    }

    @POST
    @Path("/{id}/end")
    @PermissionsAllowed("care-arrangement:write")
    @Audited(action = "care-arrangement.end", entity = "care-arrangement")
    @VersionedWrite
    @Operation(summary = "结束委托照护", description = "父母回来或另有安排；记录保留。")
    public CareArrangementDetail end(
            @Parameter(description = "记录编号") @PathParam("id") UUID id,
            @NotNull @Valid CareEnd body) {
        return service.end(id, body);
    }
}

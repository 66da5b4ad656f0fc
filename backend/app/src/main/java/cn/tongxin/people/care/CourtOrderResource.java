package cn.tongxin.people.care;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.care.CareRequests.CareEnd;
import cn.tongxin.people.care.CareRequests.CourtOrderCreate;
import cn.tongxin.people.care.CareViews.CourtOrderDetail;
import cn.tongxin.people.care.CareViews.CourtOrderRow;
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
 * Court orders about pupils in the caller's scope; outside it nothing tells whether there is one.
 */
@Path("/api/v1/court-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "court-orders", description = "法院文书")
public class CourtOrderResource {
    private final CourtOrderService service;
    private final ListRequest request;

    CourtOrderResource(CourtOrderService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("court-order:read")
    @Audited(action = "court-order.list", entity = "court-order")
    @Listing(CourtOrderFields.class)
    @Operation(summary = "法院文书列表", description = "管辖范围内的记录，默认最近登记的在前。查看会留下记录。")
    public Page<CourtOrderRow> list() {
        return service.page(request.query(CourtOrderFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("court-order:read")
    @Audited(action = "court-order.read", entity = "court-order")
    @Operation(summary = "一份法院文书", description = "管辖范围以外的记录与不存在的一样，回复 404。查看会留下记录。")
    public CourtOrderDetail get(@Parameter(description = "记录编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("court-order:write")
    @Audited(action = "court-order.create", entity = "court-order")
    @Operation(
            summary = "登记法院文书",
            description = "凭核对过的原件登记；被限制的家长立刻不能查看这名学生，也不再收到通知，同名或同手机号的关联一并限制（R-107）。")
    public CourtOrderDetail create(@NotNull(message = "请提交登记的内容") @Valid CourtOrderCreate body) {
        return service.create(body);
    }

    @POST
    @Path("/{id}/end")
    @PermissionsAllowed("court-order:write")
    @Audited(action = "court-order.end", entity = "court-order")
    @VersionedWrite
    @Operation(summary = "结束法院文书", description = "文书期满、撤销或改判后，家长按其关联恢复查看；记录保留。")
    public CourtOrderDetail end(
            @Parameter(description = "记录编号") @PathParam("id") UUID id,
            @NotNull @Valid CareEnd body) {
        return service.end(id, body);
    }
}

package cn.tongxin.access.grant;

import cn.tongxin.access.grant.DeputyViews.DeputyDetail;
import cn.tongxin.access.grant.DeputyViews.DeputyRow;
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

/** Who stands in for the caller, in which of the caller's own grants, until when. */
@Path("/api/v1/deputies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "deputies", description = "请人代办")
public class DeputyResource {
    private final DeputyService service;
    private final ListRequest request;

    DeputyResource(DeputyService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("deputy:read")
    @Listing(DeputyFields.class)
    @Operation(summary = "我请的代办人", description = "代办当前登录者本人授权的人，新请的排在前面。")
    public Page<DeputyRow> list() {
        return service.page(request.query(DeputyFields.MAP));
    }

    @GET
    @Path("/{id}")
    @Audited(action = "deputy.read", entity = "deputy")
    @PermissionsAllowed("deputy:read")
    @Operation(summary = "一项代办", description = "代办的内容、期限，以及当前登录者可办理的事项；查看会留下记录。")
    public DeputyDetail get(@Parameter(description = "代办编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @Audited(action = "deputy.appoint", entity = "deputy")
    @PermissionsAllowed("deputy:write")
    @Operation(summary = "请人代办", description = "请同一范围内的同事在一段时间内代办自己的一项授权。代办人与本人视为同一人，不能审批本人提出的申请。")
    public DeputyDetail appoint(@NotNull @Valid DeputyRequest body) {
        return service.appoint(body);
    }

    @POST
    @Path("/{id}/end")
    @VersionedWrite
    @Audited(action = "deputy.end", entity = "deputy")
    @PermissionsAllowed("deputy:write")
    @Operation(summary = "结束代办", description = "立即或从某一时间起不再请人代办。")
    public DeputyDetail end(
            @Parameter(description = "代办编号") @PathParam("id") UUID id,
            @NotNull @Valid EndRequest body) {
        return service.end(id, body);
    }
}

package cn.tongxin.exchange.clients;

import cn.tongxin.exchange.clients.ClientViews.ApiClientCreate;
import cn.tongxin.exchange.clients.ClientViews.ApiClientDetail;
import cn.tongxin.exchange.clients.ClientViews.ApiClientReason;
import cn.tongxin.exchange.clients.ClientViews.ApiClientRow;
import cn.tongxin.exchange.clients.ClientViews.ApiClientSecret;
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

/** Keys of other agencies. */
@Path("/api/v1/api-clients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "api-clients", description = "协作单位的密钥")
public class ClientResource {
    private static final String ENTITY = "api-client";
    private static final String ID = "密钥的内部编号";

    private final ClientService service;
    private final ListRequest request;

    ClientResource(ClientService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("api-client:read")
    @Listing(ClientFields.class)
    @Operation(summary = "协作单位的密钥", description = "管辖范围内的密钥，新的在前；协作单位只见自己的。")
    public Page<ApiClientRow> list() {
        return service.page(request.query(ClientFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("api-client:read")
    @Operation(summary = "一个密钥", description = "用途、可用的地址、密钥的时间，及可办理的事项；密钥本身不显示。")
    public ApiClientDetail get(@Parameter(description = ID) @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("api-client:write")
    @Audited(action = "api-client.create", entity = ENTITY)
    @Operation(
            summary = "建立密钥",
            description =
                    "在登录服务中建立一个只能以密钥登录的客户端；密钥只在这次回复中显示。能读什么由共享协议决定，没有协议什么也读不到。登录服务不可用时回复 503。")
    public ApiClientSecret create(@NotNull(message = "请提交密钥的内容") @Valid ApiClientCreate body) {
        return service.create(body);
    }

    @POST
    @Path("/{id}/renew")
    @PermissionsAllowed("api-client:write")
    @Audited(action = "api-client.renew", entity = ENTITY)
    @VersionedWrite
    @Operation(summary = "更换密钥", description = "旧密钥立即失效，已取得的令牌至多再用 5 分钟。不想中断的，先另建一个密钥，对方换好后再停用这个。")
    public ApiClientSecret renew(@Parameter(description = ID) @PathParam("id") UUID id) {
        return service.renew(id);
    }

    @POST
    @Path("/{id}/revoke")
    @PermissionsAllowed("api-client:write")
    @Audited(action = "api-client.revoke", entity = ENTITY)
    @VersionedWrite
    @Operation(summary = "停用密钥", description = "一分钟内处处失效，不能恢复；须说明理由。")
    public ApiClientDetail revoke(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = "请写明理由") @Valid ApiClientReason body) {
        return service.revoke(id, body.reason());
    }
}

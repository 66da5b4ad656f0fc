package cn.tongxin.people.care;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.care.CareRequests.CareEnd;
import cn.tongxin.people.care.CareRequests.SafeContactCreate;
import cn.tongxin.people.care.CareViews.SafeContactDetail;
import cn.tongxin.people.care.CareViews.SafeContactRow;
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
 * How guardians of pupils in the caller's scope are reached without harm; the family reads none.
 */
@Path("/api/v1/safe-contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "safe-contacts", description = "安全联系须知")
public class SafeContactResource {
    private final SafeContactService service;
    private final ListRequest request;

    SafeContactResource(SafeContactService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("safe-contact:read")
    @Audited(action = "safe-contact.list", entity = "safe-contact")
    @Listing(SafeContactFields.class)
    @Operation(summary = "安全联系须知列表", description = "管辖范围内的记录，默认最近登记的在前。查看会留下记录。")
    public Page<SafeContactRow> list() {
        return service.page(request.query(SafeContactFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("safe-contact:read")
    @Audited(action = "safe-contact.read", entity = "safe-contact")
    @Operation(summary = "一项安全联系须知", description = "管辖范围以外的记录与不存在的一样，回复 404。查看会留下记录。")
    public SafeContactDetail get(@Parameter(description = "记录编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("safe-contact:write")
    @Audited(action = "safe-contact.create", entity = "safe-contact")
    @Operation(
            summary = "登记安全联系须知",
            description =
                    "怎样联系一位家长而不给其带来危险：可用的方式、时间、别人接听时怎样说。查看家长手机号时一并显示；没有列出邮件的，不再向其发送邮件。学生的家属看不到，包括在本校工作的。")
    public SafeContactDetail create(@NotNull(message = "请提交登记的内容") @Valid SafeContactCreate body) {
        return service.create(body);
    }

    @POST
    @Path("/{id}/end")
    @PermissionsAllowed("safe-contact:write")
    @Audited(action = "safe-contact.end", entity = "safe-contact")
    @VersionedWrite
    @Operation(summary = "结束安全联系须知", description = "不再需要，或需要换一份新的。记录保留。")
    public SafeContactDetail end(
            @Parameter(description = "记录编号") @PathParam("id") UUID id,
            @NotNull @Valid CareEnd body) {
        return service.end(id, body);
    }
}

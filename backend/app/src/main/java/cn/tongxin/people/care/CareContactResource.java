package cn.tongxin.people.care;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.care.CareRequests.CareContactCreate;
import cn.tongxin.people.care.CareViews.CareContactDetail;
import cn.tongxin.people.care.CareViews.CareContactRow;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.Listing;
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

/** Contacts of parents with children in the caller's scope; families write down their own. */
@Path("/api/v1/care-contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "care-contacts", description = "委托照护期间父母与孩子的联系")
public class CareContactResource {
    private final CareContactService service;
    private final ListRequest request;

    CareContactResource(CareContactService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("care-contact:read")
    @Audited(action = "care-contact.list", entity = "care-contact")
    @Listing(CareContactFields.class)
    @Operation(summary = "父母与孩子的联系记录", description = "管辖范围内的记录，默认最近登记的在前；列表不显示说明。查看会留下记录。")
    public Page<CareContactRow> list() {
        return service.page(request.query(CareContactFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("care-contact:read")
    @Audited(action = "care-contact.read", entity = "care-contact")
    @Operation(summary = "一次联系", description = "管辖范围以外的记录与不存在的一样，回复 404。查看会留下记录。")
    public CareContactDetail get(@Parameter(description = "记录编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("care-contact:write")
    @Audited(action = "care-contact.create", entity = "care-contact")
    @Operation(
            summary = "记录一次联系",
            description =
                    "外出的父母至少每周与孩子联系一次（未成年人保护法 23），由家长自报；电话告知班主任的，由班主任代记。连续 14 天没有记录的，学校会收到待办（R-109）。")
    public CareContactDetail create(@NotNull(message = "请提交联系的情况") @Valid CareContactCreate body) {
        return service.create(body);
    }
}

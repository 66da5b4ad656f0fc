package cn.tongxin.people.care;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.care.CareRequests.CareEnd;
import cn.tongxin.people.care.CareRequests.SpecialCategoryCreate;
import cn.tongxin.people.care.CareRequests.SpecialCategoryReview;
import cn.tongxin.people.care.CareViews.SpecialCategoryDetail;
import cn.tongxin.people.care.CareViews.SpecialCategoryRow;
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
 * Special categories of pupils in the caller's scope; outside it nothing tells whether there is
 * one.
 */
@Path("/api/v1/special-categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "special-categories", description = "重点群体")
public class SpecialCategoryResource {
    private final SpecialCategoryService service;
    private final ListRequest request;

    SpecialCategoryResource(SpecialCategoryService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("special-category:read")
    @Audited(action = "special-category.list", entity = "special-category")
    @Listing(SpecialCategoryFields.class)
    @Operation(summary = "重点群体列表", description = "管辖范围内的记录，默认最近登记的在前；列表不显示属于哪个群体。查看会留下记录。")
    public Page<SpecialCategoryRow> list() {
        return service.page(request.query(SpecialCategoryFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("special-category:read")
    @Audited(action = "special-category.read", entity = "special-category")
    @Operation(summary = "一条重点群体记录", description = "管辖范围以外的记录与不存在的一样，回复 404。查看会留下记录。")
    public SpecialCategoryDetail get(@Parameter(description = "记录编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("special-category:write")
    @Audited(action = "special-category.create", entity = "special-category")
    @Operation(summary = "登记重点群体", description = "同一名学生的同一个群体只登记一次；留守和困境的，须在 10 个工作日内建档（R-108）。")
    public SpecialCategoryDetail create(
            @NotNull(message = "请提交登记的内容") @Valid SpecialCategoryCreate body) {
        return service.create(body);
    }

    @POST
    @Path("/{id}/review")
    @PermissionsAllowed("special-category:write")
    @Audited(action = "special-category.review", entity = "special-category")
    @VersionedWrite
    @Operation(summary = "复核重点群体", description = "情况仍然存在；写明下次复核日期，六个月之内。")
    public SpecialCategoryDetail review(
            @Parameter(description = "记录编号") @PathParam("id") UUID id,
            @NotNull @Valid SpecialCategoryReview body) {
        return service.review(id, body.nextReview());
    }

    @POST
    @Path("/{id}/end")
    @PermissionsAllowed("special-category:write")
    @Audited(action = "special-category.end", entity = "special-category")
    @VersionedWrite
    @Operation(summary = "结束重点群体", description = "情况不再存在；记录保留，不再要求复核。")
    public SpecialCategoryDetail end(
            @Parameter(description = "记录编号") @PathParam("id") UUID id,
            @NotNull @Valid CareEnd body) {
        return service.end(id, body);
    }
}

package cn.tongxin.people.family;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.family.LinkRequests.GuardianLinkCreate;
import cn.tongxin.people.family.LinkRequests.LinkReason;
import cn.tongxin.people.family.LinkRequests.LinkRevoke;
import cn.tongxin.people.family.LinkRequests.LinkTerms;
import cn.tongxin.people.family.LinkRequests.LinkVerify;
import cn.tongxin.people.family.LinkViews.GuardianLinkDetail;
import cn.tongxin.people.family.LinkViews.GuardianLinkRow;
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

/** Who answers for the pupils in the caller's scope. */
@Path("/api/v1/guardian-links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "guardians", description = "家长及其与学生的关联")
public class GuardianLinkResource {
    private static final String ID = "关联编号";

    private final LinkService service;
    private final LinkRepository links;
    private final ListRequest request;

    GuardianLinkResource(LinkService service, LinkRepository links, ListRequest request) {
        this.service = service;
        this.links = links;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("guardian-link:read")
    @Listing(LinkFields.class)
    @Operation(summary = "家长关联列表", description = "管辖范围内学生的家长关联，已撤销的也在内；姓名和手机号一律隐去一部分。")
    public Page<GuardianLinkRow> list() {
        return links.page(request.query(LinkFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("guardian-link:read")
    @Audited(action = "guardian-link.read", entity = "guardian-link")
    @Operation(summary = "一项家长关联", description = "回复头 ETag 是办理时要用的版本号；查看会留下记录。")
    public GuardianLinkDetail get(@Parameter(description = ID) @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("guardian-link:write")
    @Audited(action = "guardian-link.create", entity = "guardian-link")
    @Operation(summary = "登记家长", description = "学校核验证件后登记，即为已审核。兄弟姐妹的家长沿用已有档案，只给编号。")
    public GuardianLinkDetail create(@NotNull(message = "请提交家长信息") @Valid GuardianLinkCreate body) {
        return service.create(body);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("guardian-link:write")
    @Audited(action = "guardian-link.update", entity = "guardian-link")
    @VersionedWrite
    @Operation(summary = "更正关系和权限", description = "整体替换。法定监护人的查看权不因另一方要求而改变，只能依据裁定或保护令（R-107）。")
    public GuardianLinkDetail update(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = "请提交关系和权限") @Valid LinkTerms body) {
        return service.update(id, body);
    }

    @POST
    @Path("/{id}/verify")
    @PermissionsAllowed("guardian-link:write")
    @Audited(action = "guardian-link.verify", entity = "guardian-link")
    @VersionedWrite
    @Operation(summary = "审核通过", description = "家长随即可以查看这名学生的情况。自己的关联由他人审核（FL-01）。")
    public GuardianLinkDetail verify(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull @Valid LinkVerify body) {
        return service.verify(id, body);
    }

    @POST
    @Path("/{id}/reject")
    @PermissionsAllowed("guardian-link:write")
    @Audited(action = "guardian-link.reject", entity = "guardian-link")
    @VersionedWrite
    @Operation(summary = "不予通过", description = "申请的人不是这名学生的家长，或信息不符。")
    public GuardianLinkDetail reject(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull @Valid LinkReason body) {
        return service.reject(id, body.reason());
    }

    @POST
    @Path("/{id}/revoke")
    @PermissionsAllowed("guardian-link:write")
    @Audited(action = "guardian-link.revoke", entity = "guardian-link")
    @VersionedWrite
    @Operation(summary = "撤销关联", description = "家长随即不能再查看。法定监护人的关联只因登记有误或已故而撤销（R-107）。")
    public GuardianLinkDetail revoke(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull @Valid LinkRevoke body) {
        return service.revoke(id, body);
    }
}

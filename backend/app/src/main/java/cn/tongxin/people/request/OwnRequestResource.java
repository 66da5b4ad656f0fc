package cn.tongxin.people.request;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.request.SubjectRequestBodies.SubjectRequestCreate;
import cn.tongxin.people.request.SubjectRequestViews.SubjectRequestCopy;
import cn.tongxin.people.request.SubjectRequestViews.SubjectRequestDetail;
import cn.tongxin.people.request.SubjectRequestViews.SubjectRequestRow;
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

/** What somebody has asked about their own and their children's personal information. */
@Path("/api/v1/me/subject-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "subject-requests", description = "个人信息申请：查阅、复制、更正、删除、注销账户")
public class OwnRequestResource {
    private static final String ENTITY = "own-subject-request";
    private static final String ID = "申请的内部编号";

    private final OwnRequestService service;
    private final ListRequest request;

    OwnRequestResource(OwnRequestService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("own-subject-request:read")
    @Audited(action = "own-subject-request.list", entity = ENTITY)
    @Listing(OwnRequestFields.class)
    @Operation(
            summary = "我提出的个人信息申请",
            description = "本人提出的，新的在前。关于孩子的以家长身份查看，且只在关联有效、可以查看期间显示；另一位家长提出的不显示。查看会留下记录。")
    public Page<SubjectRequestRow> list() {
        return service.page(request.query(OwnRequestFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("own-subject-request:read")
    @Audited(action = "own-subject-request.read", entity = ENTITY)
    @Operation(summary = "我的一项个人信息申请", description = "别人的申请与不存在的回答一样。查看会留下记录。")
    public SubjectRequestDetail get(@Parameter(description = ID) @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @GET
    @Path("/{id}/copy")
    @PermissionsAllowed("own-subject-request:read")
    @Audited(action = "own-subject-request.copy", entity = ENTITY)
    @Operation(
            summary = "学生信息的副本",
            description =
                    "答复同意提供副本以后，以家长身份取得：学生档案、就读经历、本人与学生的关联，都是平时可以查看的内容，随取随做，不另存。还没有同意的回答 404。取得会留下记录。")
    public SubjectRequestCopy copy(@Parameter(description = ID) @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.copy(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("own-subject-request:write")
    @Audited(action = "own-subject-request.create", entity = ENTITY)
    @Operation(
            summary = "提出个人信息申请",
            description =
                    "关于本人，或以家长身份关于自己的孩子；15 个工作日内书面答复（P-08）。同一事项同时只有一项在办理（409 DUPLICATE）。撤回同意不用申请，在给出同意的地方直接撤回。")
    public SubjectRequestDetail create(
            @NotNull(message = "请提交申请的内容") @Valid SubjectRequestCreate body) {
        return service.create(body);
    }

    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed("own-subject-request:write")
    @Audited(action = "own-subject-request.withdraw", entity = ENTITY)
    @VersionedWrite
    @Operation(summary = "撤回个人信息申请", description = "答复以前可以撤回；以后可以重新提出。")
    public SubjectRequestDetail withdraw(@Parameter(description = ID) @PathParam("id") UUID id) {
        return service.withdraw(id);
    }
}

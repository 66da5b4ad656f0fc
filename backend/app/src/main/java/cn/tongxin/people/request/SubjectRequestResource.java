package cn.tongxin.people.request;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.request.SubjectRequestBodies.SubjectRequestAnswer;
import cn.tongxin.people.request.SubjectRequestBodies.SubjectRequestRefusal;
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

/** Requests about personal information, for whoever answers them or may know of them. */
@Path("/api/v1/subject-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "subject-requests", description = "个人信息申请：查阅、复制、更正、删除、注销账户")
public class SubjectRequestResource {
    private static final String ENTITY = "subject-request";
    private static final String ID = "申请的内部编号";

    private final SubjectRequestService service;
    private final ListRequest request;

    SubjectRequestResource(SubjectRequestService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("subject-request:read")
    @Audited(action = "subject-request.list", entity = ENTITY)
    @Listing(SubjectRequestFields.class)
    @Operation(
            summary = "个人信息申请列表",
            description = "管辖范围内的申请，默认答复期限最近的在前。学校和班主任只知道有这项申请、事项、状态和期限。查看会留下记录。")
    public Page<SubjectRequestRow> list() {
        return service.page(request.query(SubjectRequestFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("subject-request:read")
    @Audited(action = "subject-request.read", entity = ENTITY)
    @Operation(summary = "一项个人信息申请", description = "只可知道有这项申请的角色不见内容和申请人。管辖范围以外的与不存在的回答一样。查看会留下记录。")
    public SubjectRequestDetail get(@Parameter(description = ID) @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @Path("/{id}/take")
    @PermissionsAllowed("subject-request:write")
    @Audited(action = "subject-request.take", entity = ENTITY)
    @VersionedWrite
    @Operation(summary = "受理个人信息申请", description = "申请人随即看到“办理中”；本人提出的申请由另一人受理（RS-11）。")
    public SubjectRequestDetail take(@Parameter(description = ID) @PathParam("id") UUID id) {
        return service.take(id);
    }

    @POST
    @Path("/{id}/hand-over")
    @PermissionsAllowed("subject-request:write")
    @Audited(action = "subject-request.hand-over", entity = ENTITY)
    @VersionedWrite
    @Operation(
            summary = "交学校办理",
            description = "更正学生信息的申请，成为学生所在学校的待办；待办只有申请编号，不含申请的内容。答复仍由个人信息保护负责人作出。")
    public SubjectRequestDetail handOver(@Parameter(description = ID) @PathParam("id") UUID id) {
        return service.handOver(id);
    }

    @POST
    @Path("/{id}/answer")
    @PermissionsAllowed("subject-request:approve")
    @Audited(action = "subject-request.answer", entity = ENTITY)
    @VersionedWrite
    @Operation(
            summary = "答复个人信息申请",
            description = "申请人看到答复；同意提供副本的，申请人可以下载学生信息的副本。本人提出的申请由另一人答复（RS-11）。")
    public SubjectRequestDetail answer(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = "请写明答复") @Valid SubjectRequestAnswer body) {
        return service.answer(id, body);
    }

    @POST
    @Path("/{id}/refuse")
    @PermissionsAllowed("subject-request:approve")
    @Audited(action = "subject-request.refuse", entity = ENTITY)
    @VersionedWrite
    @Operation(
            summary = "不同意个人信息申请",
            description = "须书面写明理由和依据的法律条文，申请人同时看到如何提出异议（P-08）。本人提出的申请由另一人答复（RS-11）。")
    public SubjectRequestDetail refuse(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = "请写明理由和依据") @Valid SubjectRequestRefusal body) {
        return service.refuse(id, body);
    }
}

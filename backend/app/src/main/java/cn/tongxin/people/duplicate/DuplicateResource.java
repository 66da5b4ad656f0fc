package cn.tongxin.people.duplicate;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.duplicate.DuplicateRequests.StudentDuplicateEnd;
import cn.tongxin.people.duplicate.DuplicateRequests.StudentDuplicateReport;
import cn.tongxin.people.duplicate.DuplicateRequests.StudentMerge;
import cn.tongxin.people.duplicate.DuplicateViews.StudentDuplicateDetail;
import cn.tongxin.people.duplicate.DuplicateViews.StudentDuplicateRow;
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

/** Rows of pupils that may be one child, for whoever covers both of them. */
@Path("/api/v1/student-duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "student-duplicates", description = "疑似同一人的学生记录，及其合并")
public class DuplicateResource {
    private static final String ENTITY = "student-duplicate";
    private static final String ID = "疑似重复的编号";
    private static final String BODY = "请写明理由";

    private final DuplicateService service;
    private final DuplicateRepository duplicates;
    private final ListRequest request;

    DuplicateResource(
            DuplicateService service, DuplicateRepository duplicates, ListRequest request) {
        this.service = service;
        this.duplicates = duplicates;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("student-duplicate:read")
    @Listing(DuplicateFields.class)
    @Operation(
            summary = "疑似重复的学生",
            description = "两条记录都在管辖范围内的疑似重复，默认最近发现的在前；学生姓名一律隐去一部分。跨校的只有县区、跨县区的只有市教育局可见。")
    public Page<StudentDuplicateRow> list() {
        return duplicates.page(request.query(DuplicateFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("student-duplicate:read")
    @Audited(action = "student-duplicate.read", entity = ENTITY)
    @Operation(
            summary = "一对疑似重复的学生",
            description = "两条记录并列对照，标明不同之处；查看会留下记录。管辖范围以外的与不存在的回答一样。不能合并的，在可办理的事项中说明先办什么。")
    public StudentDuplicateDetail get(@Parameter(description = ID) @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("student-duplicate:write")
    @Audited(action = "student-duplicate.report", entity = ENTITY)
    @Operation(
            summary = "报告疑似重复",
            description = "系统每天自动查找；没有找到而发现疑似同一人的，在此报告。两条记录都须在管辖范围内；核实过的同一对回答 409。")
    public StudentDuplicateDetail report(
            @NotNull(message = "请选择两条记录并写明理由") @Valid StudentDuplicateReport body) {
        return service.report(body);
    }

    @POST
    @Path("/{id}/propose")
    @PermissionsAllowed("student-duplicate:write")
    @Audited(action = "student-duplicate.propose", entity = ENTITY)
    @VersionedWrite
    @Operation(
            summary = "提出合并",
            description = "选定保留的一条并写明理由，成为县区或市教育局另一人的待办。两条都在校、证件号码不同、转学或家长关联申请未办结的回答 409，并说明先办什么。")
    public StudentDuplicateDetail propose(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = BODY) @Valid StudentMerge body) {
        return service.propose(id, body);
    }

    @POST
    @Path("/{id}/merge")
    @PermissionsAllowed("student-duplicate:approve")
    @Audited(action = "student-duplicate.merge", entity = ENTITY)
    @VersionedWrite
    @Operation(
            summary = "合并",
            description =
                    "不能撤销，须由提出人以外的人办理（RS-11），并再次指明保留的一条。就读经历、家长关联、转学、关爱记录和法院文书并入保留的记录；任一条上的法院文书对保留的记录同样有效；"
                            + "同一家长在两条记录上的权限取较窄的。另一条从此不再出现，按编号查看时指明保留的一条。")
    public StudentDuplicateDetail merge(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = BODY) @Valid StudentMerge body) {
        return service.merge(id, body);
    }

    @POST
    @Path("/{id}/reopen")
    @PermissionsAllowed("student-duplicate:write")
    @Audited(action = "student-duplicate.reopen", entity = ENTITY)
    @VersionedWrite
    @Operation(summary = "退回重新核对", description = "提出的合并不办了：由提出人撤回，或由审批人退回；须写明理由。")
    public StudentDuplicateDetail reopen(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = BODY) @Valid StudentDuplicateEnd body) {
        return service.reopen(id, body);
    }

    @POST
    @Path("/{id}/not-duplicate")
    @PermissionsAllowed("student-duplicate:write")
    @Audited(action = "student-duplicate.not-duplicate", entity = ENTITY)
    @VersionedWrite
    @Operation(summary = "不是同一人", description = "核实为两名学生，须写明理由；这一对以后不再列出。")
    public StudentDuplicateDetail leaveApart(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = BODY) @Valid StudentDuplicateEnd body) {
        return service.leaveApart(id, body);
    }
}

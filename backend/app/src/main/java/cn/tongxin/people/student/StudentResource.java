package cn.tongxin.people.student;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.student.StudentRequests.StudentCreate;
import cn.tongxin.people.student.StudentRequests.StudentIdentity;
import cn.tongxin.people.student.StudentRequests.StudentReveal;
import cn.tongxin.people.student.StudentRequests.StudentRevealed;
import cn.tongxin.people.student.StudentRequests.StudentSought;
import cn.tongxin.people.student.StudentRequests.StudentUpdate;
import cn.tongxin.people.student.StudentViews.StudentDetail;
import cn.tongxin.people.student.StudentViews.StudentMatches;
import cn.tongxin.people.student.StudentViews.StudentRow;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.Limited;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Pupils in the caller's scope. */
@Path("/api/v1/students")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "students", description = "管辖范围内的学生")
public class StudentResource {
    private static final String ID = "学生编号";

    private final StudentService service;
    private final RevealService reveals;
    private final StudentSearchService search;
    private final StudentRepository students;
    private final ListRequest request;

    StudentResource(
            StudentService service,
            RevealService reveals,
            StudentSearchService search,
            StudentRepository students,
            ListRequest request) {
        this.service = service;
        this.reveals = reveals;
        this.search = search;
        this.students = students;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("student:read")
    @Listing(StudentFields.class)
    @Operation(summary = "学生列表", description = "管辖范围内的学生，离校的也在内；姓名一律隐去一部分，按姓氏拼音或修改时间排序。")
    public Page<StudentRow> list() {
        return students.page(request.query(StudentFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("student:read")
    @Audited(action = "student.read", entity = "student")
    @Operation(summary = "一名学生", description = "管辖范围以外的与不存在的回答一样。查看会留下记录。")
    public StudentDetail get(@Parameter(description = ID) @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("enrolment:write")
    @Audited(action = "student.create", entity = "student")
    @Operation(
            summary = "登记新生",
            description = "登记学生及其入学。证件号码或学籍号全市已有的不予登记；同名同生日的给出提醒 SD-01，填写理由后可继续。")
    public StudentDetail create(@NotNull(message = "请提交学生信息") @Valid StudentCreate body) {
        return service.create(body);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("student:write")
    @Audited(action = "student.update", entity = "student")
    @VersionedWrite
    @Operation(summary = "更正学生信息", description = "整体替换；未填的选填项会被清空。")
    public StudentDetail update(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = "请提交学生信息") @Valid StudentUpdate body) {
        return service.update(id, body);
    }

    @POST
    @Path("/{id}/identify")
    @PermissionsAllowed("enrolment:write")
    @Audited(action = "student.identify", entity = "student")
    @VersionedWrite
    @Operation(summary = "更正证件和学籍号", description = "整体替换；号码须与出生日期和性别相符，全市不重复。")
    public StudentDetail identify(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = "请提交证件信息") @Valid StudentIdentity body) {
        return service.identify(id, body);
    }

    @POST
    @Path("/search")
    @PermissionsAllowed("student-search:write")
    @Audited(action = StudentSearchService.ACTION, entity = "student")
    @Limited
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            summary = "查找学生",
            description =
                    "在管辖范围内按姓名中的字、拼音、学籍号或家长手机号查找，至多 20 名。只可查看部分内容的角色每天次数有限，"
                            + "号码没有找到的次数对各角色都有限，超过后回答 429；不能查看监护人的角色按手机号查找回答 403；每次查找和找到了谁都会留下记录。")
    public StudentMatches search(@NotNull(message = "请输入要查找的内容") @Valid StudentSought body) {
        return search.search(body.text());
    }

    @POST
    @Path("/{id}/reveal")
    @PermissionsAllowed("student-reveal:write")
    @Audited(action = RevealService.ACTION, entity = "student")
    @Limited
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            summary = "查看完整内容",
            description = "凭理由查看学籍号、家长手机号的完整内容。每人每天次数有限（P-14），超过后回答 429；证件号码不在其中。")
    public StudentRevealed reveal(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = "请说明要查看什么和理由") @Valid StudentReveal body) {
        return reveals.reveal(id, body);
    }
}

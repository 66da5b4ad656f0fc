package cn.tongxin.org.classes;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.classes.ClassRequests.ClassCreate;
import cn.tongxin.org.classes.ClassRequests.ClassStepRequest;
import cn.tongxin.org.classes.ClassRequests.ClassUpdate;
import cn.tongxin.org.classes.ClassViews.ClassDetail;
import cn.tongxin.org.classes.ClassViews.ClassHistory;
import cn.tongxin.org.classes.ClassViews.ClassRow;
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

/** Classes of the schools in the caller's scope. */
@Path("/api/v1/classes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "classes", description = "管辖范围内的班级")
public class ClassResource {
    private final ClassService service;
    private final ClassHistoryService histories;
    private final ClassRepository classes;
    private final ListRequest request;

    ClassResource(
            ClassService service,
            ClassHistoryService histories,
            ClassRepository classes,
            ListRequest request) {
        this.service = service;
        this.histories = histories;
        this.classes = classes;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("class:read")
    @Listing(ClassFields.class)
    @Operation(summary = "班级列表", description = "管辖范围内的班级，已毕业和已撤销的也在内，默认按学段、年级（由低到高）和班号排序。")
    public Page<ClassRow> list() {
        return classes.page(request.query(ClassFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("class:read")
    @Audited(action = "class.read", entity = "class")
    @Operation(summary = "一个班级", description = "回复头 ETag 是办理时要用的版本号；其中有班主任的姓名，查看会留下记录。")
    public ClassDetail get(@Parameter(description = "班级编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed("class:read")
    @Operation(summary = "班级的经历", description = "升级、毕业、随学校合并、撤销和恢复，最近的在前。")
    public ClassHistory history(@Parameter(description = "班级编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return histories.of(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("class:write")
    @Audited(action = "class.create", entity = "class")
    @Operation(summary = "新建班级", description = "班名由入学年份和班号组成；入学年份和年级须与本学年或下一学年相符。")
    public ClassDetail create(@NotNull(message = "请提交班级信息") @Valid ClassCreate body) {
        return service.create(body);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("class:write")
    @Audited(action = "class.update", entity = "class")
    @VersionedWrite
    @Operation(summary = "更正班级", description = "整体替换年级、入学年份、班号、班主任和班额；学校和学段不能改。")
    public ClassDetail update(
            @Parameter(description = "班级编号") @PathParam("id") UUID id,
            @NotNull(message = "请提交班级信息") @Valid ClassUpdate body) {
        return service.update(id, body);
    }

    @POST
    @Path("/{id}/dissolve")
    @PermissionsAllowed("class:write")
    @Audited(action = "class.dissolve", entity = "class")
    @VersionedWrite
    @Operation(summary = "撤销班级", description = "并班、停办等；班号不再使用，误撤的可以恢复。")
    public ClassDetail dissolve(
            @Parameter(description = "班级编号") @PathParam("id") UUID id,
            @NotNull @Valid ClassStepRequest body) {
        return service.step(id, ClassLifecycle.DISSOLVE, body.reason());
    }

    @POST
    @Path("/{id}/reopen")
    @PermissionsAllowed("class:write")
    @Audited(action = "class.reopen", entity = "class")
    @VersionedWrite
    @Operation(summary = "恢复班级", description = "恢复误撤的班级；原班主任已离任的，班主任空缺。")
    public ClassDetail reopen(
            @Parameter(description = "班级编号") @PathParam("id") UUID id,
            @NotNull @Valid ClassStepRequest body) {
        return service.step(id, ClassLifecycle.REOPEN, body.reason());
    }
}

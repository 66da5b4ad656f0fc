package cn.tongxin.people.student;

import cn.tongxin.people.student.StudentRequests.StudentPlace;
import cn.tongxin.people.student.StudentRequests.StudentStep;
import cn.tongxin.people.student.StudentViews.StudentDetail;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.VersionedWrite;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What becomes of pupils at their school. */
@Path("/api/v1/students")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "students", description = "管辖范围内的学生")
public class EnrolmentResource {
    private static final String ID = "学生编号";

    private final EnrolmentService service;

    EnrolmentResource(EnrolmentService service) {
        this.service = service;
    }

    @POST
    @Path("/{id}/place")
    @PermissionsAllowed("enrolment:write")
    @Audited(action = "student.place", entity = "student")
    @VersionedWrite
    @Operation(summary = "编班", description = "编入本校一个在读班级，或调到另一个班级。")
    public StudentDetail place(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = "请选择班级") @Valid StudentPlace body) {
        return service.place(id, body);
    }

    @POST
    @Path("/{id}/suspend")
    @PermissionsAllowed("enrolment:write")
    @Audited(action = "student.suspend", entity = "student")
    @VersionedWrite
    @Operation(summary = "休学", description = "学籍仍在本校，班级保留。")
    public StudentDetail suspend(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull @Valid StudentStep body) {
        return service.step(id, EnrolmentLifecycle.SUSPEND, body);
    }

    @POST
    @Path("/{id}/resume")
    @PermissionsAllowed("enrolment:write")
    @Audited(action = "student.resume", entity = "student")
    @VersionedWrite
    @Operation(summary = "复学", description = "休学结束，回到原来的班级；班级已毕业的另行编班。")
    public StudentDetail resume(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull @Valid StudentStep body) {
        return service.step(id, EnrolmentLifecycle.RESUME, body);
    }

    @POST
    @Path("/{id}/leave")
    @PermissionsAllowed("enrolment:write")
    @Audited(action = "student.leave", entity = "student")
    @VersionedWrite
    @Operation(summary = "转出本市", description = "转到外地的学校；转到本市学校的，请办理转学。")
    public StudentDetail leave(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull @Valid StudentStep body) {
        return service.step(id, EnrolmentLifecycle.LEAVE, body);
    }

    @POST
    @Path("/{id}/drop")
    @PermissionsAllowed("enrolment:write")
    @Audited(action = "student.drop", entity = "student")
    @VersionedWrite
    @Operation(summary = "登记辍学", description = "义务教育阶段的，同时成为县区的待办，直到返校（R-218）。")
    public StudentDetail drop(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull @Valid StudentStep body) {
        return service.step(id, EnrolmentLifecycle.DROP, body);
    }

    @POST
    @Path("/{id}/decease")
    @PermissionsAllowed("enrolment:write")
    @Audited(action = "student.decease", entity = "student")
    @VersionedWrite
    @Operation(summary = "登记亡故", description = "此后不再向家长发送与学生有关的通知。")
    public StudentDetail decease(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull @Valid StudentStep body) {
        return service.step(id, EnrolmentLifecycle.DECEASE, body);
    }

    @POST
    @Path("/{id}/return")
    @PermissionsAllowed("enrolment:write")
    @Audited(action = "student.return", entity = "student")
    @VersionedWrite
    @Operation(summary = "返校", description = "辍学或转出的学生回到原来的学校，另起一段就读；返校后编班。")
    public StudentDetail comeBack(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull @Valid StudentStep body) {
        return service.step(id, EnrolmentLifecycle.RETURN, body);
    }
}

package cn.tongxin.people.student;

import cn.tongxin.people.student.StudentViews.ClassRoster;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Names of a class. */
@Path("/api/v1/class-rosters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "students", description = "管辖范围内的学生")
public class RosterResource {
    private final RosterService service;
    private final ListRequest request;

    RosterResource(RosterService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @Path("/{classGroup}")
    @PermissionsAllowed("class-roster:read")
    @Audited(action = "class-roster.read", entity = "class-roster")
    @Operation(summary = "花名册", description = "一个班的学生姓名，供本班教师使用；困境等信息从不在其中（R-116）。查看会留下记录。")
    public ClassRoster get(@Parameter(description = "班级编号") @PathParam("classGroup") UUID id) {
        request.only(Set.of());
        return service.of(id);
    }
}

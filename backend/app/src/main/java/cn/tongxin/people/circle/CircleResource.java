package cn.tongxin.people.circle;

import cn.tongxin.people.circle.CircleViews.StudentCircle;
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

/** Who can know of a pupil. */
@Path("/api/v1/students")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "students", description = "管辖范围内的学生")
public class CircleResource {
    private final CircleService service;
    private final ListRequest request;

    CircleResource(CircleService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @Path("/{id}/circle")
    @PermissionsAllowed("student-circle:read")
    @Audited(action = "student-circle.read", entity = "student-circle")
    @Operation(
            summary = "谁能查看这名学生",
            description =
                    "此刻能查看这名学生的人和部门，为何、到何时、看到多少；家庭另见每一方最近一次查看，和教职工、教育部门最近的查看。"
                            + "打开学生页面、完整内容、花名册、家长关联、转学、关爱记录都算查看，只算最近 180 天。"
                            + "不含任何电话和住址。管辖范围以外的与不存在的回答一样。查看会留下记录。")
    public StudentCircle get(@Parameter(description = "学生编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.of(id);
    }
}

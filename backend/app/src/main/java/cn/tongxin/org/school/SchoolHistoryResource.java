package cn.tongxin.org.school;

import cn.tongxin.org.school.SchoolViews.SchoolHistory;
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

/** What has become of a school, step by step. */
@Path("/api/v1/schools/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schools")
public class SchoolHistoryResource {
    private final SchoolService service;
    private final ListRequest request;

    SchoolHistoryResource(SchoolService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("school:read")
    @Operation(summary = "学校的状态变化", description = "开办、暂停、恢复、合并、撤销，由谁批准、为什么，最近的在前。")
    public SchoolHistory history(@Parameter(description = "内部编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.history(id);
    }
}

package cn.tongxin.org.staff;

import cn.tongxin.org.staff.StaffViews.CheckSummary;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How background checks stand in the caller's scope: numbers, never a name. */
@Path("/api/v1/background-checks/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "background-checks", description = "教职工从业查询")
public class BackgroundCheckResource {
    private final StaffService service;
    private final ListRequest request;

    BackgroundCheckResource(StaffService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("background-check:read")
    @Operation(summary = "从业查询情况", description = "管辖范围内教职工按从业查询结论的人数；每个人的结论在其本人的页面上，只对可查看的人显示。")
    public CheckSummary summary() {
        request.only(Set.of());
        return service.checks();
    }
}

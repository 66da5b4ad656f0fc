package cn.tongxin.access.work;

import cn.tongxin.access.work.WorkItemViews.NextActions;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What do I do next? */
@Path("/api/v1/me/next-actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me", description = "当前登录者")
public class NextActionResource {
    private final WorkItemService service;
    private final ListRequest request;

    NextActionResource(WorkItemService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("me:read")
    @Operation(summary = "接下来要办的事", description = "当前身份在其管辖范围内最急的事，至多 20 件：逾期最久的在前，然后按到期先后。")
    public NextActions next() {
        request.only(Set.of());
        return service.next();
    }
}

package cn.tongxin.platform.rules;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.rules.OverrideViews.OverrideRow;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who went on although a rule warned, and why, in the caller's scope. */
@Path("/api/v1/rule-overrides")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rule-overrides", description = "明知有提醒仍然办理的记录")
public class OverrideResource {
    private final OverrideService service;
    private final ListRequest request;

    OverrideResource(OverrideService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("rule-override:read")
    @Listing(OverrideFields.class)
    @Operation(
            summary = "提醒后仍办理的记录",
            description = "管辖范围内，谁在何时因哪条规定收到提醒、填写了什么理由后仍然办理，默认由新到旧。记录只增不改；地点是办理时的地点。")
    public Page<OverrideRow> list() {
        return service.page(request.query(OverrideFields.MAP));
    }
}

package cn.tongxin.messaging.outbox;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.messaging.outbox.OutboxViews.DeliveryRow;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What leaves the process, for those who keep it running. */
@Path("/api/v1/outbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outbox", description = "对外投递")
public class OutboxResource {
    private final OutboxRepository deliveries;
    private final ListRequest request;

    OutboxResource(OutboxRepository deliveries, ListRequest request) {
        this.deliveries = deliveries;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("outbox:read")
    @Listing(OutboxFields.class)
    @Operation(
            summary = "对外投递列表",
            description = "邮件等对外投递的状态，供系统管理员查找发不出去的原因：state=DEAD 是已放弃的。不含收件地址和内容。")
    public Page<DeliveryRow> list() {
        return deliveries.page(request.query(OutboxFields.MAP));
    }
}

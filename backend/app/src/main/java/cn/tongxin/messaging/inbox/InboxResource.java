package cn.tongxin.messaging.inbox;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.messaging.inbox.InboxViews.InboxRow;
import cn.tongxin.messaging.inbox.InboxViews.InboxSummary;
import cn.tongxin.messaging.inbox.InboxViews.Marked;
import cn.tongxin.messaging.inbox.InboxViews.ReadUpTo;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller was told; whatever role it acts under, an inbox belongs to the person. */
@Path("/api/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inbox", description = "站内消息")
public class InboxResource {
    private final InboxService service;
    private final ListRequest request;

    InboxResource(InboxService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("inbox:read")
    @Listing(InboxFields.class)
    @Operation(summary = "我的消息", description = "本人收到的站内消息，新的在前。不论以哪个角色办理，消息都属于本人。")
    public Page<InboxRow> list() {
        return service.page(request.query(InboxFields.MAP));
    }

    @GET
    @Path("/summary")
    @PermissionsAllowed("inbox:read")
    @Operation(summary = "未读消息数", description = "供界面显示提醒；用 If-None-Match 询问，没有变化时回复 304。")
    public InboxSummary summary() {
        request.only(Set.of());
        return service.summary();
    }

    @POST
    @Path("/{id}/read")
    @PermissionsAllowed("inbox:write")
    @Audited(action = "inbox.read", entity = "inbox")
    @Operation(summary = "标为已读", description = "可以重复调用，只记第一次的时间。")
    public InboxRow read(@Parameter(description = "消息编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.read(id);
    }

    @POST
    @Path("/read")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("inbox:write")
    @Audited(action = "inbox.read-all", entity = "inbox")
    @Operation(summary = "全部标为已读", description = "把某一条和比它早的消息都标为已读；之后到达的消息不变。")
    public Marked readUpTo(@NotNull @Valid ReadUpTo body) {
        request.only(Set.of());
        return service.readUpTo(body.upTo());
    }
}

package cn.tongxin.access.work;

import cn.tongxin.access.work.WorkItemViews.WorkItemDetail;
import cn.tongxin.access.work.WorkItemViews.WorkItemHistory;
import cn.tongxin.access.work.WorkItemViews.WorkItemRow;
import cn.tongxin.access.work.WorkItemViews.WorkItemSummary;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.contract.VersionedWrite;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
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

/** What is to be done in the caller's place, and by whom until when. */
@Path("/api/v1/work-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work-items", description = "待办事项")
public class WorkItemResource {
    private final WorkItemService service;
    private final ListRequest request;

    WorkItemResource(WorkItemService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("work-item:read")
    @Listing(WorkItemFields.class)
    @Operation(summary = "待办事项列表", description = "当前身份要办的事；负责一个地方的身份还能看到该地其他人要办的事。先到期的排在前面。")
    public Page<WorkItemRow> list() {
        return service.page(request.query(WorkItemFields.MAP));
    }

    @GET
    @Path("/summary")
    @PermissionsAllowed("work-oversight:read")
    @Operation(summary = "待办事项数量", description = "管辖范围内待办、逾期、七天内到期、已上报、轮到自己和等待他人的数量。")
    public WorkItemSummary summary() {
        request.only(Set.of());
        return service.summary();
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("work-item:read")
    @Operation(summary = "一件待办事项", description = "要做什么、何时到期、在哪里办理，以及当前登录者可办理的事项。")
    public WorkItemDetail get(@Parameter(description = "事项编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed("work-item:read")
    @Operation(summary = "一件待办事项的经过", description = "何时提出、谁领取过、何时提醒、逾期、上报和办结。")
    public WorkItemHistory history(@Parameter(description = "事项编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.history(id);
    }

    @POST
    @Path("/{id}/take")
    @VersionedWrite
    @Audited(action = "work-item.take", entity = "work-item")
    @PermissionsAllowed("work-item:write")
    @Operation(summary = "领取", description = "由自己来办，同事的待办中不再出现。到期未办会自动放回。")
    public WorkItemDetail take(@Parameter(description = "事项编号") @PathParam("id") UUID id) {
        return service.take(id);
    }

    @POST
    @Path("/{id}/release")
    @VersionedWrite
    @Audited(action = "work-item.release", entity = "work-item")
    @PermissionsAllowed("work-item:write")
    @Operation(summary = "放回", description = "把自己领取的事放回待办，由同事来办。")
    public WorkItemDetail release(@Parameter(description = "事项编号") @PathParam("id") UUID id) {
        return service.release(id);
    }

    @POST
    @Path("/{id}/done")
    @VersionedWrite
    @Audited(action = "work-item.done", entity = "work-item")
    @PermissionsAllowed("work-item:write")
    @Operation(summary = "办结", description = "看过即可办结的事由办理人自己办结；其他的事在相应页面办理后自动办结。")
    public WorkItemDetail done(@Parameter(description = "事项编号") @PathParam("id") UUID id) {
        return service.finish(id);
    }
}

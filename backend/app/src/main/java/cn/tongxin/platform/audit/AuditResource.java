package cn.tongxin.platform.audit;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.audit.AuditViews.AuditRow;
import cn.tongxin.platform.audit.AuditViews.SealRow;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log, for auditors. Reading it is itself audited. */
@Path("/api/v1/audit-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit-events", description = "审计日志")
public class AuditResource {
    private final AuditRepository events;
    private final AuditSealRepository seals;
    private final ListRequest request;

    AuditResource(AuditRepository events, AuditSealRepository seals, ListRequest request) {
        this.events = events;
        this.seals = seals;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("audit:read")
    @Audited(action = "audit.read", entity = "audit")
    @Listing(AuditFields.class)
    @Operation(summary = "审计日志", description = "谁在何时以什么角色对哪些记录做了什么、结果如何，默认由新到旧。只增不改；查看本日志也会留下一条记录。")
    public Page<AuditRow> list() {
        return events.page(request.query(AuditFields.MAP));
    }

    @GET
    @Path("/seals")
    @PermissionsAllowed("audit:read")
    @Audited(action = "audit.read", entity = "audit")
    @Listing(SealFields.class)
    @Operation(summary = "审计日志的封存区块", description = "日志每分钟封存为一个区块，封条逐块相连。把封条另存库外，日后即可证明此前的记录未被改动。")
    public Page<SealRow> seals() {
        return seals.page(request.query(SealFields.MAP));
    }
}

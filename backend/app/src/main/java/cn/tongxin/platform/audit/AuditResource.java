package cn.tongxin.platform.audit;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.audit.AuditViews.AuditRow;
import cn.tongxin.platform.audit.AuditViews.SealRow;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.jobs.JobViews.JobDetail;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The audit log, for auditors. Reading it is itself audited. */
@Path("/api/v1/audit-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit-events", description = "审计日志")
public class AuditResource {
    private final AuditReadService events;
    private final AuditSealRepository seals;
    private final AuditVerificationService verifications;
    private final ListRequest request;

    AuditResource(
            AuditReadService events,
            AuditSealRepository seals,
            AuditVerificationService verifications,
            ListRequest request) {
        this.events = events;
        this.seals = seals;
        this.verifications = verifications;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("audit:read")
    @Audited(action = "audit.read", entity = "audit")
    @Listing(AuditFields.class)
    @Operation(
            summary = "审计日志",
            description =
                    "谁在何时以什么角色对哪些记录做了什么、结果如何，默认由新到旧。只增不改；查看本日志也会留下一条记录。总数最多数到 10000，total.exact 为 false 表示不止这些。")
    public Page<AuditRow> list() {
        return events.page(request.query(AuditFields.MAP));
    }

    @GET
    @Path("/system")
    @PermissionsAllowed("audit-system:read")
    @Audited(action = "audit.read", entity = "audit")
    @Listing(AuditFields.class)
    @Operation(
            summary = "审计日志的系统部分",
            description = "供系统管理员查看：账户、授权、代办、后台任务和日志核验的记录，不含学校和人员业务；姓名隐去一部分。")
    public Page<AuditRow> system() {
        return events.systemPage(request.query(AuditFields.MAP));
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

    @POST
    @Path("/verifications")
    @ResponseStatus(202)
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(AuditVerification.PERMISSION)
    @Audited(action = "audit-verification.start", entity = "audit-verification")
    @Operation(
            summary = "核验审计日志",
            description = "在后台逐块核对封条与记录，结果写明是否完整，不完整时指出是哪一块、哪一条。不信任本系统时，请改用数据库旁的核验命令。")
    public JobDetail verify(@NotNull @Valid VerificationRequest body) {
        return verifications.start(body);
    }
}

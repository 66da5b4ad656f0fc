package cn.tongxin.exchange.sharing;

import cn.tongxin.exchange.sharing.AgreementBodies.AgreementApply;
import cn.tongxin.exchange.sharing.AgreementBodies.AgreementGrant;
import cn.tongxin.exchange.sharing.AgreementBodies.AgreementReason;
import cn.tongxin.exchange.sharing.AgreementViews.AgreementDetail;
import cn.tongxin.exchange.sharing.AgreementViews.AgreementRow;
import cn.tongxin.exchange.sharing.AgreementViews.AgreementUse;
import cn.tongxin.exchange.sharing.AgreementViews.SharePull;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.contract.VersionedWrite;
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
import org.jboss.resteasy.reactive.ResponseStatus;

/** Sharing agreements: applied for, answered, ended. */
@Path("/api/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sharing", description = "数据共享：目录、协议、全量与变更")
public class AgreementResource {
    private static final String ENTITY = "share-agreement";
    private static final String ID = "协议的内部编号";

    private final AgreementService service;
    private final ListRequest request;

    AgreementResource(AgreementService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("share-agreement:read")
    @Listing(AgreementFields.class)
    @Operation(summary = "数据共享协议", description = "管辖范围内的申请和协议，新的在前；协作单位只见自己的。")
    public Page<AgreementRow> list() {
        return service.page(request.query(AgreementFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("share-agreement:read")
    @Operation(summary = "一份数据共享协议", description = "职责、用途、依据、数据项、范围、截止日期，及此刻可办理的事项。")
    public AgreementDetail get(@Parameter(description = ID) @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @GET
    @Path("/{id}/use")
    @PermissionsAllowed("share-agreement:read")
    @Operation(summary = "协议的使用情况", description = "各个密钥读到哪里、落后多久、核对是否一致。")
    public AgreementUse use(@Parameter(description = ID) @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.use(id);
    }

    @GET
    @Path("/{id}/pulls")
    @PermissionsAllowed("share-agreement:read")
    @Listing(PullFields.class)
    @Operation(
            summary = "按协议提供数据的记录",
            description = "谁的密钥、何时、哪一段、哪些数据项、多少行（G-10），新的在前；没有变更的一段不记。保存三年。")
    public Page<SharePull> pulls(@Parameter(description = ID) @PathParam("id") UUID id) {
        return service.pulls(id, request.query(PullFields.MAP));
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("share-agreement:write")
    @Audited(action = "share-agreement.apply", entity = ENTITY)
    @Operation(
            summary = "申请共享数据",
            description = "写明职责、用途、依据、数据项和范围；10 个工作日内答复（G-03）。不予共享的数据和目录以外的数据项不能申请。")
    public AgreementDetail apply(@NotNull(message = "请提交申请的内容") @Valid AgreementApply body) {
        return service.apply(body);
    }

    @POST
    @Path("/{id}/grant")
    @PermissionsAllowed("share-agreement:approve")
    @Audited(action = "share-agreement.grant", entity = ENTITY)
    @VersionedWrite
    @Operation(summary = "同意共享", description = "从此刻到截止日期可以读取。登记申请的人不能自己同意（RS-11）。")
    public AgreementDetail grant(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = "请提交答复") @Valid AgreementGrant body) {
        return service.grant(id, body.note());
    }

    @POST
    @Path("/{id}/refuse")
    @PermissionsAllowed("share-agreement:approve")
    @Audited(action = "share-agreement.refuse", entity = ENTITY)
    @VersionedWrite
    @Operation(summary = "不同意共享", description = "须说明理由，对方可以看到（G-03）。")
    public AgreementDetail refuse(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = "请说明理由") @Valid AgreementReason body) {
        return service.refuse(id, body.reason());
    }

    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed("share-agreement:write")
    @Audited(action = "share-agreement.withdraw", entity = ENTITY)
    @VersionedWrite
    @Operation(summary = "撤回申请", description = "答复以前可以撤回。")
    public AgreementDetail withdraw(@Parameter(description = ID) @PathParam("id") UUID id) {
        return service.withdraw(id);
    }

    @POST
    @Path("/{id}/revoke")
    @PermissionsAllowed("share-agreement:approve")
    @Audited(action = "share-agreement.revoke", entity = ENTITY)
    @VersionedWrite
    @Operation(summary = "终止共享", description = "立即停止提供，正在进行的全量读取也会中断；须说明理由，对方可以看到。")
    public AgreementDetail revoke(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = "请说明理由") @Valid AgreementReason body) {
        return service.revoke(id, body.reason());
    }
}

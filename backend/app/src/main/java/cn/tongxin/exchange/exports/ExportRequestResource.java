package cn.tongxin.exchange.exports;

import cn.tongxin.exchange.exports.ExportRequestBodies.ExportRequestApply;
import cn.tongxin.exchange.exports.ExportRequestBodies.ExportRequestApprove;
import cn.tongxin.exchange.exports.ExportRequestBodies.ExportRequestRefuse;
import cn.tongxin.exchange.exports.ExportRequestViews.ExportRequestDetail;
import cn.tongxin.exchange.exports.ExportRequestViews.ExportRequestRow;
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

/** Lists of children and their families: asked for and answered. */
@Path("/api/v1/export-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exports", description = "导出列表")
public class ExportRequestResource {
    private static final String ENTITY = "export-request";
    private static final String ID = "申请的内部编号";

    private final ExportRequestService service;
    private final ListRequest request;

    ExportRequestResource(ExportRequestService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("export-request:read")
    @Listing(ExportRequestFields.class)
    @Operation(summary = "导出申请", description = "管辖范围内导出学生、就读、家长列表的申请，新的在前；按 dueAt 排序先答复最急的。")
    public Page<ExportRequestRow> list() {
        return service.page(request.query(ExportRequestFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("export-request:read")
    @Operation(summary = "一份导出申请", description = "筛选条件、条数、理由、申请人、范围、答复、有效期，及此刻可办理的事项。")
    public ExportRequestDetail get(@Parameter(description = ID) @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("export-request:write")
    @Audited(action = "export-request.apply", entity = ENTITY)
    @Operation(
            summary = "申请导出含未成年人个人信息的列表",
            description =
                    "写明列表、筛选条件和理由，由另一人批准（RS-11）。当时没有符合条件的记录或超过 5000 条回复 422（S-08）；另须有查看该列表的权限，"
                            + "角色只管一个单位、一所学校或全市，否则回复 400。3 个工作日内答复（可配置）。")
    public ExportRequestDetail apply(
            @NotNull(message = "请提交申请的内容") @Valid ExportRequestApply body) {
        return service.apply(body);
    }

    @POST
    @Path("/{id}/approve")
    @PermissionsAllowed("export-request:approve")
    @Audited(action = "export-request.approve", entity = ENTITY)
    @VersionedWrite
    @Operation(summary = "批准导出", description = "批准后 7 天内（可配置）可以取走。申请人及其代办人不能自己批准（RS-11）。")
    public ExportRequestDetail approve(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = "请提交答复") @Valid ExportRequestApprove body) {
        return service.approve(id, body.note());
    }

    @POST
    @Path("/{id}/refuse")
    @PermissionsAllowed("export-request:approve")
    @Audited(action = "export-request.refuse", entity = ENTITY)
    @VersionedWrite
    @Operation(summary = "不批准导出", description = "须说明理由，申请人可以看到。申请人及其代办人不能自己答复（RS-11）。")
    public ExportRequestDetail refuse(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = "请说明理由") @Valid ExportRequestRefuse body) {
        return service.refuse(id, body.reason());
    }

    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed("export-request:write")
    @Audited(action = "export-request.withdraw", entity = ENTITY)
    @VersionedWrite
    @Operation(summary = "撤回导出申请", description = "答复以前，申请人本人可以撤回。")
    public ExportRequestDetail withdraw(@Parameter(description = ID) @PathParam("id") UUID id) {
        return service.withdraw(id);
    }
}

package cn.tongxin.people.transfer;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.transfer.TransferRequests.TransferAccept;
import cn.tongxin.people.transfer.TransferRequests.TransferEnd;
import cn.tongxin.people.transfer.TransferRequests.TransferOffer;
import cn.tongxin.people.transfer.TransferViews.TransferDetail;
import cn.tongxin.people.transfer.TransferViews.TransferRow;
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

/** Transfers of pupils between two schools, for whoever reaches one of them. */
@Path("/api/v1/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "student-transfers", description = "学生在本市学校之间转学")
public class TransferResource {
    private static final String ENTITY = "student-transfer";
    private static final String ID = "转学编号";

    private final TransferService service;
    private final TransferRepository transfers;
    private final ListRequest request;

    TransferResource(TransferService service, TransferRepository transfers, ListRequest request) {
        this.service = service;
        this.transfers = transfers;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("student-transfer:read")
    @Listing(TransferFields.class)
    @Operation(summary = "转学列表", description = "转出或转入学校在管辖范围内的转学，默认最近提出的在前；学生姓名一律隐去一部分。")
    public Page<TransferRow> list() {
        return transfers.page(request.query(TransferFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("student-transfer:read")
    @Audited(action = "student-transfer.read", entity = ENTITY)
    @Operation(
            summary = "一项转学",
            description = "两边学校看到的相同，只有提出转学时的姓名（隐去一部分）、出生年份和年级。管辖范围以外的与不存在的回答一样。查看会留下记录。")
    public TransferDetail get(@Parameter(description = ID) @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("student-transfer:write")
    @Audited(action = "student-transfer.offer", entity = ENTITY)
    @Operation(
            summary = "提出转学",
            description = "由转出学校为一名在读学生提出，成为转入学校的待办；对方接收以前学生仍在本校。一名学生同时只有一项等待答复。转到外地的，请办理转出本市。")
    public TransferDetail offer(@NotNull(message = "请提交转学的内容") @Valid TransferOffer body) {
        return service.offer(body);
    }

    @POST
    @Path("/{id}/accept")
    @PermissionsAllowed("student-transfer:approve")
    @Audited(action = "student-transfer.accept", entity = ENTITY)
    @VersionedWrite
    @Operation(
            summary = "接收转学学生",
            description =
                    "由转入学校办理，并编入一个班级：原学校的就读结束，在本校另起一段，家长关联等随学生转来；原学校和县区只保留已结束的就读经历。班级已满的回答 409。")
    public TransferDetail accept(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = "请选择班级和日期") @Valid TransferAccept body) {
        return service.accept(id, body);
    }

    @POST
    @Path("/{id}/refuse")
    @PermissionsAllowed("student-transfer:approve")
    @Audited(action = "student-transfer.refuse", entity = ENTITY)
    @VersionedWrite
    @Operation(summary = "不接收转学学生", description = "由转入学校办理，须写明理由；学生仍在原学校。")
    public TransferDetail refuse(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = "请写明理由") @Valid TransferEnd body) {
        return service.refuse(id, body);
    }

    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed("student-transfer:write")
    @Audited(action = "student-transfer.withdraw", entity = ENTITY)
    @VersionedWrite
    @Operation(summary = "撤回转学", description = "由转出学校在对方答复以前办理，须写明理由；转入学校的待办随之取消。")
    public TransferDetail withdraw(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull(message = "请写明理由") @Valid TransferEnd body) {
        return service.withdraw(id, body);
    }
}

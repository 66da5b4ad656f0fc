package cn.tongxin.people.consent;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.consent.ConsentRequests.ConsentCreate;
import cn.tongxin.people.consent.ConsentRequests.WrittenConsentCreate;
import cn.tongxin.people.consent.ConsentViews.ConsentDetail;
import cn.tongxin.people.consent.ConsentViews.ConsentRow;
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

/** What families have agreed to for pupils in the caller's scope. */
@Path("/api/v1/consents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "consents", description = "个人信息告知和同意")
public class ConsentResource {
    private static final String ID = "同意的编号";

    private final ConsentService service;
    private final ListRequest request;

    ConsentResource(ConsentService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("consent:read")
    @Audited(action = "consent.list", entity = "consent")
    @Listing(ConsentFields.class)
    @Operation(summary = "同意记录列表", description = "管辖范围内的每一次同意和撤回，默认最近的在前。查看会留下记录。")
    public Page<ConsentRow> list() {
        return service.page(request.query(ConsentFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("consent:read")
    @Audited(action = "consent.read", entity = "consent")
    @Operation(summary = "一次同意", description = "管辖范围以外的与不存在的一样，回复 404。查看会留下记录。")
    public ConsentDetail get(@Parameter(description = ID) @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("consent:write")
    @Audited(action = "consent.give", entity = "consent")
    @Operation(
            summary = "代孩子同意",
            description =
                    "能替孩子作决定的监护人，代未满十四周岁的孩子同意一项现行用途；须先看过儿童个人信息处理规则（P-03）。"
                            + "孩子已满十四周岁的，由本人书面同意（P-06）。不同意不影响其他功能（P-05）。")
    public ConsentDetail give(@NotNull(message = "请选择要同意的用途") @Valid ConsentCreate body) {
        return service.give(body);
    }

    @POST
    @Path("/written")
    @ResponseStatus(201)
    @PermissionsAllowed("consent-paper:write")
    @Audited(action = "consent.record-written", entity = "consent")
    @Operation(summary = "登记书面同意", description = "学校收到已满十四周岁的学生本人签字的同意书后登记（P-06）；存放的编号或位置加密保存。")
    public ConsentDetail record(@NotNull(message = "请提交同意书的内容") @Valid WrittenConsentCreate body) {
        return service.record(body);
    }

    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed("consent:write")
    @Audited(action = "consent.withdraw", entity = "consent")
    @VersionedWrite
    @Operation(summary = "撤回同意", description = "能替孩子作决定的任何一位监护人都可以撤回；撤回以前的使用仍然有效，其他功能不受影响。")
    public ConsentDetail withdraw(@Parameter(description = ID) @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.withdraw(id);
    }

    @POST
    @Path("/{id}/withdraw-written")
    @PermissionsAllowed("consent-paper:write")
    @Audited(action = "consent.withdraw-written", entity = "consent")
    @VersionedWrite
    @Operation(summary = "登记书面撤回", description = "学生本人书面撤回的，由学校登记；监护人在网上同意的，由监护人在网上撤回。")
    public ConsentDetail withdrawWritten(@Parameter(description = ID) @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.withdrawWritten(id);
    }
}

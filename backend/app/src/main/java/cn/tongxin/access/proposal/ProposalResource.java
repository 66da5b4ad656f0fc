package cn.tongxin.access.proposal;

import cn.tongxin.access.proposal.ProposalViews.ProposalDetail;
import cn.tongxin.access.proposal.ProposalViews.ProposalRow;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What is proposed and decided in the caller's scope. */
@Path("/api/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "proposals", description = "申请与审批")
public class ProposalResource {
    private final ProposalService service;
    private final ListRequest request;

    ProposalResource(ProposalService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("proposal:read")
    @Listing(ProposalFields.class)
    @Operation(summary = "申请列表", description = "管辖范围内的申请，先提出的排在前面。")
    public Page<ProposalRow> list() {
        return service.page(request.query(ProposalFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("proposal:read")
    @Operation(summary = "一项申请", description = "申请的内容、状态，以及当前登录者可办理的事项。")
    public ProposalDetail get(@Parameter(description = "申请编号") @PathParam("id") UUID id) {
        request.only(java.util.Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @Audited(action = "proposal.propose", entity = "proposal")
    @PermissionsAllowed("proposal:write")
    @Operation(summary = "提出申请", description = "提出一项须由他人审批的申请，如撤销、合并学校。同一事物同时只能有一项待审批的申请。")
    public ProposalDetail propose(@NotNull @Valid ProposalRequest body) {
        return service.propose(body);
    }

    @POST
    @Path("/{id}/approve")
    @VersionedWrite
    @Audited(action = "proposal.approve", entity = "proposal")
    @PermissionsAllowed("proposal:approve")
    @Operation(summary = "批准申请", description = "批准并立即办理；办理前再次检查条件，条件已变则不予办理。申请人不能批准自己的申请。")
    public ProposalDetail approve(
            @Parameter(description = "申请编号") @PathParam("id") UUID id,
            @NotNull @Valid DecisionRequest body) {
        return service.approve(id, body.note());
    }

    @POST
    @Path("/{id}/reject")
    @VersionedWrite
    @Audited(action = "proposal.reject", entity = "proposal")
    @PermissionsAllowed("proposal:approve")
    @Operation(summary = "退回申请", description = "不予批准，须写明原因。申请人不能退回自己的申请，可以撤回。")
    public ProposalDetail reject(
            @Parameter(description = "申请编号") @PathParam("id") UUID id,
            @NotNull @Valid DecisionRequest body) {
        return service.reject(id, body.note());
    }

    @POST
    @Path("/{id}/withdraw")
    @VersionedWrite
    @Audited(action = "proposal.withdraw", entity = "proposal")
    @PermissionsAllowed("proposal:write")
    @Operation(summary = "撤回申请", description = "申请人在审批之前撤回自己的申请。")
    public ProposalDetail withdraw(
            @Parameter(description = "申请编号") @PathParam("id") UUID id,
            @NotNull @Valid DecisionRequest body) {
        return service.withdraw(id, body.note());
    }
}

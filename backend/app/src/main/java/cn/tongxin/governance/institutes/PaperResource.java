package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.InstituteRequests.PaperCreate;
import cn.tongxin.governance.institutes.InstituteViews.PaperDetail;
import cn.tongxin.governance.institutes.InstituteViews.PaperRow;
import cn.tongxin.kernel.list.Page;
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
import org.jboss.resteasy.reactive.ResponseStatus;

/** Yearly plans and reports of the institutes in the caller's scope. */
@Path("/api/v1/institute-papers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "institutes")
public class PaperResource {
    private final PaperService service;
    private final PaperRepository papers;
    private final ListRequest request;

    PaperResource(PaperService service, PaperRepository papers, ListRequest request) {
        this.service = service;
        this.papers = papers;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("institute-paper:read")
    @Listing(PaperFields.class)
    @Operation(summary = "年度计划和总结列表", description = "管辖范围内的全部版本，最近提交的在前；latest=true 只看最新的一版。")
    public Page<PaperRow> list() {
        return papers.page(request.query(PaperFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("institute-paper:read")
    @Operation(summary = "一份年度计划或总结", description = "正文和附件。")
    public PaperDetail get(@Parameter(description = "编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("institute-paper:write")
    @Audited(action = "institute-paper.create", entity = "institute-paper")
    @Operation(summary = "提交年度计划或总结", description = "提交后不能改动；要更正的，再提交一次，成为新的一版，以最新的为准。附件先上传，再填编号。")
    public PaperDetail create(@NotNull(message = "请提交计划或总结") @Valid PaperCreate body) {
        return service.create(body);
    }
}

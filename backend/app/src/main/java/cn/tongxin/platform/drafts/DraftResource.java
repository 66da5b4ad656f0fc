package cn.tongxin.platform.drafts;

import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.VersionedWrite;
import cn.tongxin.platform.drafts.DraftViews.DraftContent;
import cn.tongxin.platform.drafts.DraftViews.DraftDetail;
import cn.tongxin.platform.drafts.DraftViews.DraftSaved;
import cn.tongxin.platform.drafts.DraftViews.NewDraft;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Drafts of forms that may not be kept in a browser. */
@Path("/api/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "drafts", description = "草稿")
public class DraftResource {
    private static final String FORM = "哪一种表单";
    private static final String SUBJECT = "关于什么：编号，或 new";

    private final DraftService service;
    private final ListRequest request;

    DraftResource(DraftService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @POST
    @ResponseStatus(201)
    @Audited(action = "draft.begin", entity = "draft")
    @PermissionsAllowed("draft:write")
    @Operation(summary = "开始一份草稿", description = "内容加密保存，只有本人能看；14 天没有再保存就清除。同一表单、同一事物只有一份。")
    public DraftSaved begin(@NotNull @Valid NewDraft body) {
        return service.begin(new DraftKey(body.form(), body.subject()), body.content());
    }

    @GET
    @Path("/{form}/{subject}")
    @PermissionsAllowed("draft:read")
    @Operation(summary = "一份草稿", description = "本人没有提交的表单内容。")
    public DraftDetail get(
            @Parameter(description = FORM) @PathParam("form") String form,
            @Parameter(description = SUBJECT) @PathParam("subject") String subject) {
        request.only(Set.of());
        return service.get(new DraftKey(form, subject));
    }

    @PUT
    @Path("/{form}/{subject}")
    @VersionedWrite
    @Audited(action = "draft.save", entity = "draft")
    @PermissionsAllowed("draft:write")
    @Operation(summary = "保存草稿", description = "替换整份内容。在另一处保存过的，会提示内容已变。")
    public DraftSaved save(
            @Parameter(description = FORM) @PathParam("form") String form,
            @Parameter(description = SUBJECT) @PathParam("subject") String subject,
            @NotNull @Valid DraftContent body) {
        return service.save(new DraftKey(form, subject), body.content());
    }

    @DELETE
    @Path("/{form}/{subject}")
    @Audited(action = "draft.discard", entity = "draft")
    @PermissionsAllowed("draft:write")
    @Operation(summary = "删除草稿", description = "表单提交后或不再需要时删除；本来就没有也算成功。")
    public void discard(
            @Parameter(description = FORM) @PathParam("form") String form,
            @Parameter(description = SUBJECT) @PathParam("subject") String subject) {
        request.only(Set.of());
        service.discard(new DraftKey(form, subject));
    }
}

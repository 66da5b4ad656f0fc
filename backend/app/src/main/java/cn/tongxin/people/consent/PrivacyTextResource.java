package cn.tongxin.people.consent;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.consent.ConsentRequests.PrivacyTextCreate;
import cn.tongxin.people.consent.ConsentRequests.PrivacyTextUpdate;
import cn.tongxin.people.consent.ConsentViews.PrivacyTextDetail;
import cn.tongxin.people.consent.ConsentViews.PrivacyTextRow;
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
import jakarta.ws.rs.PUT;
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

/** The versions of what families are told, drafts included, for those who answer for them. */
@Path("/api/v1/privacy-texts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "consents", description = "个人信息告知和同意")
public class PrivacyTextResource {
    private final PrivacyTextService service;
    private final ListRequest request;

    PrivacyTextResource(PrivacyTextService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("privacy-text:read")
    @Listing(PrivacyTextFields.class)
    @Operation(summary = "告知文本的各个版本", description = "含草稿和已被替换的版本，默认最近新建的在前。")
    public Page<PrivacyTextRow> list() {
        return service.page(request.query(PrivacyTextFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("privacy-text:read")
    @Operation(summary = "告知文本的一个版本", description = "含草稿。")
    public PrivacyTextDetail get(@Parameter(description = "文本编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("privacy-text:write")
    @Audited(action = "privacy-text.create", entity = "privacy-text")
    @Operation(summary = "起草新版本", description = "每个用途同时只有一份草稿（409 DUPLICATE）；公布以前，现行版本不变。")
    public PrivacyTextDetail create(@NotNull(message = "请提交文本内容") @Valid PrivacyTextCreate body) {
        return service.create(body);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("privacy-text:write")
    @Audited(action = "privacy-text.update", entity = "privacy-text")
    @VersionedWrite
    @Operation(summary = "修改草稿", description = "只有草稿可以修改；已公布的文本不再改动（409）。")
    public PrivacyTextDetail update(
            @Parameter(description = "文本编号") @PathParam("id") UUID id,
            @NotNull(message = "请提交文本内容") @Valid PrivacyTextUpdate body) {
        return service.update(id, body);
    }

    @POST
    @Path("/{id}/publish")
    @PermissionsAllowed("privacy-text:approve")
    @Audited(action = "privacy-text.publish", entity = "privacy-text")
    @VersionedWrite
    @Operation(
            summary = "公布",
            description =
                    "立即代替现行版本，须由起草人以外的人办理（RS-11）。“目的和信息种类”与上一版本不同的，已有的同意不再有效，须重新征得同意（P-07）；"
                            + "需要单独同意的，须写明必要性和影响（P-04）。")
    public PrivacyTextDetail publish(@Parameter(description = "文本编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.publish(id);
    }
}

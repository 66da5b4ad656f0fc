package cn.tongxin.people.consent;

import cn.tongxin.people.consent.ConsentViews.PrivacyNotice;
import cn.tongxin.people.consent.ConsentViews.PrivacyNotices;
import cn.tongxin.platform.web.ListRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What everybody may read before they sign in (个人信息保护法 17). */
@Path("/api/v1/privacy-notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents", description = "个人信息告知和同意")
public class PrivacyNoticeResource {
    private final PrivacyTextService service;
    private final ListRequest request;

    PrivacyNoticeResource(PrivacyTextService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermitAll
    @Operation(summary = "现行的告知文本", description = "个人信息保护告知、儿童个人信息处理规则，以及各项需要同意的用途。无需登录。")
    public PrivacyNotices list() {
        request.only(Set.of());
        return service.inForce();
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "公布过的一份告知文本", description = "现行的或已被替换的版本，供查对当时同意的内容。无需登录。")
    public PrivacyNotice get(@Parameter(description = "文本编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.published(id);
    }
}

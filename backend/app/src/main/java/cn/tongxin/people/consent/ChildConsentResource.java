package cn.tongxin.people.consent;

import cn.tongxin.people.consent.ConsentViews.ChildConsents;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
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

/** Everything that a family can agree to for one pupil. */
@Path("/api/v1/students")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents", description = "个人信息告知和同意")
public class ChildConsentResource {
    private final ConsentService service;
    private final ListRequest request;

    ChildConsentResource(ConsentService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @Path("/{id}/consents")
    @PermissionsAllowed("consent:read")
    @Audited(action = "consent.of-child", entity = "consent")
    @Operation(
            summary = "一名学生的各项用途",
            description = "现行的每个需要同意的用途：同意了没有，本人此刻可办理什么。管辖范围以外的学生回复 404。查看会留下记录。")
    public ChildConsents get(@Parameter(description = "学生编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.ofChild(id);
    }
}

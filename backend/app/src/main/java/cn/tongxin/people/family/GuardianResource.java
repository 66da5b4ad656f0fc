package cn.tongxin.people.family;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.family.LinkRequests.GuardianPerson;
import cn.tongxin.people.family.LinkViews.GuardianDetail;
import cn.tongxin.people.family.LinkViews.GuardianRow;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.contract.VersionedWrite;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Guardians of the pupils in the caller's scope. */
@Path("/api/v1/guardians")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "guardians", description = "家长及其与学生的关联")
public class GuardianResource {
    private final GuardianService service;
    private final GuardianRepository guardians;
    private final ListRequest request;

    GuardianResource(GuardianService service, GuardianRepository guardians, ListRequest request) {
        this.service = service;
        this.guardians = guardians;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("guardian-link:read")
    @Listing(GuardianFields.class)
    @Operation(summary = "家长列表", description = "管辖范围内学生的家长，一人一行；姓名和手机号一律隐去一部分。")
    public Page<GuardianRow> list() {
        return guardians.page(request.query(GuardianFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("guardian-link:read")
    @Audited(action = "guardian-link.read-guardian", entity = "guardian-link")
    @Operation(summary = "一位家长", description = "回复头 ETag 是更正时要用的版本号；查看会留下记录。")
    public GuardianDetail get(@Parameter(description = "家长编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("guardian-link:write")
    @Audited(action = "guardian-link.correct-guardian", entity = "guardian-link")
    @VersionedWrite
    @Operation(summary = "更正家长的姓名和手机号", description = "姓名和性别整体替换；手机号不填则保留原来的。家长也是教职工的，由其任职的学校更正。")
    public GuardianDetail correct(
            @Parameter(description = "家长编号") @PathParam("id") UUID id,
            @NotNull(message = "请提交家长信息") @Valid GuardianPerson body) {
        return service.correct(id, body);
    }
}

package cn.tongxin.access.grant;

import cn.tongxin.access.grant.GrantViews.GrantCandidates;
import cn.tongxin.access.grant.GrantViews.GrantDetail;
import cn.tongxin.access.grant.GrantViews.GrantOptions;
import cn.tongxin.access.grant.GrantViews.GrantOrganisations;
import cn.tongxin.access.grant.GrantViews.GrantRow;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.Limited;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Who holds which role where and until when, in the caller's scope. */
@Path("/api/v1/grants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "grants", description = "角色授权")
public class GrantResource {
    private static final String USERNAME = "username";
    private static final String NAME = "name";

    private final GrantService service;
    private final CandidateService candidates;
    private final ListRequest request;

    GrantResource(GrantService service, CandidateService candidates, ListRequest request) {
        this.service = service;
        this.candidates = candidates;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("grant:read")
    @Listing(GrantFields.class)
    @Operation(summary = "授权列表", description = "管辖范围内的授权，新授予的排在前面。一个人在别处的授权不在其中。")
    public Page<GrantRow> list() {
        return service.page(request.query(GrantFields.MAP));
    }

    @GET
    @Path("/options")
    @PermissionsAllowed("grant:read")
    @Operation(summary = "可以授予的角色", description = "当前身份可以授予的角色、范围类型和岗位；不能授权的身份得到空列表。")
    public GrantOptions options() {
        request.only(Set.of());
        return service.options();
    }

    @GET
    @Path("/organisations")
    @PermissionsAllowed("grant:read")
    @Operation(
            summary = "可以作为授权范围的机构",
            description = "热线、基地、社会组织等不是管理单位的机构，按名称查找，最多 50 个；只列出当前身份管得到的。")
    public GrantOrganisations organisations(
            @Parameter(
                            description = "名称中的字词；不填则从头列出",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 20))
                    @QueryParam(NAME)
                    String name) {
        request.only(Set.of(NAME));
        if (name != null && name.length() > 20) {
            throw ProblemException.invalid(NAME, "请填写不超过 20 个字的名称。");
        }
        return service.organisations(name == null ? null : name.strip());
    }

    @GET
    @Path("/candidates")
    @Limited
    @Audited(action = "grant.find-account", entity = "grant")
    @PermissionsAllowed("grant:read")
    @Operation(
            summary = "按登录名查找账户",
            description = "登录名须完整填写，用于给别处的人授权；不能用来浏览账户，每小时的次数有限。不归自己管理的账户隐去姓名的一部分；查找会留下记录。")
    public GrantCandidates candidates(
            @Parameter(
                            description = "完整的登录名",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            minLength = 1,
                                            maxLength = 64))
                    @QueryParam(USERNAME)
                    String username) {
        request.only(Set.of(USERNAME));
        if (username == null || username.isBlank() || username.length() > 64) {
            throw ProblemException.invalid(USERNAME, "请填写完整的登录名。");
        }
        return candidates.candidates(username.strip());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("grant:read")
    @Audited(action = "grant.read", entity = "grant")
    @Operation(summary = "一项授权", description = "授权的内容、期限，以及当前登录者可办理的事项；查看会留下记录。")
    public GrantDetail get(@Parameter(description = "授权编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @Audited(action = "grant.give", entity = "grant")
    @PermissionsAllowed("grant:write")
    @Operation(summary = "授权", description = "给一个账户授予角色。只能在自己的管辖范围内授予自己的身份可以授予的角色，不能授予自己。")
    public GrantDetail give(@NotNull @Valid GrantRequest body) {
        return service.give(body);
    }

    @PUT
    @Path("/{id}")
    @VersionedWrite
    @Audited(action = "grant.reschedule", entity = "grant")
    @PermissionsAllowed("grant:write")
    @Operation(summary = "修改授权的期限", description = "角色、范围和岗位不能修改，需要时结束后重新授权。")
    public GrantDetail reschedule(
            @Parameter(description = "授权编号") @PathParam("id") UUID id,
            @NotNull @Valid PeriodRequest body) {
        return service.reschedule(id, body);
    }

    @POST
    @Path("/{id}/end")
    @VersionedWrite
    @Audited(action = "grant.end", entity = "grant")
    @PermissionsAllowed("grant:write")
    @Operation(summary = "结束授权", description = "立即或从某一时间起结束，须写明理由。结束后一分钟内失效。")
    public GrantDetail end(
            @Parameter(description = "授权编号") @PathParam("id") UUID id,
            @NotNull @Valid EndRequest body) {
        return service.end(id, body);
    }
}

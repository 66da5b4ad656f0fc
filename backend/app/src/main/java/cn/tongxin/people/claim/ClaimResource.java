package cn.tongxin.people.claim;

import cn.tongxin.people.claim.ClaimRequests.ClaimByCode;
import cn.tongxin.people.claim.ClaimRequests.ClaimByMatch;
import cn.tongxin.people.claim.ClaimRequests.ClaimSlipsRequest;
import cn.tongxin.people.claim.ClaimViews.Claim;
import cn.tongxin.people.claim.ClaimViews.ClaimReceived;
import cn.tongxin.people.claim.ClaimViews.ClaimSlips;
import cn.tongxin.people.claim.ClaimViews.Claims;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** How families get to their children, with the codes that the school hands out. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "guardians", description = "家长及其与学生的关联")
public class ClaimResource {
    private final ClaimService service;
    private final ClaimSlipService slips;
    private final ListRequest request;

    ClaimResource(ClaimService service, ClaimSlipService slips, ListRequest request) {
        this.service = service;
        this.slips = slips;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("claim:read")
    @Audited(action = "claim.list", entity = "claim")
    @Operation(summary = "我提交的关联申请", description = "本人凭关联码提交的申请和审核结果，新的在前，最多 50 项。查看会留下记录。")
    public Claims list() {
        request.only(Set.of());
        return service.mine();
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("claim:write")
    @Audited(action = "claim.create", entity = "claim")
    @Operation(
            summary = "凭关联码申请",
            description =
                    "登录者用班主任发放的关联码申请关联一名学生，由学校审核。第一次提交时建立账户。关联码用一次即失效；"
                            + "24 小时内输错 5 次，要再等 24 小时（429）。须先记录看过现行的告知（422 P-02）。")
    public Claim byCode(@NotNull(message = "请提交关联码") @Valid ClaimByCode body) {
        return service.byCode(body);
    }

    @POST
    @Path("/match")
    @ResponseStatus(202)
    @PermissionsAllowed("claim:write")
    @Audited(action = "claim.match", entity = "claim")
    @Operation(
            summary = "按登记信息申请",
            description =
                    "没有关联码时，学生姓名、出生日期和本人手机号都与学校登记的一致，才会转给学校审核。"
                            + "无论是否一致，回复都一样；24 小时内最多 5 次（429）。"
                            + "须先记录看过现行的告知（422 P-02）。")
    public ClaimReceived byMatch(@NotNull(message = "请提交学生信息") @Valid ClaimByMatch body) {
        return service.byMatch(body);
    }

    @POST
    @Path("/slips")
    @PermissionsAllowed("guardian-link:write")
    @Audited(action = "guardian-link.print-codes", entity = "guardian-link")
    @Operation(summary = "打印关联码", description = "为一个班的学生各备一个关联码，30 天有效。再次打印给出同一个码，用过或过期的才换新的。")
    public ClaimSlips slips(@NotNull(message = "请选择班级") @Valid ClaimSlipsRequest body) {
        return slips.print(body);
    }
}

package cn.tongxin.access.account;

import cn.tongxin.access.account.AccountViews.AccountDetail;
import cn.tongxin.access.account.AccountViews.AccountHistory;
import cn.tongxin.access.account.AccountViews.AccountRow;
import cn.tongxin.access.account.SlipViews.Slips;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.contract.VersionedWrite;
import cn.tongxin.platform.jobs.JobViews.JobDetail;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Who can sign in, in the caller's scope. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accounts", description = "管辖范围内的账户")
public class AccountResource {
    private final AccountService accounts;
    private final AccountCommands commands;
    private final SlipService slips;
    private final InvitationService invitations;
    private final ListRequest request;

    AccountResource(
            AccountService accounts,
            AccountCommands commands,
            SlipService slips,
            InvitationService invitations,
            ListRequest request) {
        this.accounts = accounts;
        this.commands = commands;
        this.slips = slips;
        this.invitations = invitations;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("user:read")
    @Listing(AccountFields.class)
    @Operation(summary = "账户列表", description = "管辖范围内的账户，按登录名或建立时间排序。")
    public Page<AccountRow> list() {
        return accounts.page(request.query(AccountFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("user:read")
    @Audited(action = "user.read", entity = "user")
    @Operation(summary = "一个账户", description = "账户的状态、角色、登录服务是否已一致，以及当前登录者可办理的事项；查看会留下记录。")
    public AccountDetail get(@Parameter(description = "账户编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return accounts.get(id);
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed("user:read")
    @Audited(action = "user.read-history", entity = "user")
    @Operation(summary = "对账户办理过的事", description = "停用、启用、重置等，每件事由谁、何时、为什么办理；查看会留下记录。")
    public AccountHistory history(@Parameter(description = "账户编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return accounts.history(id);
    }

    @POST
    @ResponseStatus(201)
    @Audited(action = "user.create", entity = "user")
    @PermissionsAllowed("user:write")
    @Operation(
            summary = "建立账户",
            description = "登录名由系统按管理单位或学校的拼音首字母加序号生成，同时生成一次性密码，请随后打印开通凭条。新账户没有任何角色，请另行授权。")
    public AccountDetail create(@NotNull @Valid AccountRequest body) {
        return commands.create(body);
    }

    @POST
    @Path("/invite")
    @ResponseStatus(202)
    @Audited(action = "user.invite", entity = "user")
    @PermissionsAllowed(Invitation.PERMISSION)
    @Operation(
            summary = "为多人建立账户",
            description = "在后台逐人建立账户，由保管其档案的地方管理；报告逐条写明结果，结果中的 accounts 是可以打印凭条的账户编号。")
    public JobDetail invite(@NotNull @Valid InviteRequest body) {
        return invitations.start(body);
    }

    @POST
    @Path("/slips")
    @Audited(action = "user.print-slips", entity = "user")
    @PermissionsAllowed("user:write")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(summary = "打印开通凭条", description = "给出一次性密码，每个只给出一次，只给开户人，并在 24 小时内有效；之后须重置密码才能再打印。")
    public Slips print(@NotNull @Valid SlipsRequest body) {
        return slips.print(body.accounts());
    }

    @POST
    @Path("/{id}/disable")
    @VersionedWrite
    @Audited(action = "user.disable", entity = "user")
    @PermissionsAllowed("user:write")
    @Operation(summary = "停用账户", description = "立即不能再办理任何事，并退出登录。登录服务暂时不可用时同样生效。")
    public AccountDetail disable(
            @Parameter(description = "账户编号") @PathParam("id") UUID id,
            @NotNull @Valid ReasonRequest body) {
        return commands.disable(id, body.reason());
    }

    @POST
    @Path("/{id}/enable")
    @VersionedWrite
    @Audited(action = "user.enable", entity = "user")
    @PermissionsAllowed("user:write")
    @Operation(summary = "启用账户", description = "恢复使用；原有的授权照旧。")
    public AccountDetail enable(
            @Parameter(description = "账户编号") @PathParam("id") UUID id,
            @NotNull @Valid ReasonRequest body) {
        return commands.enable(id, body.reason());
    }

    @POST
    @Path("/{id}/move")
    @VersionedWrite
    @Audited(action = "user.move", entity = "user")
    @PermissionsAllowed("user:write")
    @Operation(summary = "改变管理账户的地方", description = "账户改由另一所学校或另一个管理单位管理；授权不随之改变。")
    public AccountDetail move(
            @Parameter(description = "账户编号") @PathParam("id") UUID id,
            @NotNull @Valid MoveRequest body) {
        return commands.move(id, body);
    }

    @POST
    @Path("/{id}/reset-password")
    @VersionedWrite
    @Audited(action = "user.reset-password", entity = "user")
    @PermissionsAllowed("user:write")
    @Operation(summary = "重置密码", description = "生成新的一次性密码并退出登录，下次登录时必须修改；请随后打印凭条。")
    public AccountDetail resetPassword(
            @Parameter(description = "账户编号") @PathParam("id") UUID id,
            @NotNull @Valid ReasonRequest body) {
        return commands.resetPassword(id, body.reason());
    }

    @POST
    @Path("/{id}/reset-second-factor")
    @VersionedWrite
    @Audited(action = "user.reset-second-factor", entity = "user")
    @PermissionsAllowed("user:write")
    @Operation(summary = "重置两步验证", description = "丢失验证器时使用：原验证器作废并退出登录，下次登录时重新绑定。")
    public AccountDetail resetSecondFactor(
            @Parameter(description = "账户编号") @PathParam("id") UUID id,
            @NotNull @Valid ReasonRequest body) {
        return commands.resetSecondFactor(id, body.reason());
    }

    @POST
    @Path("/{id}/sign-out")
    @VersionedWrite
    @Audited(action = "user.sign-out", entity = "user")
    @PermissionsAllowed("user:write")
    @Operation(summary = "强制退出登录", description = "结束这个账户的所有登录；账户仍可再次登录。")
    public AccountDetail signOut(
            @Parameter(description = "账户编号") @PathParam("id") UUID id,
            @NotNull @Valid ReasonRequest body) {
        return commands.signOut(id, body.reason());
    }
}

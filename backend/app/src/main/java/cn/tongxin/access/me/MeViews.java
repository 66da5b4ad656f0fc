package cn.tongxin.access.me;

import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller is told about itself. */
public final class MeViews {
    private MeViews() {}

    @Schema(name = "Me", description = "当前登录者")
    public record Me(
            @Schema(description = "账户编号；尚未建立账户时没有") @Nullable UUID accountId,
            @Schema(description = "登录名", required = true) String username,
            @Schema(description = "显示名称") @Nullable String displayName,
            @Schema(description = "本次请求使用的角色代码") @Nullable String actingRole,
            @Schema(description = "可使用的角色；没有有效授权的不列出，除非正是本次请求使用的角色", required = true)
                    List<MyRole> roles,
            @Schema(description = "当前角色拥有的权限", required = true) Set<String> permissions,
            @Schema(
                            description = "当前角色暂时不能使用的原因，是一个错误代码，如 SECOND_FACTOR（需要两步验证）",
                            examples = "SECOND_FACTOR")
                    @Nullable String refusal,
            @Schema(description = "没有任何操作多少分钟后，界面应结束登录；需要两步验证的角色较短", required = true)
                    int idleMinutes) {}

    @Schema(name = "MyRole", description = "一个角色及其管辖范围")
    public record MyRole(
            @Schema(description = "角色代码", required = true) String role,
            @Schema(description = "有效的授权，包括由业务关系得出的", required = true) List<MyGrant> grants) {}

    @Schema(name = "MyGrant", description = "一项授权")
    public record MyGrant(
            @Schema(
                            description =
                                    "范围类型：CITY 全市、UNIT 管理单位、SCHOOL 学校、CLASS 班级、FAMILY 孩子、ORG 机构",
                            required = true)
                    ScopeKind scopeKind,
            @Schema(description = "管理单位或机构代码，或学校编号") @Nullable String ref,
            @Schema(description = "范围名称") @Nullable String name,
            @Schema(description = "授权编号；由业务关系得出的没有") @Nullable UUID id,
            @Schema(description = "指定岗位") @Nullable String post,
            @Schema(description = "代谁办理：委托人姓名；自己持有的没有") @Nullable String onBehalfOf,
            @Schema(description = "现在能否请人代办；要先切换到这个角色") boolean mayHaveDeputy,
            @Schema(description = "到期时间；没有则长期有效") @Nullable Instant validTo) {}

    static Me of(
            Caller caller, Map<String, String> names, Predicate<String> deputies, int idleMinutes) {
        return new Me(
                caller.accountId(),
                caller.username(),
                caller.displayName(),
                caller.actingRole(),
                caller.roles().stream()
                        .map(role -> role(role, caller, names, deputies))
                        .filter(role -> isOfUse(role) || isAsked(role, caller))
                        .toList(),
                caller.permissions(),
                caller.refusal() == null ? null : caller.refusal().name(),
                idleMinutes);
    }

    /**
     * A token names a role for minutes after its last grant has ended: nobody is offered it any
     * more, but whoever works under it is told which one it is that has ended.
     */
    private static boolean isOfUse(MyRole role) {
        return !role.grants().isEmpty();
    }

    private static boolean isAsked(MyRole role, Caller caller) {
        return role.role().equals(caller.actingRole());
    }

    private static MyRole role(
            String role, Caller caller, Map<String, String> names, Predicate<String> deputies) {
        boolean passedOn = deputies.test(role) && caller.worksAs(role);
        List<MyGrant> grants =
                caller.grants().stream()
                        .filter(grant -> grant.role().equals(role))
                        .map(grant -> grant(grant, names, passedOn))
                        .toList();
        return new MyRole(role, grants);
    }

    private static MyGrant grant(Grant grant, Map<String, String> names, boolean deputies) {
        String name = grant.ref() == null ? null : names.get(grant.ref());
        Grant.Origin origin = grant.origin();
        Grant.Principal principal = origin.principal();
        return new MyGrant(
                grant.kind(),
                grant.ref(),
                name,
                origin.id(),
                origin.post(),
                principal == null ? null : principal.name(),
                deputies && principal == null && origin.id() != null,
                grant.until());
    }
}

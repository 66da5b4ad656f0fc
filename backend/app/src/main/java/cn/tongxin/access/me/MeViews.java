package cn.tongxin.access.me;

import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
            @Schema(description = "可使用的角色", required = true) List<MyRole> roles,
            @Schema(description = "当前角色拥有的权限", required = true) Set<String> permissions) {}

    @Schema(name = "MyRole", description = "一个角色及其管辖范围")
    public record MyRole(
            @Schema(description = "角色代码", required = true) String role,
            @Schema(description = "有效的授权", required = true) List<MyGrant> grants) {}

    @Schema(name = "MyGrant", description = "一项授权")
    public record MyGrant(
            @Schema(description = "范围类型：CITY 全市、UNIT 管理单位、SCHOOL 学校、ORG 机构", required = true)
                    ScopeKind scopeKind,
            @Schema(description = "管理单位或机构代码，或学校编号") @Nullable String ref,
            @Schema(description = "范围名称") @Nullable String name,
            @Schema(description = "到期时间；没有则长期有效") @Nullable Instant validTo) {}

    static Me of(Caller caller, Map<String, String> names) {
        return new Me(
                caller.accountId(),
                caller.username(),
                caller.displayName(),
                caller.actingRole(),
                caller.roles().stream().map(role -> role(role, caller, names)).toList(),
                caller.permissions());
    }

    private static MyRole role(String role, Caller caller, Map<String, String> names) {
        List<MyGrant> grants =
                caller.grants().stream()
                        .filter(grant -> grant.role().equals(role))
                        .map(grant -> grant(grant, names))
                        .toList();
        return new MyRole(role, grants);
    }

    private static MyGrant grant(Grant grant, Map<String, String> names) {
        String name = grant.ref() == null ? null : names.get(grant.ref());
        return new MyGrant(grant.kind(), grant.ref(), name, grant.until());
    }
}

package cn.tongxin.access.decision;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why something is allowed or refused, as others see it. */
public final class Decisions {
    private Decisions() {}

    @Schema(name = "AccessDecision", description = "能否办理及其原因")
    public record AccessDecision(
            @Schema(description = "资源名称", required = true, examples = "schools") String resource,
            @Schema(description = "记录编号", required = true) UUID id,
            @Schema(description = "这类记录所需的权限", required = true, examples = "school:read")
                    String permission,
            @Schema(description = "全部所需权限，须由同一身份持有", required = true) List<String> permissions,
            @Schema(description = "当前登录者能否办理", required = true) boolean allowed,
            @Schema(
                            description =
                                    "原因：ALLOWED 可以、ROLE 当前角色没有这项权限、SCOPE 有权限但不在管辖范围内、"
                                            + "OTHER_ROLE 本人的另一角色可以、RULE 有权限但按规则或状态不能办理",
                            required = true)
                    String reason,
            @Schema(description = "一句话说明", required = true) String explanation,
            @Schema(description = "本人可以切换过去办理的角色代码；没有这样的角色则没有") @Nullable String switchTo,
            @Schema(description = "缺少的授权；权限足够时没有") @Nullable MissingGrant missing,
            @Schema(description = "可以授予的人，由近及远", required = true) List<Granter> grantedBy) {}

    @Schema(name = "MissingGrant", description = "缺少的授权：任一角色，覆盖任一范围")
    public record MissingGrant(
            @Schema(description = "有这项权限的角色代码", required = true) List<String> roles,
            @Schema(description = "管理单位代码") @Nullable String unit,
            @Schema(description = "管理单位名称") @Nullable String unitName,
            @Schema(description = "学校编号") @Nullable UUID school,
            @Schema(description = "学校名称") @Nullable String schoolName) {}

    @Schema(name = "Granter", description = "可以授予的角色及其所在地")
    public record Granter(
            @Schema(description = "角色代码", required = true, examples = "county-admin") String role,
            @Schema(description = "所在地", required = true, examples = "青秀区") String place) {}
}

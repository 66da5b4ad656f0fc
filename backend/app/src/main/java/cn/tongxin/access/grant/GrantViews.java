package cn.tongxin.access.grant;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Grants as others see them. */
public final class GrantViews {
    private GrantViews() {}

    @Schema(name = "GrantHolder", description = "持有授权的账户")
    public record GrantHolder(
            @Schema(description = "账户编号", required = true) UUID id,
            @Schema(description = "登录名", required = true) String username,
            @Schema(description = "姓名；列表中一律隐去一部分", required = true)
                    @Sensitive(value = L3, mask = NAME)
                    String name) {}

    @Schema(name = "GrantPlace", description = "授权的范围")
    public record GrantPlace(
            @Schema(
                            description =
                                    "范围类型：CITY 全市、UNIT 管理单位、SCHOOL 学校、CLASS 班级、FAMILY 孩子、ORG 机构",
                            required = true)
                    ScopeKind kind,
            @Schema(description = "管理单位或机构代码，或学校编号；全市没有") @Nullable String ref,
            @Schema(description = "名称；全市没有") @Nullable String name,
            @Schema(description = "所属管理单位代码") @Nullable String managingUnit) {}

    @Schema(name = "DeputyOf", description = "所代办的授权")
    public record DeputyOf(
            @Schema(description = "授权编号", required = true) UUID id,
            @Schema(description = "委托人姓名；列表中一律隐去一部分", required = true)
                    @Sensitive(value = L3, mask = NAME)
                    String name) {}

    @Schema(name = "GrantRow", description = "一项授权")
    public record GrantRow(
            @Schema(description = "编号", required = true) UUID id,
            @Schema(description = "持有人", required = true) GrantHolder account,
            @Schema(description = "角色代码", required = true, examples = "class-teacher") String role,
            @Schema(description = "范围", required = true) GrantPlace place,
            @Schema(description = "指定岗位") @Nullable String post,
            @Schema(description = "所代办的授权；自己持有的没有") @Nullable DeputyOf deputyOf,
            @Schema(description = "开始时间", required = true) Instant validFrom,
            @Schema(description = "结束时间；没有则长期有效") @Nullable Instant validTo,
            @Schema(description = "状态：LIVE 有效、ENDED 已结束、FUTURE 未开始", required = true)
                    GrantState state,
            @Schema(description = "授权人；随数据导入的没有") @Sensitive(value = L3, mask = NAME)
                    @Nullable String grantedBy,
            @Schema(description = "授权时间", required = true) Instant grantedAt) {}

    @Schema(name = "GrantDetail", description = "一项授权的全部内容")
    public record GrantDetail(
            @Schema(description = "编号", required = true) UUID id,
            @Schema(description = "持有人", required = true) GrantHolder account,
            @Schema(description = "角色代码", required = true) String role,
            @Schema(description = "范围", required = true) GrantPlace place,
            @Schema(description = "指定岗位") @Nullable String post,
            @Schema(description = "所代办的授权；自己持有的没有") @Nullable DeputyOf deputyOf,
            @Schema(description = "开始时间", required = true) Instant validFrom,
            @Schema(description = "结束时间；没有则长期有效") @Nullable Instant validTo,
            @Schema(description = "状态：LIVE 有效、ENDED 已结束、FUTURE 未开始", required = true)
                    GrantState state,
            @Schema(description = "授权人；随数据导入的没有") @Sensitive(value = L3, mask = NAME)
                    @Nullable String grantedBy,
            @Schema(description = "授权时间", required = true) Instant grantedAt,
            @Schema(description = "授权理由") @Nullable String reason,
            @Schema(description = "提前结束的情况") @Nullable Ended ended,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "当前登录者此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}

    @Schema(name = "GrantEnded", description = "由谁、何时、为何结束")
    public record Ended(
            @Schema(description = "办理时间", required = true) Instant at,
            @Schema(description = "办理人") @Sensitive(value = L3, mask = NAME) @Nullable String by,
            @Schema(description = "理由", required = true) String reason) {}

    @Schema(name = "GrantOption", description = "当前身份可以授予的一个角色")
    public record GrantOption(
            @Schema(description = "角色代码", required = true) String role,
            @Schema(description = "可以授予的范围类型", required = true) Set<ScopeKind> scopeKinds,
            @Schema(description = "可以指定的岗位", required = true) Set<String> posts) {}

    @Schema(name = "GrantOptions", description = "当前身份可以授予的角色")
    public record GrantOptions(
            @Schema(description = "角色，按授权规则的顺序", required = true) List<GrantOption> items) {}

    @Schema(name = "GrantOrganisation", description = "可以作为授权范围的一个机构")
    public record GrantOrganisation(
            @Schema(description = "机构代码", required = true, examples = "HOTLINE") String code,
            @Schema(description = "机构名称", required = true) String name) {}

    @Schema(name = "GrantOrganisations", description = "可以作为授权范围的机构")
    public record GrantOrganisations(
            @Schema(description = "机构，最多 50 个", required = true) List<GrantOrganisation> items) {}

    /** The name is cut before it comes here: whom one manages one may tell by name. */
    @Schema(name = "GrantCandidate", description = "可以授权的账户")
    public record GrantCandidate(
            @Schema(description = "账户编号", required = true) UUID id,
            @Schema(description = "登录名", required = true) String username,
            @Schema(description = "姓名；账户不归自己管理的隐去一部分", required = true) String name) {}

    @Schema(name = "GrantCandidates", description = "登录名所指的账户，没有则为空")
    public record GrantCandidates(
            @Schema(description = "至多一个账户", required = true) List<GrantCandidate> items) {}
}

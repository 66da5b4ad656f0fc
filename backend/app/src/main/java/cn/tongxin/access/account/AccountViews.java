package cn.tongxin.access.account;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.access.account.ScopedAccountRepository.Facts;
import cn.tongxin.access.account.ScopedAccountRepository.Line;
import cn.tongxin.access.account.ScopedAccountRepository.Waiting;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Accounts as others see them. */
public final class AccountViews {
    static final String BUREAU_NAME = "市教育局";

    private AccountViews() {}

    @Schema(name = "AccountPlace", description = "管理账户的地方")
    public record AccountPlace(
            @Schema(description = "管理单位代码", required = true, examples = "450103")
                    String managingUnit,
            @Schema(description = "学校编号；由管理单位直接管理时没有") @Nullable UUID school,
            @Schema(description = "学校或管理单位的名称", required = true) String name) {}

    @Schema(name = "IdentityState", description = "登录服务是否已与本平台一致")
    public record IdentityState(
            @Schema(description = "IN_SYNC 已一致、PENDING 正在更新、FAILED 没有成功，会自动重试", required = true)
                    String state,
            @Schema(description = "没有成功的原因") @Nullable String problem) {
        static IdentityState of(Waiting waiting) {
            String state =
                    !waiting.due() ? "IN_SYNC" : waiting.problem() == null ? "PENDING" : "FAILED";
            return new IdentityState(state, waiting.problem());
        }
    }

    @Schema(name = "AccountRow", description = "一个账户")
    public record AccountRow(
            @Schema(description = "编号", required = true) UUID id,
            @Schema(description = "登录名", required = true) String username,
            @Schema(description = "姓名；列表中一律隐去一部分", required = true)
                    @Sensitive(value = L3, mask = NAME)
                    String displayName,
            @Schema(description = "类型：PERSON 个人、SERVICE 服务", required = true) String kind,
            @Schema(description = "状态：INVITED 待首次登录、ACTIVE 使用中、DISABLED 已停用", required = true)
                    String status,
            @Schema(description = "管理账户的地方", required = true) AccountPlace place,
            @Schema(description = "现在或将来持有的角色代码", required = true) List<String> roles,
            @Schema(description = "登录服务的状态", required = true) IdentityState identity,
            @Schema(description = "首次登录时间") @Nullable Instant activatedAt,
            @Schema(description = "建立时间", required = true) Instant createdAt) {}

    @Schema(name = "OneTimePassword", description = "一次性密码")
    public record OneTimePassword(
            @Schema(description = "有效期至", required = true) Instant until,
            @Schema(description = "是否已过期", required = true) boolean over,
            @Schema(description = "当前登录者能否打印凭条：只有开户人在 24 小时内可以打印一次", required = true)
                    boolean printable) {}

    @Schema(name = "AccountDetail", description = "一个账户的全部内容")
    public record AccountDetail(
            @Schema(description = "编号", required = true) UUID id,
            @Schema(description = "登录名", required = true) String username,
            @Schema(description = "姓名；系统管理员看到的已隐去", required = true)
                    @Sensitive(value = L3, mask = NAME)
                    String displayName,
            @Schema(description = "类型：PERSON 个人、SERVICE 服务", required = true) String kind,
            @Schema(description = "状态：INVITED 待首次登录、ACTIVE 使用中、DISABLED 已停用", required = true)
                    String status,
            @Schema(description = "管理账户的地方", required = true) AccountPlace place,
            @Schema(description = "人员编号") @Nullable UUID person,
            @Schema(description = "现在或将来持有的角色代码", required = true) List<String> roles,
            @Schema(description = "默认角色代码") @Nullable String defaultRole,
            @Schema(description = "登录服务的状态", required = true) IdentityState identity,
            @Schema(description = "最近一次的一次性密码") @Nullable OneTimePassword oneTimePassword,
            @Schema(description = "首次登录时间") @Nullable Instant activatedAt,
            @Schema(description = "建立时间", required = true) Instant createdAt,
            @Schema(description = "建立账户的人") @Sensitive(value = L3, mask = NAME)
                    @Nullable String createdBy,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "当前登录者此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}

    @Schema(name = "AccountStep", description = "对账户办理过的一件事")
    public record AccountStep(
            @Schema(description = "事项代码", required = true) String action,
            @Schema(description = "办理前的状态", required = true) String from,
            @Schema(description = "办理后的状态", required = true) String to,
            @Schema(description = "理由") @Nullable String reason,
            @Schema(description = "时间", required = true) Instant at,
            @Schema(description = "办理人") @Nullable String by,
            @Schema(description = "办理人当时的角色", required = true) String actingRole) {}

    @Schema(name = "AccountHistory", description = "对账户办理过的事，最近的在前")
    public record AccountHistory(
            @Schema(description = "办理过的事", required = true) List<AccountStep> items) {}

    /** What places are called. */
    record Reading(Map<String, String> places) {
        AccountPlace place(Axes keeper) {
            UUID school = keeper.school();
            String ref = school == null ? String.valueOf(keeper.unit()) : school.toString();
            return new AccountPlace(
                    String.valueOf(keeper.unit()),
                    school,
                    places.getOrDefault(ref, ref.equals("BUREAU") ? BUREAU_NAME : ref));
        }
    }

    static AccountRow row(Line line, Reading reading) {
        return new AccountRow(
                line.id(),
                line.username(),
                line.displayName(),
                line.kind(),
                line.status(),
                reading.place(line.keeper()),
                line.roles(),
                IdentityState.of(line.waiting()),
                line.activatedAt(),
                line.createdAt());
    }

    static AccountDetail detail(
            Facts facts, Reading reading, @Nullable OneTimePassword oneTime, List<Action> actions) {
        Line line = facts.line();
        return new AccountDetail(
                line.id(),
                line.username(),
                line.displayName(),
                line.kind(),
                line.status(),
                reading.place(line.keeper()),
                facts.person(),
                line.roles(),
                facts.defaultRole(),
                IdentityState.of(line.waiting()),
                oneTime,
                line.activatedAt(),
                line.createdAt(),
                facts.createdBy(),
                facts.version(),
                actions);
    }

    static AccountStep step(StatusHistory.Entry entry, @Nullable String by) {
        return new AccountStep(
                entry.action(),
                entry.from(),
                entry.to(),
                entry.reason(),
                entry.at(),
                by,
                entry.actingRole());
    }
}

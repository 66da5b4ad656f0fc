package cn.tongxin.access.grant;

import cn.tongxin.access.grant.GrantViews.GrantHolder;
import cn.tongxin.access.grant.GrantViews.GrantPlace;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Deputies as those see them for whom they stand in. */
public final class DeputyViews {
    private DeputyViews() {}

    @Schema(name = "DeputyRow", description = "请人代办的一项授权")
    public record DeputyRow(
            @Schema(description = "编号", required = true) UUID id,
            @Schema(description = "代办人", required = true) GrantHolder account,
            @Schema(description = "本人授权的编号", required = true) UUID grant,
            @Schema(description = "角色代码", required = true) String role,
            @Schema(description = "范围", required = true) GrantPlace place,
            @Schema(description = "开始时间", required = true) Instant validFrom,
            @Schema(description = "结束时间，不晚于本人授权的结束时间", required = true) Instant validTo,
            @Schema(description = "状态：LIVE 有效、ENDED 已结束、FUTURE 未开始", required = true)
                    GrantState state) {}

    @Schema(name = "DeputyDetail", description = "请人代办的全部内容")
    public record DeputyDetail(
            @Schema(description = "编号", required = true) UUID id,
            @Schema(description = "代办人", required = true) GrantHolder account,
            @Schema(description = "本人授权的编号", required = true) UUID grant,
            @Schema(description = "角色代码", required = true) String role,
            @Schema(description = "范围", required = true) GrantPlace place,
            @Schema(description = "开始时间", required = true) Instant validFrom,
            @Schema(description = "结束时间，不晚于本人授权的结束时间", required = true) Instant validTo,
            @Schema(description = "状态：LIVE 有效、ENDED 已结束、FUTURE 未开始", required = true)
                    GrantState state,
            @Schema(description = "理由", required = true) String reason,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "当前登录者此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}
}

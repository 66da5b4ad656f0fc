package cn.tongxin.access.account;

import cn.tongxin.access.account.AccountViews.AccountPlace;
import cn.tongxin.access.account.AccountViews.Reading;
import cn.tongxin.access.account.ScopedAccountRepository.Line;
import cn.tongxin.kernel.data.Mask;
import cn.tongxin.kernel.data.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is printed for people who sign in for the first time. */
public final class SlipViews {
    private SlipViews() {}

    @Schema(name = "ActivationSlip", description = "一张开通凭条；密码只出现这一次")
    public record Slip(
            @Schema(description = "账户编号", required = true) UUID account,
            @Schema(description = "登录名", required = true) String username,
            @Schema(description = "姓名", required = true) String displayName,
            @Schema(description = "一次性密码，首次登录时必须修改", required = true) String password,
            @Schema(description = "管理账户的地方", required = true) AccountPlace place,
            @Schema(description = "密码有效期至", required = true) Instant validUntil) {}

    @Schema(name = "WithheldSlip", description = "没有给出的凭条")
    public record Withheld(
            @Schema(description = "账户编号", required = true) UUID account,
            @Schema(description = "没有给出的原因和办法", required = true) String reason) {}

    @Schema(name = "ActivationSlips", description = "开通凭条")
    public record Slips(
            @Schema(description = "给出的凭条", required = true) List<Slip> items,
            @Schema(description = "没有给出的凭条", required = true) List<Withheld> withheld,
            @Schema(description = "给出的时间", required = true) Instant at) {}

    static Slip slip(Line line, Reading reading, View view, String password) {
        return new Slip(
                line.id(),
                line.username(),
                view == View.FULL ? line.displayName() : Mask.NAME.apply(line.displayName()),
                password,
                reading.place(line.keeper()),
                line.oneTimeUntil());
    }
}

package cn.tongxin.people.claim;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.people.family.FamilyClaims.Asked;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.NeverStored;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What families and teachers are told of claims. */
public final class ClaimViews {
    private ClaimViews() {}

    @Schema(name = "Claim", description = "家长提交的一项关联申请；学校审核通过以前不显示更多")
    public record Claim(
            @Schema(description = "关联编号", required = true) UUID id,
            @Schema(description = "学生姓名，一律隐去一部分", required = true)
                    @Sensitive(value = L3, mask = NAME, always = true)
                    String studentName,
            @Schema(description = "学校名称；未通过、已撤销或受裁定限制的不显示") @Nullable String schoolName,
            @Schema(description = "班级名称；没有班级、不显示学校时也没有") @Nullable String className,
            @Schema(description = "与学生的关系代码（GB/T 4761）", required = true) String relation,
            @Schema(description = "CLAIMED 待学校审核、VERIFIED 已通过、REVOKED 未通过或已撤销", required = true)
                    String status,
            @Schema(description = "提交时间", required = true) Instant at) {
        static Claim of(Asked asked) {
            return new Claim(
                    asked.id(),
                    asked.studentName(),
                    asked.schoolName(),
                    asked.className(),
                    asked.relation(),
                    asked.status(),
                    asked.at());
        }
    }

    @Schema(name = "Claims", description = "本人凭关联码提交的申请，新的在前，最多 50 项；按信息比对提交的在学校审核通过后才能看到孩子")
    public record Claims(
            @Schema(description = "申请", required = true) List<Claim> items,
            @Schema(description = "账户是否已有本人的姓名和手机号；没有时申请须一并填写", required = true) boolean known) {}

    @Schema(name = "ClaimReceived", description = "已收到信息比对的申请；无论是否有这名学生，回复都一样")
    public record ClaimReceived(
            @Schema(description = "接下来会怎样", required = true) String message,
            @Schema(description = "收到的时间", required = true) Instant at) {}

    @Schema(name = "ClaimSlip", description = "一名学生的关联码")
    public record ClaimSlip(
            @Schema(description = "学生编号", required = true) UUID student,
            @Schema(description = "学生姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String studentName,
            @Schema(description = "关联码，用一次即失效", required = true) String code,
            @Schema(description = "有效期至", required = true) Instant validUntil) {}

    /** About one class, so that the names stand whole on what is handed out by name. */
    @Schema(name = "ClaimSlips", description = "一个班的关联码，供打印后裁开发放")
    public record ClaimSlips(
            @Schema(description = "班级编号", required = true) UUID classGroup,
            @Schema(description = "班级名称", required = true) String className,
            @Schema(description = "学校名称", required = true) String schoolName,
            @Schema(description = "按姓氏拼音排列的关联码", required = true) List<ClaimSlip> items,
            @Schema(description = "给出的时间", required = true) Instant at,
            @Schema(description = "总是 0：每次打印都是新的一张", required = true) int version,
            @Schema(description = "此刻可办理的事项；总是空的", required = true) List<Action> actions)
            implements NeverStored, Versioned {}
}

package cn.tongxin.people.transfer;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Mask.WHOLE;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.org.Named;
import cn.tongxin.org.Place;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Transfers as both schools see them: of the pupil no more than any list shows. */
public final class TransferViews {
    private TransferViews() {}

    @Schema(name = "TransferSchool", description = "转学一方的学校")
    public record TransferSchool(
            @Schema(description = "学校", required = true) Named school,
            @Schema(description = "管理单位", required = true) Place managingUnit) {}

    @Schema(name = "TransferRow", description = "一项转学；学生姓名一律隐去一部分，出生日期只有年份，都是提出转学时的")
    public record TransferRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "学生编号；接收以前转入学校还不能查看这名学生", required = true) UUID student,
            @Schema(description = "学生姓名", required = true)
                    @Sensitive(value = L3, mask = NAME, always = true)
                    String studentName,
            @Schema(description = "出生年份", required = true) int birthYear,
            @Schema(description = "学段代码；没有编班的没有") @Nullable String stage,
            @Schema(description = "年级代码；没有编班的没有") @Nullable String gradeCode,
            @Schema(description = "转出学校", required = true) TransferSchool from,
            @Schema(description = "转入学校", required = true) TransferSchool to,
            @Schema(
                            description =
                                    "状态：OFFERED 等待转入学校答复、ACCEPTED 已接收、REFUSED 未接收、WITHDRAWN 已撤回",
                            required = true)
                    String status,
            @Schema(description = "提出时间", required = true) Instant createdAt,
            @Schema(description = "最近修改时间；已有结果的即答复时间", required = true) Instant updatedAt) {}

    @Schema(name = "TransferDetail", description = "一项转学，及可办理的事项")
    public record TransferDetail(
            @Schema(description = "转学的内容", required = true) TransferRow transfer,
            @Schema(description = "转学的原因") @Sensitive(value = L3, mask = WHOLE)
                    @Nullable String reason,
            @Schema(description = "从哪天起在转入学校就读；已接收的才有") @Nullable LocalDate movedOn,
            @Schema(description = "不接收或撤回的理由") @Sensitive(value = L3, mask = WHOLE)
                    @Nullable String decisionNote,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}
}

package cn.tongxin.people.request;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Mask.WHOLE;
import static cn.tongxin.kernel.data.Sensitivity.L3;
import static cn.tongxin.kernel.data.Sensitivity.L4;

import cn.tongxin.org.Named;
import cn.tongxin.people.family.LinkViews.GuardianLinkRow;
import cn.tongxin.people.student.StudentViews.EnrolmentRow;
import cn.tongxin.people.student.StudentViews.StudentDetail;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.NeverStored;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Requests as those see them who raised them, who answer them, and who know that there is one. */
public final class SubjectRequestViews {
    private static final String STATUS =
            "状态：RECEIVED 已提交、IN_PROGRESS 办理中、ANSWERED 已答复、REFUSED 不同意、WITHDRAWN 已撤回";
    private static final String KIND =
            "事项：ACCESS 查阅、COPY 复制、CORRECT 更正、DELETE 删除、CLOSE_ACCOUNT 注销账户";

    private SubjectRequestViews() {}

    @Schema(name = "SubjectRequestPupil", description = "申请涉及的学生")
    public record SubjectRequestPupil(
            @Schema(description = "学生编号", required = true) UUID id,
            @Schema(description = "姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String name,
            @Schema(description = "学校", required = true) Named school) {}

    @Schema(name = "SubjectRequestRow", description = "一项个人信息申请；申请的内容只在单项中显示")
    public record SubjectRequestRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "申请编号", required = true, examples = "DR-450100-2026-000123")
                    String number,
            @Schema(description = KIND, required = true) String kind,
            @Schema(description = "涉及的学生；关于申请人本人的没有") @Nullable SubjectRequestPupil student,
            @Schema(description = STATUS, required = true) String status,
            @Schema(description = "最晚答复的日期（含当天）", required = true) LocalDate dueOn,
            @Schema(description = "提交时间", required = true) Instant createdAt,
            @Schema(description = "受理时间") @Nullable Instant takenAt,
            @Schema(description = "交学校办理的时间") @Nullable Instant handedAt,
            @Schema(description = "办结时间：答复、不同意或撤回") @Nullable Instant endedAt)
            implements NeverStored {}

    @Schema(name = "SubjectRequestDetail", description = "一项个人信息申请，及可办理的事项；只可知道有这项申请的角色不见内容")
    public record SubjectRequestDetail(
            @Schema(description = "申请", required = true) SubjectRequestRow request,
            @Schema(description = "申请人", required = true) @Sensitive(value = L3, mask = WHOLE)
                    String raiser,
            @Schema(description = "申请的内容", required = true) @Sensitive(value = L4, mask = WHOLE)
                    String text,
            @Schema(description = "答复的内容；不同意的为理由") @Sensitive(value = L4, mask = WHOLE)
                    @Nullable String answer,
            @Schema(description = "不同意所依据的法律条文") @Sensitive(value = L4, mask = WHOLE)
                    @Nullable String law,
            @Schema(description = "不同意时：如何提出异议") @Nullable String objection,
            @Schema(description = "是否可以下载学生信息的副本", required = true) boolean copyGranted,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned, NeverStored {}

    @Schema(name = "SubjectRequestCopy", description = "学生信息的副本：只有申请人平时可以查看的内容，随取随做，不另存")
    public record SubjectRequestCopy(
            @Schema(description = "申请编号", required = true) String number,
            @Schema(description = "做成的时间", required = true) Instant at,
            @Schema(description = "学生档案；证件号码和学籍号一律隐去一部分", required = true) StudentDetail student,
            @Schema(description = "就读经历，早的在前", required = true) List<EnrolmentRow> enrolments,
            @Schema(description = "申请人本人与学生的关联", required = true) List<GuardianLinkRow> links,
            @Schema(description = "申请的版本号", required = true) int version,
            @Schema(description = "此刻可办理的事项；总是空的", required = true) List<Action> actions)
            implements Versioned, NeverStored {
        /** What is copied changes without the request. */
        @Override
        public String look() {
            return at.toString();
        }
    }
}

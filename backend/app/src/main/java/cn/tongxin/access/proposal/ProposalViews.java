package cn.tongxin.access.proposal;

import cn.tongxin.platform.files.FileViews.FileDetail;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Proposals as others see them. */
public final class ProposalViews {
    private ProposalViews() {}

    @Schema(name = "ProposalRow", description = "一项申请")
    public record ProposalRow(
            @Schema(description = "编号", required = true) UUID id,
            @Schema(description = "申请种类", required = true, examples = "school.close") String kind,
            @Schema(description = "种类名称", required = true, examples = "撤销学校") String kindName,
            @Schema(description = "所申请事物的编号", required = true) UUID subjectId,
            @Schema(description = "所申请事物的名称", required = true) String subjectName,
            @Schema(description = "批准后会怎样", required = true) String summary,
            @Schema(
                            description = "状态：PROPOSED 待审批、APPROVED 已批准、REJECTED 已退回、WITHDRAWN 已撤回",
                            enumeration = {"PROPOSED", "APPROVED", "REJECTED", "WITHDRAWN"},
                            required = true)
                    String status,
            @Schema(description = "管理单位代码", required = true) String managingUnit,
            @Schema(description = "申请人", required = true) String proposedBy,
            @Schema(description = "申请时间", required = true) Instant proposedAt) {}

    @Schema(name = "ProposalDetail", description = "一项申请的全部内容")
    public record ProposalDetail(
            @Schema(description = "编号", required = true) UUID id,
            @Schema(description = "申请种类", required = true) String kind,
            @Schema(description = "种类名称", required = true) String kindName,
            @Schema(description = "所申请事物的编号", required = true) UUID subjectId,
            @Schema(description = "所申请事物的名称", required = true) String subjectName,
            @Schema(description = "批准后会怎样", required = true) String summary,
            @Schema(description = "办理此事还需要的内容；新设或变更时为各项的新内容", required = true)
                    Map<String, String> change,
            @Schema(description = "提出申请时各项原来的内容，与新内容对照", required = true)
                    Map<String, String> before,
            @Schema(description = "申请理由", required = true) String reason,
            @Schema(
                            description = "状态：PROPOSED 待审批、APPROVED 已批准、REJECTED 已退回、WITHDRAWN 已撤回",
                            enumeration = {"PROPOSED", "APPROVED", "REJECTED", "WITHDRAWN"},
                            required = true)
                    String status,
            @Schema(description = "管理单位代码", required = true) String managingUnit,
            @Schema(description = "申请人", required = true) String proposedBy,
            @Schema(description = "申请人当时的角色", required = true) String proposedRole,
            @Schema(description = "申请时间", required = true) Instant proposedAt,
            @Schema(description = "审批或撤回的人") @Nullable String decidedBy,
            @Schema(description = "审批或撤回时的角色") @Nullable String decidedRole,
            @Schema(description = "审批或撤回的时间") @Nullable Instant decidedAt,
            @Schema(description = "审批意见") @Nullable String decisionNote,
            @Schema(description = "附件", required = true) List<FileDetail> attachments,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "当前登录者此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}
}

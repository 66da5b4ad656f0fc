package cn.tongxin.access.work;

import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Work items as others see them. */
public final class WorkItemViews {
    private WorkItemViews() {}

    @Schema(name = "WorkItemLink", description = "办理这件事的页面")
    public record Link(
            @Schema(description = "页面名称", required = true, examples = "proposal") String route,
            @Schema(description = "页面所示事物的编号", required = true) UUID id) {}

    @Schema(name = "WorkItemDue", description = "期限，以及离期限还有多久")
    public record Due(
            @Schema(description = "到期时刻，此刻起即为逾期", required = true) Instant at,
            @Schema(description = "最后一天", required = true) LocalDate on,
            @Schema(description = "OVERDUE 已逾期、TODAY 今天到期、AHEAD 未到期；已办结的没有") @Nullable String state,
            @Schema(description = "还有几个工作日；逾期为负数；已办结的没有") @Nullable Integer workdaysLeft,
            @Schema(description = "期限状态的说法；已办结的没有", examples = "还有 3 个工作日") @Nullable String words,
            @Schema(description = "暂定：放假通知公布后最后一天可能改变", required = true) boolean provisional) {}

    @Schema(name = "NextAction", description = "接下来要办的一件事")
    public record NextAction(
            @Schema(description = "事项编号", required = true) UUID id,
            @Schema(description = "事项种类", required = true, examples = "proposal.decide")
                    String kind,
            @Schema(description = "种类名称", required = true, examples = "审批申请") String kindName,
            @Schema(description = "要做什么", required = true) String title,
            @Schema(description = "所办事物的名称", required = true) String subjectName,
            @Schema(description = "期限", required = true) Due due,
            @Schema(description = "是否已上报上一级", required = true) boolean escalated,
            @Schema(description = "是否已由我领取", required = true) boolean takenByMe,
            @Schema(description = "是否看过即可办结", required = true) boolean closable,
            @Schema(description = "在哪个页面办理", required = true) Link link) {}

    @Schema(name = "NextActions", description = "当前身份接下来要办的事，最急的在前")
    public record NextActions(
            @Schema(description = "至多 20 件", required = true) List<NextAction> items,
            @Schema(description = "是否还有更多", required = true) boolean more) {}

    @Schema(name = "WorkItemRow", description = "一件要办的事")
    public record WorkItemRow(
            @Schema(description = "事项编号", required = true) UUID id,
            @Schema(description = "事项种类", required = true) String kind,
            @Schema(description = "种类名称", required = true) String kindName,
            @Schema(description = "要做什么", required = true) String title,
            @Schema(description = "所办事物的名称", required = true) String subjectName,
            @Schema(description = "OPEN 待办、DONE 已办结、CANCELLED 已取消", required = true) String status,
            @Schema(description = "由哪个角色办理", required = true) String role,
            @Schema(description = "管理单位代码；全市的事项没有") @Nullable String managingUnit,
            @Schema(description = "地点名称：学校、管理单位或全市", required = true) String place,
            @Schema(description = "期限", required = true) Due due,
            @Schema(description = "是否已上报上一级", required = true) boolean escalated,
            @Schema(description = "领取的人") @Nullable String takenBy,
            @Schema(description = "在哪个页面办理", required = true) Link link) {}

    @Schema(name = "WorkItemDetail", description = "一件要办的事的全部内容")
    public record WorkItemDetail(
            @Schema(description = "事项", required = true) WorkItemRow item,
            @Schema(description = "所依据的规定编号") @Nullable String rule,
            @Schema(description = "提出时间", required = true) Instant raisedAt,
            @Schema(description = "上报给哪个角色") @Nullable String escalatedRole,
            @Schema(description = "办结或取消的时间") @Nullable Instant settledAt,
            @Schema(description = "办结或取消的人；由平台自动办结的没有") @Nullable String settledBy,
            @Schema(description = "结果") @Nullable String outcome,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "当前登录者此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}

    @Schema(name = "WorkItemEvent", description = "一件事经过的一步")
    public record WorkItemEvent(
            @Schema(description = "时间", required = true) Instant at,
            @Schema(
                            description =
                                    "RAISED 提出、TAKEN 领取、RELEASED 放回、REMINDED 提醒、OVERDUE 逾期、"
                                            + "ESCALATED 上报、MOVED 期限重算、HANDED_ON 随学校合并或分立转出、DONE 办结、CANCELLED 取消",
                            required = true)
                    String what,
            @Schema(description = "谁；由平台自动进行的没有") @Nullable String by,
            @Schema(description = "当时的角色") @Nullable String actingRole,
            @Schema(description = "说明") @Nullable String note) {}

    @Schema(name = "WorkItemHistory", description = "一件事的经过，先发生的在前")
    public record WorkItemHistory(
            @Schema(description = "经过的各步", required = true) List<WorkItemEvent> items) {}

    @Schema(name = "WorkItemSummary", description = "管辖范围内待办事项的数量")
    public record WorkItemSummary(
            @Schema(description = "待办总数", required = true) long open,
            @Schema(description = "已逾期", required = true) long overdue,
            @Schema(description = "今天起七天内到期", required = true) long dueSoon,
            @Schema(description = "七天的终点，用于筛选", required = true) Instant soonUntil,
            @Schema(description = "已上报上一级", required = true) long escalated,
            @Schema(description = "轮到当前身份办理", required = true) long mine,
            @Schema(description = "等待他人办理", required = true) long others) {}
}

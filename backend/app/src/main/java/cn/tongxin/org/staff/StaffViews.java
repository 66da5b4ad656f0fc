package cn.tongxin.org.staff;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Mask.PHONE;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.org.Named;
import cn.tongxin.org.Place;
import cn.tongxin.org.school.SchoolViews.OpenProposal;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Staff as others see them; what is personal is marked and cut by the platform. */
public final class StaffViews {
    private StaffViews() {}

    @Schema(name = "StaffRow", description = "教职工列表中的一行，一人一行；姓名和手机号一律隐去一部分")
    public record StaffRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "人员编号", required = true) UUID person,
            @Schema(description = "姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String name,
            @Schema(description = "手机号") @Sensitive(value = L3, mask = PHONE)
                    @Nullable String phone,
            @Schema(description = "主要任职的学校", required = true) Named school,
            @Schema(description = "主要任职的管理单位", required = true) Place managingUnit,
            @Schema(description = "任职学校数", required = true) int schools,
            @Schema(description = "岗位类别", required = true) List<String> categories,
            @Schema(description = "任教学科", required = true) List<String> subjects,
            @Schema(description = "状态：PLANNED 待到岗、ACTIVE 在岗、ON_LEAVE 离岗、ENDED 已结束", required = true)
                    String status,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt) {}

    @Schema(name = "StaffDetail", description = "一名教职工；可查看全部内容的角色看到完整的姓名和手机号")
    public record StaffDetail(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "人员编号", required = true) UUID person,
            @Schema(description = "姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String name,
            @Schema(description = "性别代码（GB/T 2261.1）", required = true) String sex,
            @Schema(description = "手机号") @Sensitive(value = L3, mask = PHONE)
                    @Nullable String phone,
            @Schema(description = "任职的学校，主要任职在前", required = true) List<Named> schools,
            @Schema(description = "主要任职的管理单位", required = true) Place managingUnit,
            @Schema(description = "岗位类别", required = true) List<String> categories,
            @Schema(description = "任教学科", required = true) List<String> subjects,
            @Schema(description = "状态", required = true) String status,
            @Schema(description = "管辖范围内的任职", required = true) List<AssignmentRow> assignments,
            @Schema(description = "从业查询的结论；只对可查看的人显示") @Nullable CheckFlag backgroundCheck,
            @Schema(description = "正在等待审批的申请；只对可查看申请的人显示") @Nullable OpenProposal openProposal,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "建立时间", required = true) Instant createdAt,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt,
            @Schema(description = "是否为模拟数据", required = true) boolean synthetic,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}

    @Schema(name = "AssignmentRow", description = "一项任职")
    public record AssignmentRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "教职工编号", required = true) UUID staff,
            @Schema(description = "姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String personName,
            @Schema(description = "学校", required = true) Named school,
            @Schema(description = "管理单位代码", required = true) String managingUnit,
            @Schema(description = "岗位类别", required = true) String category,
            @Schema(description = "任教学科", required = true) List<String> subjects,
            @Schema(description = "是否全职", required = true) boolean fullTime,
            @Schema(description = "是否主要任职", required = true) boolean main,
            @Schema(description = "到岗日期", required = true) LocalDate from,
            @Schema(description = "结束日期；还没有结束的，到这一天自动结束") @Nullable LocalDate to,
            @Schema(description = "状态", required = true) String status,
            @Schema(description = "版本号", required = true) int version,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt) {}

    @Schema(name = "AssignmentDetail", description = "一项任职及可办理的事项")
    public record AssignmentDetail(
            @Schema(description = "任职", required = true) AssignmentRow assignment,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}

    @Schema(name = "CheckFlag", description = "从业查询的结论")
    public record CheckFlag(
            @Schema(
                            description = "CLEAR 无不良记录、HIT 查出记录、MISSING 尚未查询、OVERDUE 已到期须重新查询",
                            required = true)
                    String flag,
            @Schema(description = "下次查询的最后日期") @Nullable LocalDate due) {}

    @Schema(name = "CheckSummary", description = "管辖范围内教职工的从业查询情况")
    public record CheckSummary(
            @Schema(description = "各结论的人数", required = true) List<CheckCount> items,
            @Schema(description = "合计", required = true) long total) {}

    @Schema(name = "CheckCount", description = "一种结论的人数")
    public record CheckCount(
            @Schema(description = "结论", required = true) String flag,
            @Schema(description = "人数", required = true) long count) {}

    @Schema(name = "StaffHistory", description = "一名教职工的任职变化")
    public record StaffHistory(
            @Schema(description = "最近的在前", required = true) List<StaffStep> items) {}

    @Schema(name = "StaffStep", description = "一次任职变化")
    public record StaffStep(
            @Schema(description = "原来的状态；只作登记或更正的，与后来的相同", required = true) String from,
            @Schema(description = "后来的状态", required = true) String to,
            @Schema(
                            description =
                                    "事项：create、assign、reassign、rename、begin、leave、return、end、"
                                            + "transfer、rejoin",
                            required = true)
                    String action,
            @Schema(description = "理由，可能涉及病、产等隐私；只对可查看全部内容的角色显示") @Nullable String reason,
            @Schema(description = "所依据的申请") @Nullable UUID proposal,
            @Schema(description = "时间", required = true) Instant at,
            @Schema(description = "办理人") @Nullable StaffStepBy by,
            @Schema(description = "办理人当时的角色；到期自动办理的为 system", required = true) String actingRole) {}

    @Schema(name = "StaffStepBy", description = "任职变化的办理人；姓名一律隐去一部分")
    public record StaffStepBy(
            @Schema(description = "账户编号", required = true) UUID id,
            @Schema(description = "姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String name) {}
}

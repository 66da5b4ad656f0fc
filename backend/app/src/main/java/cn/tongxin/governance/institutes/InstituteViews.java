package cn.tongxin.governance.institutes;

import cn.tongxin.org.Place;
import cn.tongxin.platform.files.FileViews.FileDetail;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Institutes, their plans and reports as others see them. */
public final class InstituteViews {
    private InstituteViews() {}

    @Schema(name = "InstituteRow", description = "指导中心、指导所列表中的一行")
    public record InstituteRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "名称", required = true, examples = "青秀区家庭教育指导所") String name,
            @Schema(description = "级别：CENTRE 市指导中心、INSTITUTE 县区指导所", required = true) String level,
            @Schema(description = "主管单位", required = true) Place managingUnit,
            @Schema(description = "在聘的专职教研员人数", required = true) int fullTime,
            @Schema(description = "在聘的兼职教研员人数", required = true) int partTime,
            @Schema(
                            description = "状态：PREPARING 筹建、OPERATING 运行、SUSPENDED 暂停、CLOSED 撤销",
                            required = true)
                    String status,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt) {}

    @Schema(name = "InstituteDetail", description = "一个指导中心或指导所及可办理的事项")
    public record InstituteDetail(
            @Schema(description = "指导中心或指导所", required = true) InstituteRow institute,
            @Schema(description = "服务范围", required = true) String serviceArea,
            @Schema(description = "办公地址") @Nullable String address,
            @Schema(description = "成立日期") @Nullable LocalDate establishedOn,
            @Schema(description = "是否为模拟数据", required = true) boolean synthetic,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "建立时间", required = true) Instant createdAt,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {
        /** Who is appointed changes the numbers here, and not the institute. */
        @Override
        public String look() {
            return Versioned.super.look() + institute.fullTime() + "/" + institute.partTime();
        }
    }

    @Schema(name = "InstituteHistory", description = "指导中心、指导所或一项聘任的经过")
    public record InstituteHistory(
            @Schema(description = "最近的在前", required = true) List<InstituteStep> items) {}

    @Schema(name = "InstituteStep", description = "一次状态变化")
    public record InstituteStep(
            @Schema(description = "原来的状态", required = true) String from,
            @Schema(description = "后来的状态", required = true) String to,
            @Schema(
                            description =
                                    "事项：open 运行、suspend 暂停、resume 恢复、close 撤销；"
                                            + "begin 到任、leave 离岗、return 返岗、end 结束聘任",
                            required = true)
                    String action,
            @Schema(description = "理由") @Nullable String reason,
            @Schema(description = "时间", required = true) Instant at,
            @Schema(description = "办理人；到期自动办理的没有") @Nullable String by) {}

    @Schema(name = "PaperRow", description = "年度计划、年度总结列表中的一行")
    public record PaperRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "指导中心或指导所的编号", required = true) UUID institute,
            @Schema(description = "指导中心或指导所的名称", required = true) String instituteName,
            @Schema(description = "种类：PLAN 年度计划、REPORT 年度总结", required = true) String kind,
            @Schema(description = "年份", required = true) int year,
            @Schema(description = "第几版；版数最大的为准", required = true) int edition,
            @Schema(description = "是否为该年最新的一版", required = true) boolean latest,
            @Schema(description = "标题", required = true) String title,
            @Schema(description = "提交时间", required = true) Instant createdAt) {}

    @Schema(name = "PaperDetail", description = "一份年度计划或年度总结")
    public record PaperDetail(
            @Schema(description = "年度计划或年度总结", required = true) PaperRow paper,
            @Schema(description = "正文", required = true) String text,
            @Schema(description = "附件", required = true) List<FileDetail> attachments,
            @Schema(description = "提交人") @Nullable String by,
            @Schema(description = "是否为模拟数据", required = true) boolean synthetic) {}
}

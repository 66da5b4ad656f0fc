package cn.tongxin.governance.institutes;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.governance.institutes.ResearcherRequests.OutputGiven;
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

/** Appointments of researchers as others see them. */
public final class ResearcherViews {
    private ResearcherViews() {}

    @Schema(name = "ResearcherRow", description = "教研员列表中的一行")
    public record ResearcherRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "教研员", required = true) ResearcherPerson person,
            @Schema(description = "所在指导中心或指导所", required = true) ResearcherInstitute institute,
            @Schema(description = "主管单位", required = true) Place managingUnit,
            @Schema(description = "FULL 专职、PART 兼职", required = true) String kind,
            @Schema(
                            description =
                                    "研究方向：FAMILY 家庭教育、HOME_SCHOOL 家校协同、PSYCHOLOGY 心理健康、"
                                            + "MORAL 德育、PRESCHOOL 学前教育、SPECIAL 特殊教育、OTHER 其他",
                            required = true)
                    String subject,
            @Schema(description = "联系指导的学校数", required = true) int schools,
            @Schema(description = "研究成果数", required = true) int outputs,
            @Schema(description = "聘任日期", required = true) LocalDate from,
            @Schema(description = "结束日期；从这一天起不再计入") @Nullable LocalDate until,
            @Schema(description = "状态：PLANNED 待到任、ACTIVE 在聘、ON_LEAVE 离岗、ENDED 已结束", required = true)
                    String status,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt) {}

    @Schema(name = "ResearcherPerson", description = "教研员其人；列表中姓名一律隐去一部分")
    public record ResearcherPerson(
            @Schema(description = "人员档案的编号", required = true) UUID id,
            @Schema(description = "姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String name) {}

    @Schema(name = "ResearcherInstitute", description = "教研员所在的指导中心或指导所")
    public record ResearcherInstitute(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "名称", required = true) String name) {}

    @Schema(name = "GuidedSchool", description = "联系指导的学校")
    public record GuidedSchool(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "学校名称", required = true) String name) {}

    @Schema(name = "ResearcherDetail", description = "一项教研员聘任及可办理的事项")
    public record ResearcherDetail(
            @Schema(description = "教研员", required = true) ResearcherRow researcher,
            @Schema(description = "联系指导的学校", required = true) List<GuidedSchool> schools,
            @Schema(description = "研究成果", required = true) List<OutputGiven> outputs,
            @Schema(description = "是否为模拟数据", required = true) boolean synthetic,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "建立时间", required = true) Instant createdAt,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}
}

package cn.tongxin.org.school;

import cn.tongxin.org.Named;
import cn.tongxin.org.Place;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Schools as others see them. Everything here is L1 or L2; of the principal, who is one of the
 * staff, no more than lists show of anybody.
 */
public final class SchoolViews {
    private SchoolViews() {}

    @Schema(name = "SchoolRow", description = "学校列表中的一行")
    public record SchoolRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "10 位学校（机构）标识码", required = true) String identifierCode,
            @Schema(description = "学校全称", required = true) String name,
            @Schema(description = "办学类型代码", required = true) String typeCode,
            @Schema(description = "学段", required = true) List<String> stages,
            @Schema(description = "办别", required = true) String ownership,
            @Schema(description = "城乡分类代码", required = true) String urbanRural,
            @Schema(description = "管理单位", required = true) Place managingUnit,
            @Schema(description = "县区", required = true) Place county,
            @Schema(description = "乡镇街道", required = true) Place township,
            @Schema(description = "状态", required = true) String status,
            @Schema(description = "是否寄宿制", required = true) boolean boarding,
            @Schema(description = "经度，GCJ-02") @Nullable BigDecimal lon,
            @Schema(description = "纬度，GCJ-02") @Nullable BigDecimal lat,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt) {}

    @Schema(name = "SchoolDetail", description = "一所学校")
    public record SchoolDetail(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "10 位学校（机构）标识码", required = true) String identifierCode,
            @Schema(description = "学校全称", required = true) String name,
            @Schema(description = "简称") @Nullable String shortName,
            @Schema(description = "办学类型代码", required = true) String typeCode,
            @Schema(description = "学段", required = true) List<String> stages,
            @Schema(description = "办别", required = true) String ownership,
            @Schema(description = "城乡分类代码", required = true) String urbanRural,
            @Schema(description = "管理单位", required = true) Place managingUnit,
            @Schema(description = "县区", required = true) Place county,
            @Schema(description = "乡镇街道", required = true) Place township,
            @Schema(description = "村或社区", required = true) Place village,
            @Schema(description = "详细地址") @Nullable String address,
            @Schema(description = "经度，GCJ-02") @Nullable BigDecimal lon,
            @Schema(description = "纬度，GCJ-02") @Nullable BigDecimal lat,
            @Schema(description = "是否寄宿制", required = true) boolean boarding,
            @Schema(description = "建校日期") @Nullable LocalDate establishedOn,
            @Schema(description = "对外联系电话") @Nullable String phone,
            @Schema(description = "法定代表人或负责人") @Nullable String legalRep,
            @Schema(description = "校长（园长）；不再在本校任职的不显示") @Nullable Principal principal,
            @Schema(description = "是否普惠；只有幼儿园有") @Nullable Boolean inclusive,
            @Schema(description = "办园等级；只有评定过的幼儿园有") @Nullable String qualityLevel,
            @Schema(description = "状态", required = true) String status,
            @Schema(description = "教学点、附设班所属的中心学校") @Nullable Named centralSchool,
            @Schema(description = "并入的学校") @Nullable Named mergedInto,
            @Schema(description = "正在等待审批的申请；只对可查看申请的人显示") @Nullable OpenProposal openProposal,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "建立时间", required = true) Instant createdAt,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt,
            @Schema(description = "最近修改人") @Nullable Named updatedBy,
            @Schema(description = "是否为模拟数据", required = true) boolean synthetic,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}

    @Schema(name = "SchoolPrincipal", description = "学校的校长（园长）；姓名与列表中一样隐去一部分")
    public record Principal(
            @Schema(description = "任职编号", required = true) UUID id,
            @Schema(description = "教职工编号", required = true) UUID staff,
            @Schema(description = "姓名，只显示第一个字", required = true, examples = "黄*") String name) {}

    @Schema(name = "OpenProposal", description = "一项正在等待审批的申请")
    public record OpenProposal(
            @Schema(description = "申请编号", required = true) UUID id,
            @Schema(description = "申请种类", required = true, examples = "school.close")
                    String kind) {}

    @Schema(name = "SchoolHistory", description = "一所学校的状态变化")
    public record SchoolHistory(
            @Schema(description = "最近的在前", required = true) List<SchoolStep> items) {}

    @Schema(name = "SchoolStep", description = "一次状态变化")
    public record SchoolStep(
            @Schema(description = "原来的状态", required = true) String from,
            @Schema(description = "后来的状态", required = true) String to,
            @Schema(
                            description =
                                    "事项：create、open、suspend、resume、merge、close、change，"
                                            + "absorb 并入了另一所、split 分出新学校、split-off 由分立设立；"
                                            + "变更和分立时状态不变，新设时原来的状态为 NONE",
                            required = true)
                    String action,
            @Schema(description = "理由") @Nullable String reason,
            @Schema(description = "所依据的申请") @Nullable UUID proposal,
            @Schema(description = "合并、分立时的另一所学校") @Nullable Named other,
            @Schema(description = "变更登记事项时各项原来的内容") @Nullable Map<String, String> before,
            @Schema(description = "变更登记事项时各项后来的内容") @Nullable Map<String, String> after,
            @Schema(description = "时间", required = true) Instant at,
            @Schema(description = "批准人") @Nullable Named by,
            @Schema(description = "批准人当时的角色", required = true) String actingRole) {}

    @Schema(name = "DirectoryEntry", description = "学校名录中的一行，均为公开信息")
    public record DirectoryEntry(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "10 位学校（机构）标识码", required = true) String identifierCode,
            @Schema(description = "学校全称", required = true) String name,
            @Schema(description = "办学类型代码", required = true) String typeCode,
            @Schema(description = "学段", required = true) List<String> stages,
            @Schema(description = "办别", required = true) String ownership,
            @Schema(description = "县区", required = true) Place county,
            @Schema(description = "乡镇街道", required = true) Place township,
            @Schema(description = "详细地址") @Nullable String address,
            @Schema(description = "对外联系电话") @Nullable String phone,
            @Schema(description = "经度，GCJ-02") @Nullable BigDecimal lon,
            @Schema(description = "纬度，GCJ-02") @Nullable BigDecimal lat) {}

    @Schema(name = "DirectorySchool", description = "一所学校的公开信息；停办、合并、撤销的学校也查得到，筹建中的查不到")
    public record DirectorySchool(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "10 位学校（机构）标识码", required = true) String identifierCode,
            @Schema(description = "学校全称", required = true) String name,
            @Schema(description = "简称") @Nullable String shortName,
            @Schema(description = "办学类型代码", required = true) String typeCode,
            @Schema(description = "学段", required = true) List<String> stages,
            @Schema(description = "办别", required = true) String ownership,
            @Schema(description = "县区", required = true) Place county,
            @Schema(description = "乡镇街道", required = true) Place township,
            @Schema(description = "详细地址") @Nullable String address,
            @Schema(description = "对外联系电话") @Nullable String phone,
            @Schema(description = "经度，GCJ-02") @Nullable BigDecimal lon,
            @Schema(description = "纬度，GCJ-02") @Nullable BigDecimal lat,
            @Schema(description = "是否寄宿制", required = true) boolean boarding,
            @Schema(description = "建校日期") @Nullable LocalDate establishedOn,
            @Schema(description = "是否普惠；只有幼儿园有") @Nullable Boolean inclusive,
            @Schema(description = "办园等级；只有评定过的幼儿园有") @Nullable String qualityLevel,
            @Schema(description = "状态", required = true) String status,
            @Schema(description = "教学点、附设班所属的中心学校") @Nullable Named centralSchool,
            @Schema(description = "并入的学校") @Nullable Named mergedInto) {}

    @Schema(name = "NearSchools", description = "一个地点附近的学校，由近及远")
    public record NearSchools(
            @Schema(description = "学校", required = true) List<NearSchool> items) {}

    @Schema(name = "NearSchool", description = "一所学校及其距离")
    public record NearSchool(
            @Schema(description = "学校", required = true) SchoolRow school,
            @Schema(description = "直线距离，米", required = true) int distanceMeters) {}

    @Schema(name = "SchoolSummary", description = "管辖范围内符合条件的学校数")
    public record SchoolSummary(
            @Schema(description = "分组依据", required = true) String groupBy,
            @Schema(description = "各组", required = true) List<SummaryGroup> items,
            @Schema(description = "合计", required = true) long total) {}

    @Schema(name = "SchoolSummaryGroup", description = "一组学校")
    public record SummaryGroup(
            @Schema(description = "分组的代码", required = true) String key,
            @Schema(description = "县区或管理单位的名称") @Nullable String name,
            @Schema(description = "学校数", required = true) long count) {}
}

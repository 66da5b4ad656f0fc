package cn.tongxin.org.classes;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.org.Named;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Classes as others see them. */
public final class ClassViews {
    private ClassViews() {}

    @Schema(name = "ClassRow", description = "班级列表中的一行")
    public record ClassRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "班名", required = true, examples = "2023级3班") String name,
            @Schema(description = "学校", required = true) Named school,
            @Schema(description = "管理单位代码", required = true) String managingUnit,
            @Schema(description = "学段", required = true) String stage,
            @Schema(description = "年级代码", required = true) String gradeCode,
            @Schema(description = "年级所属学年", required = true, examples = "2025-2026")
                    String schoolYear,
            @Schema(description = "入学年份", required = true) int entryYear,
            @Schema(description = "班号", required = true) int number,
            @Schema(description = "班主任；离任后空缺") @Nullable Homeroom homeroom,
            @Schema(description = "班额") @Nullable Integer capacity,
            @Schema(description = "状态：ACTIVE 在读、GRADUATED 已毕业、DISSOLVED 已撤销", required = true)
                    String status,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt) {}

    @Schema(name = "Homeroom", description = "班主任；列表中姓名一律隐去一部分")
    public record Homeroom(
            @Schema(description = "教职工编号", required = true) UUID id,
            @Schema(description = "姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String name) {}

    @Schema(name = "ClassDetail", description = "一个班级及可办理的事项")
    public record ClassDetail(
            @Schema(description = "班级", required = true) ClassRow classGroup,
            @Schema(description = "开班日期", required = true) LocalDate activeFrom,
            @Schema(description = "毕业或撤销日期") @Nullable LocalDate activeTo,
            @Schema(description = "是否为模拟数据", required = true) boolean synthetic,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "建立时间", required = true) Instant createdAt,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}

    @Schema(name = "ClassHistory", description = "一个班级的经历")
    public record ClassHistory(
            @Schema(description = "最近的在前", required = true) List<ClassStep> items) {}

    @Schema(name = "ClassStep", description = "班级的一次变化")
    public record ClassStep(
            @Schema(
                            description =
                                    "事项：promote 升级、graduate 毕业、undo 撤回升级、merge 随学校合并、split 随学校分立、dissolve 撤销、reopen 恢复",
                            required = true)
                    String action,
            @Schema(description = "原来的年级代码") @Nullable String fromGrade,
            @Schema(description = "后来的年级代码") @Nullable String toGrade,
            @Schema(description = "合并或分立前的学校") @Nullable Named fromSchool,
            @Schema(description = "合并或分立前的班名") @Nullable String fromName,
            @Schema(description = "理由") @Nullable String reason,
            @Schema(description = "时间", required = true) Instant at,
            @Schema(description = "办理人") @Nullable Named by) {}
}

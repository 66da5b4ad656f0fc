package cn.tongxin.org.classes;

import cn.tongxin.platform.rules.GivenReason;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to change classes. */
public final class ClassRequests {
    private static final String GRADE = "P[1-3]|V[1-3]|0[1-9]|1[0-2]";

    private ClassRequests() {}

    @Schema(name = "ClassCreate", description = "一个新的班级；班名由入学年份和班号组成")
    public record ClassCreate(
            @Schema(description = "学校编号") @NotNull UUID school,
            @Schema(description = "学段，须是学校开设的")
                    @NotNull
                    @Pattern(regexp = "PRE|PRI|JUN|SEN|VOC|SPE|SPC", message = "没有这个学段")
                    String stage,
            @Schema(description = "年级代码，须属于所选学段", examples = "03")
                    @NotNull
                    @Pattern(regexp = GRADE, message = "没有这个年级")
                    String gradeCode,
            @Schema(description = "入学年份", examples = "2023") @NotNull @Min(2000) @Max(2100)
                    Integer entryYear,
            @Schema(description = "班号，同校同届不重复") @NotNull @Min(1) @Max(60) Integer number,
            @Schema(description = "班主任的教职工编号，须在本校任教") @NotNull UUID homeroom,
            @Schema(description = "班额") @Min(1) @Max(80) @Nullable Integer capacity,
            @Schema(description = "明知有提醒仍要办理时的理由") @Size(max = 10)
                    @Nullable List<@NotNull @Valid GivenReason> overrides) {}

    @Schema(name = "ClassUpdate", description = "班级信息的完整替换；学校和学段不在此列")
    public record ClassUpdate(
            @Schema(description = "年级代码，须属于班级的学段", examples = "03")
                    @NotNull
                    @Pattern(regexp = GRADE, message = "没有这个年级")
                    String gradeCode,
            @Schema(description = "入学年份", examples = "2023") @NotNull @Min(2000) @Max(2100)
                    Integer entryYear,
            @Schema(description = "班号，同校同届不重复") @NotNull @Min(1) @Max(60) Integer number,
            @Schema(description = "班主任的教职工编号，须在本校任教") @NotNull UUID homeroom,
            @Schema(description = "班额") @Min(1) @Max(80) @Nullable Integer capacity,
            @Schema(description = "明知有提醒仍要办理时的理由") @Size(max = 10)
                    @Nullable List<@NotNull @Valid GivenReason> overrides) {}

    @Schema(name = "ClassStepRequest", description = "撤销或恢复一个班级")
    public record ClassStepRequest(
            @Schema(description = "理由") @NotNull @Size(min = 1, max = 500) @PlainText
                    String reason) {}
}

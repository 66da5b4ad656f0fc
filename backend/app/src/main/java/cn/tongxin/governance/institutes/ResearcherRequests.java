package cn.tongxin.governance.institutes;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Mask.PHONE;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.governance.institutes.Researcher.Work;
import cn.tongxin.platform.audit.Reasoned;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.rules.GivenReason;
import cn.tongxin.platform.web.PersonName;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to change appointments of researchers. */
public final class ResearcherRequests {
    private static final String SUBJECT =
            "FAMILY|HOME_SCHOOL|PSYCHOLOGY|MORAL|PRESCHOOL|SPECIAL|OTHER";

    private ResearcherRequests() {}

    @Schema(name = "ResearcherCreate", description = "聘任一名教研员：已有档案的填 person，没有的填 newcomer")
    public record ResearcherCreate(
            @Schema(description = "指导中心或指导所的编号") @NotNull UUID institute,
            @Schema(description = "已有人员档案的编号") @Nullable UUID person,
            @Schema(description = "还没有人员档案的人") @Valid @Nullable ResearcherNewcomer newcomer,
            @Schema(description = "FULL 专职、PART 兼职")
                    @NotNull
                    @Pattern(regexp = "FULL|PART", message = "须为专职或兼职")
                    String kind,
            @Schema(description = "研究方向") @NotNull @Pattern(regexp = SUBJECT, message = "没有这个研究方向")
                    String subject,
            @Schema(description = "联系指导的学校编号") @NotNull @Size(max = 60) Set<@NotNull UUID> schools,
            @Schema(description = "研究成果") @NotNull @Size(max = 50)
                    List<@NotNull @Valid OutputGiven> outputs,
            @Schema(description = "聘任日期；晚于今天的为待到任") @NotNull LocalDate from,
            @Schema(description = "结束日期；到这一天自动结束，不填则不定期") @Nullable LocalDate until,
            @Schema(description = "明知有提醒仍要办理时的理由") @Size(max = 10)
                    @Nullable List<@NotNull @Valid GivenReason> overrides)
            implements Reasoned {
        @Override
        public @Nullable String auditReason() {
            return GivenReason.named(overrides);
        }

        Work work() {
            return new Work(subject, schools, outputs, until);
        }
    }

    @Schema(name = "ResearcherNewcomer", description = "还没有人员档案的人；档案由指导机构的主管单位保管")
    public record ResearcherNewcomer(
            @Schema(description = "姓名，2 到 50 个字，可用间隔号“·”")
                    @NotNull
                    @Size(min = 2, max = 100)
                    @PersonName
                    @Sensitive(value = L3, mask = NAME)
                    String name,
            @Schema(description = "性别代码（GB/T 2261.1）：0 未知、1 男、2 女、9 未说明")
                    @NotNull
                    @Pattern(regexp = "[0129]", message = "性别代码须为 0、1、2 或 9")
                    String sex,
            @Schema(description = "11 位手机号")
                    @Pattern(regexp = "1[3-9]\\d{9}", message = "请填写 11 位手机号")
                    @Sensitive(value = L3, mask = PHONE)
                    @Nullable String phone) {}

    @Schema(name = "ResearcherUpdate", description = "一项聘任的完整替换；人员、机构、专兼职和聘任日期不在此列")
    public record ResearcherUpdate(
            @Schema(description = "研究方向") @NotNull @Pattern(regexp = SUBJECT, message = "没有这个研究方向")
                    String subject,
            @Schema(description = "联系指导的学校编号") @NotNull @Size(max = 60) Set<@NotNull UUID> schools,
            @Schema(description = "研究成果") @NotNull @Size(max = 50)
                    List<@NotNull @Valid OutputGiven> outputs,
            @Schema(description = "结束日期；到这一天自动结束，不填则不定期") @Nullable LocalDate until,
            @Schema(description = "明知有提醒仍要办理时的理由") @Size(max = 10)
                    @Nullable List<@NotNull @Valid GivenReason> overrides)
            implements Reasoned {
        @Override
        public @Nullable String auditReason() {
            return GivenReason.named(overrides);
        }

        Work work() {
            return new Work(subject, schools, outputs, until);
        }
    }

    @Schema(name = "ResearchOutput", description = "一项研究成果")
    public record OutputGiven(
            @Schema(description = "题目", required = true)
                    @NotNull
                    @Size(min = 2, max = 100)
                    @PlainText
                    String title,
            @Schema(
                            description =
                                    "种类：PAPER 论文、BOOK 著作、PROJECT 课题、COURSE 课程、CASE 案例、OTHER 其他",
                            required = true)
                    @NotNull
                    @Pattern(regexp = "PAPER|BOOK|PROJECT|COURSE|CASE|OTHER", message = "没有这种成果")
                    String kind,
            @Schema(description = "年份", required = true) @NotNull @Min(1980) @Max(2100)
                    Integer year) {}
}

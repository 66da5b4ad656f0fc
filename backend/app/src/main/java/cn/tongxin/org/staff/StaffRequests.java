package cn.tongxin.org.staff;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Mask.PHONE;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.platform.audit.Reasoned;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.rules.GivenReason;
import cn.tongxin.platform.web.PersonName;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to change staff. */
public final class StaffRequests {
    private static final String CATEGORY =
            "FULL_TIME_TEACHER|ADMIN|PSYCH|NURSE|SECURITY|LOGISTIC|EXTERNAL";
    private static final String SUBJECT = "[A-Z_]{2,20}";

    private StaffRequests() {}

    @Schema(name = "StaffCreate", description = "一名新的教职工及其第一项任职")
    public record StaffCreate(
            @Schema(description = "姓名，2 到 50 个字，可用间隔号“·”", examples = "阿依古丽·买买提")
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
                    @Nullable String phone,
            @Schema(description = "学校编号") @NotNull UUID school,
            @Schema(description = "岗位类别") @NotNull @Pattern(regexp = CATEGORY, message = "没有这种岗位类别")
                    String category,
            @Schema(description = "任教学科代码") @NotNull @Size(max = 5)
                    Set<@NotNull @Pattern(regexp = SUBJECT, message = "没有这个学科") String> subjects,
            @Schema(description = "是否全职") @NotNull Boolean fullTime,
            @Schema(description = "到岗日期；晚于今天的为待到岗") @NotNull LocalDate from,
            @Schema(description = "结束日期；到这一天自动结束，不填则不定期") @Nullable LocalDate to,
            @Schema(description = "明知有提醒仍要办理时的理由") @Size(max = 10)
                    @Nullable List<@NotNull @Valid GivenReason> overrides)
            implements Reasoned {
        @Override
        public @Nullable String auditReason() {
            return GivenReason.named(overrides);
        }
    }

    @Schema(name = "AssignmentCreate", description = "在另一所学校的兼任")
    public record AssignmentCreate(
            @Schema(description = "教职工编号") @NotNull UUID staff,
            @Schema(description = "学校编号") @NotNull UUID school,
            @Schema(description = "岗位类别") @NotNull @Pattern(regexp = CATEGORY, message = "没有这种岗位类别")
                    String category,
            @Schema(description = "任教学科代码") @NotNull @Size(max = 5)
                    Set<@NotNull @Pattern(regexp = SUBJECT, message = "没有这个学科") String> subjects,
            @Schema(description = "是否全职") @NotNull Boolean fullTime,
            @Schema(description = "到岗日期；晚于今天的为待到岗") @NotNull LocalDate from,
            @Schema(description = "结束日期；到这一天自动结束，不填则不定期") @Nullable LocalDate to) {}

    @Schema(name = "AssignmentUpdate", description = "一项任职的完整替换")
    public record AssignmentUpdate(
            @Schema(description = "岗位类别") @NotNull @Pattern(regexp = CATEGORY, message = "没有这种岗位类别")
                    String category,
            @Schema(description = "任教学科代码") @NotNull @Size(max = 5)
                    Set<@NotNull @Pattern(regexp = SUBJECT, message = "没有这个学科") String> subjects,
            @Schema(description = "是否全职") @NotNull Boolean fullTime,
            @Schema(description = "结束日期；到这一天自动结束，不填则不定期") @Nullable LocalDate to) {}

    @Schema(name = "StaffStepRequest", description = "办理一步任职变化")
    public record StaffStepRequest(
            @Schema(description = "理由") @NotNull @Size(min = 1, max = 500) @PlainText
                    String reason) {}

    @Schema(name = "CheckCreate", description = "一次从业查询的结论；查出记录时只登记案卷编号，不登记内容")
    public record CheckCreate(
            @Schema(description = "查询日期") @NotNull @PastOrPresent(message = "查询日期不能晚于今天")
                    LocalDate checkedOn,
            @Schema(description = "查询渠道：EDUCATION 教育部准入查询平台、POLICE 公安、PROCURATORATE 检察")
                    @NotNull
                    @Pattern(regexp = "EDUCATION|POLICE|PROCURATORATE", message = "没有这个查询渠道")
                    String channel,
            @Schema(description = "结论：CLEAR 无不良记录、HIT 查出记录")
                    @NotNull
                    @Pattern(regexp = "CLEAR|HIT", message = "结论须为 CLEAR 或 HIT")
                    String result,
            @Schema(description = "案卷编号，查出记录时必填") @Size(min = 1, max = 50) @PlainText
                    @Nullable String caseRef) {}
}

package cn.tongxin.people.student;

import static cn.tongxin.kernel.data.Mask.ADDRESS;
import static cn.tongxin.kernel.data.Mask.ID_NUMBER;
import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Mask.STUDENT_NUMBER;
import static cn.tongxin.kernel.data.Mask.WHOLE;
import static cn.tongxin.kernel.data.Sensitivity.L3;
import static cn.tongxin.kernel.data.Sensitivity.L4;

import cn.tongxin.platform.audit.Reasoned;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.rules.GivenReason;
import cn.tongxin.platform.web.PersonName;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent about pupils. */
public final class StudentRequests {
    static final int NOTE = 500;
    private static final String SEX = "[0129]";
    private static final String ID_TYPE = "[1678ABZ]";
    private static final String NO_SUCH_TYPE = "没有这种证件类型";

    private StudentRequests() {}

    @Schema(name = "StudentCreate", description = "一名新入学的学生")
    public record StudentCreate(
            @Schema(description = "姓名，2 到 50 个字，可用间隔号“·”")
                    @NotNull
                    @Size(min = 2, max = 100)
                    @PersonName
                    @Sensitive(value = L3, mask = NAME)
                    String name,
            @Schema(description = "性别代码（GB/T 2261.1）：0 未知、1 男、2 女、9 未说明")
                    @NotNull
                    @Pattern(regexp = SEX, message = "性别代码须为 0、1、2 或 9")
                    String sex,
            @Schema(description = "出生日期") @NotNull @Past(message = "出生日期须早于今天") LocalDate birthDate,
            @Schema(description = "证件类型：1 居民身份证、6 港澳居民、7 澳门居民、8 台湾居民、A 护照、B 户口簿、Z 其他（含无证件）")
                    @NotNull
                    @Pattern(regexp = ID_TYPE, message = NO_SUCH_TYPE)
                    String idType,
            @Schema(description = "证件号码；没有证件的不填")
                    @Size(max = 30)
                    @Sensitive(value = L4, mask = ID_NUMBER, always = true)
                    @Nullable String idNo,
            @Schema(description = "学籍号；幼儿园没有")
                    @Size(max = 19)
                    @Sensitive(value = L4, mask = STUDENT_NUMBER, always = true)
                    @Nullable String studentNo,
            @Schema(description = "民族代码（GB/T 3304）")
                    @Pattern(regexp = "\\d{2}", message = "民族代码须为两位数字")
                    @Nullable String ethnicity,
            @Schema(description = "户籍所在县级区划代码") @Pattern(regexp = "\\d{6}", message = "区划代码须为六位数字")
                    @Nullable String hukouDivision,
            @Schema(description = "现住址")
                    @Size(max = 200)
                    @PlainText
                    @Sensitive(value = L4, mask = ADDRESS)
                    @Nullable String residence,
            @Schema(description = "须特别照顾之处，如过敏、用药")
                    @Size(max = NOTE)
                    @PlainText
                    @Sensitive(value = L4, mask = WHOLE)
                    @Nullable String specialNote,
            @Schema(description = "学校编号") @NotNull UUID school,
            @Schema(description = "班级编号；尚未编班的不填") @Nullable UUID classGroup,
            @Schema(description = "入学日期") @NotNull @PastOrPresent(message = "入学日期不能晚于今天")
                    LocalDate from,
            @Schema(description = "明知有提醒仍要办理时的理由") @Size(max = 10)
                    @Nullable List<@NotNull @Valid GivenReason> overrides)
            implements Reasoned {
        @Override
        public @Nullable String auditReason() {
            return GivenReason.named(overrides);
        }
    }

    @Schema(name = "StudentUpdate", description = "学生信息的完整替换；证件和学籍号、学校和班级不在此列")
    public record StudentUpdate(
            @Schema(description = "姓名，2 到 50 个字，可用间隔号“·”")
                    @NotNull
                    @Size(min = 2, max = 100)
                    @PersonName
                    @Sensitive(value = L3, mask = NAME)
                    String name,
            @Schema(description = "性别代码（GB/T 2261.1）：0 未知、1 男、2 女、9 未说明")
                    @NotNull
                    @Pattern(regexp = SEX, message = "性别代码须为 0、1、2 或 9")
                    String sex,
            @Schema(description = "出生日期") @NotNull @Past(message = "出生日期须早于今天") LocalDate birthDate,
            @Schema(description = "民族代码（GB/T 3304）")
                    @Pattern(regexp = "\\d{2}", message = "民族代码须为两位数字")
                    @Nullable String ethnicity,
            @Schema(description = "户籍所在县级区划代码") @Pattern(regexp = "\\d{6}", message = "区划代码须为六位数字")
                    @Nullable String hukouDivision,
            @Schema(description = "现住址")
                    @Size(max = 200)
                    @PlainText
                    @Sensitive(value = L4, mask = ADDRESS)
                    @Nullable String residence,
            @Schema(description = "须特别照顾之处，如过敏、用药")
                    @Size(max = NOTE)
                    @PlainText
                    @Sensitive(value = L4, mask = WHOLE)
                    @Nullable String specialNote,
            @Schema(description = "明知有提醒仍要办理时的理由") @Size(max = 10)
                    @Nullable List<@NotNull @Valid GivenReason> overrides)
            implements Reasoned {
        @Override
        public @Nullable String auditReason() {
            return GivenReason.named(overrides);
        }
    }

    @Schema(name = "StudentIdentity", description = "证件和学籍号的完整替换")
    public record StudentIdentity(
            @Schema(description = "证件类型：1 居民身份证、6 港澳居民、7 澳门居民、8 台湾居民、A 护照、B 户口簿、Z 其他（含无证件）")
                    @NotNull
                    @Pattern(regexp = ID_TYPE, message = NO_SUCH_TYPE)
                    String idType,
            @Schema(description = "证件号码；没有证件的不填")
                    @Size(max = 30)
                    @Sensitive(value = L4, mask = ID_NUMBER, always = true)
                    @Nullable String idNo,
            @Schema(description = "学籍号；幼儿园没有")
                    @Size(max = 19)
                    @Sensitive(value = L4, mask = STUDENT_NUMBER, always = true)
                    @Nullable String studentNo,
            @Schema(description = "依据，如户口簿、出生医学证明") @NotNull @Size(min = 2, max = 200) @PlainText
                    String reason)
            implements Reasoned {
        @Override
        public String auditReason() {
            return reason;
        }
    }

    @Schema(name = "StudentPlace", description = "编入一个班级，或调到另一个班级")
    public record StudentPlace(@Schema(description = "本校在读班级的编号") @NotNull UUID classGroup) {}

    @Schema(name = "StudentStep", description = "休学、复学、转出本市、辍学、返校等一步")
    public record StudentStep(
            @Schema(description = "从哪天起") @NotNull @PastOrPresent(message = "日期不能晚于今天")
                    LocalDate on,
            @Schema(description = "理由") @NotNull @Size(min = 2, max = 500) @PlainText
                    String reason) {}

    @Schema(name = "RevealedPhone", description = "一位家长的手机号")
    public record RevealedPhone(
            @Schema(description = "关联编号", required = true) UUID link,
            @Schema(description = "与学生的关系代码（GB/T 4761）", required = true) String relation,
            @Schema(description = "手机号", required = true) String number,
            @Schema(description = "怎样联系才安全；没有登记的没有") @Nullable SafeWay safeWay) {}

    @Schema(name = "SafeWay", description = "怎样联系这位家长才安全；拨打前请先看")
    public record SafeWay(
            @Schema(
                            description = "可用的方式：PHONE 电话、SMS 短信、WECHAT 微信、MAIL 邮件、VISIT 当面",
                            required = true)
                    List<String> ways,
            @Schema(description = "一天中从几点起可以联系") @Nullable String from,
            @Schema(description = "到几点为止") @Nullable String until,
            @Schema(description = "别人接听时怎样说，或不能向谁提起") @Nullable String wording) {}

    /** What can be looked at whole. The identity number is not among it: it never leaves (P-14). */
    @Schema(description = "可凭理由查看的内容：STUDENT_NO 学籍号、GUARDIAN_PHONES 家长手机号")
    public enum Revealed {
        STUDENT_NO,
        GUARDIAN_PHONES
    }

    @Schema(name = "StudentSought", description = "查找学生：写在正文里，姓名和号码不出现在网址中")
    public record StudentSought(
            @Schema(
                            description =
                                    "姓名中的字（1 至 50 个）、姓名拼音或其首字母的开头、完整学籍号；能查看监护人的角色还可用家长手机号（后四位或全部）",
                            examples = "小明",
                            required = true)
                    @NotNull
                    @Size(min = 1, max = 60)
                    @Pattern(
                            regexp = "[^\\u0000-\\u001f]*[^\\u0000-\\u0020][^\\u0000-\\u001f]*",
                            message = "请输入要查找的内容")
                    String text) {}

    @Schema(name = "StudentReveal", description = "凭理由查看一名学生的完整内容；每人每天次数有限，每次都会留下记录")
    public record StudentReveal(
            @Schema(description = "要查看的内容") @NotNull @Size(min = 1, max = 2)
                    List<@NotNull Revealed> fields,
            @Schema(description = "理由：VERIFY 核对信息、CONTACT 联系家长、MATERIALS 办理材料、EMERGENCY 紧急情况")
                    @NotNull
                    @Pattern(regexp = "VERIFY|CONTACT|MATERIALS|EMERGENCY", message = "没有这种理由")
                    String reason,
            @Schema(description = "补充说明") @Size(max = 200) @PlainText @Nullable String note)
            implements Reasoned {
        @Override
        public String auditReason() {
            return note == null ? reason : reason + "：" + note;
        }
    }

    @Schema(name = "StudentRevealed", description = "要查看的内容，未要求的不在其中")
    public record StudentRevealed(
            @Schema(description = "学生编号", required = true) UUID id,
            @Schema(description = "学籍号；由身份证号码组成的（G 开头）仍隐去一部分") @Nullable String studentNumber,
            @Schema(description = "可联系的家长，按联系的先后", required = true) List<RevealedPhone> guardians,
            @Schema(description = "今天还可查看的次数", required = true) int left) {}
}

package cn.tongxin.people.care;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Mask.PHONE;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.PersonName;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent about pupils who need care. */
public final class CareRequests {
    private static final String REVIEW = "下次复核日期，须在六个月之内";

    private static final String HOUR = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final String HOUR_RULE = "时间写作“09:00”这样的形式";

    private CareRequests() {}

    @Schema(name = "SpecialCategoryCreate", description = "登记一名学生属于一个重点群体")
    public record SpecialCategoryCreate(
            @Schema(description = "学生编号") @NotNull UUID student,
            @Schema(description = "群体代码", examples = "LB")
                    @NotNull
                    @Pattern(
                            regexp = "H1[1-4]|H2[12]|H3[1-5]|LB|MG|CI|OC|BL|SP",
                            message = "没有这个群体代码，请从列表中选择")
                    String code,
            @Schema(
                            description =
                                    "依据的种类：CERTIFICATE 证件、DOCUMENT 部门文书、VISIT 走访记录、"
                                            + "STATEMENT 本人或监护人自述、SHARED_DATA 部门共享数据")
                    @NotNull
                    @Pattern(
                            regexp = "CERTIFICATE|DOCUMENT|VISIT|STATEMENT|SHARED_DATA",
                            message = "没有这种依据，请从列表中选择")
                    String evidenceType,
            @Schema(description = "依据的编号或出处，不写身份证件号码") @Size(min = 1, max = 100) @PlainText
                    @Nullable String evidenceRef,
            @Schema(description = "来源：SCHOOL 学校、MCA_SYNC 民政共享、GUARDIAN 监护人")
                    @NotNull
                    @Pattern(regexp = "SCHOOL|MCA_SYNC|GUARDIAN", message = "没有这种来源，请从列表中选择")
                    String source,
            @Schema(description = "从哪一天起") @NotNull @PastOrPresent(message = "起始日期不能晚于今天")
                    LocalDate from,
            @Schema(description = REVIEW) @NotNull LocalDate nextReview) {}

    @Schema(name = "SpecialCategoryReview", description = "一次复核：情况仍然存在")
    public record SpecialCategoryReview(
            @Schema(description = REVIEW) @NotNull LocalDate nextReview) {}

    @Schema(name = "CareEnd", description = "结束一条记录")
    public record CareEnd(
            @Schema(description = "从哪一天起不再存在") @NotNull @PastOrPresent(message = "结束日期不能晚于今天")
                    LocalDate on,
            @Schema(description = "理由") @NotNull @Size(min = 1, max = 200) @PlainText
                    String reason) {}

    @Schema(name = "CareArrangementCreate", description = "登记一名学生的委托照护")
    public record CareArrangementCreate(
            @Schema(description = "学生编号") @NotNull UUID student,
            @Schema(description = "照护人姓名") @NotNull @PersonName @Sensitive(value = L3, mask = NAME)
                    String carerName,
            @Schema(description = "照护人手机号")
                    @Pattern(regexp = "1[3-9]\\d{9}", message = "手机号是 1 开头的 11 位数字")
                    @Sensitive(value = L3, mask = PHONE)
                    @Nullable String carerPhone,
            @Schema(description = "委托的原因") @NotNull @Size(min = 1, max = 500) @PlainText
                    String reason,
            @Schema(description = "从哪一天起") @NotNull @PastOrPresent(message = "起始日期不能晚于今天")
                    LocalDate from,
            @Schema(description = "父母是否已书面告知学校") @NotNull Boolean toldSchool,
            @Schema(description = "父母是否已书面告知村（居）民委员会") @NotNull Boolean toldVillage) {}

    @Schema(name = "CourtOrderCreate", description = "登记一份限制家长查看学生情况的法院文书；原件须已核对")
    public record CourtOrderCreate(
            @Schema(description = "学生编号") @NotNull UUID student,
            @Schema(description = "被限制的家长与这名学生的关联的编号") @NotNull UUID link,
            @Schema(description = "PROTECTION 人身安全保护令、CUSTODY 抚养或探望的裁判、GUARDIANSHIP 撤销监护人资格")
                    @NotNull
                    @Pattern(regexp = "PROTECTION|CUSTODY|GUARDIANSHIP", message = "没有这种文书，请从列表中选择")
                    String kind,
            @Schema(description = "作出文书的法院") @NotNull @Size(min = 4, max = 60) @PlainText
                    String court,
            @Schema(description = "文书编号", examples = "（2026）桂0103民保令1号")
                    @NotNull
                    @Size(min = 1, max = 60)
                    @PlainText
                    String documentNo,
            @Schema(description = "从哪一天起生效") @NotNull @PastOrPresent(message = "生效日期不能晚于今天")
                    LocalDate from,
            @Schema(description = "文书写明的最后一天；人身安全保护令必填，自生效起不超过六个月") @Nullable LocalDate until) {}

    @Schema(name = "CareContactCreate", description = "记录外出的父母与孩子的一次联系")
    public record CareContactCreate(
            @Schema(description = "委托照护编号") @NotNull UUID arrangement,
            @Schema(description = "联系日期") @NotNull @PastOrPresent(message = "联系日期不能晚于今天")
                    LocalDate on,
            @Schema(description = "联系方式：IN_PERSON 见面、VIDEO 视频、PHONE 电话")
                    @NotNull
                    @Pattern(regexp = "IN_PERSON|VIDEO|PHONE", message = "没有这种联系方式，请从列表中选择")
                    String mode,
            @Schema(description = "联系了多少分钟") @Min(1) @Max(600) @Nullable Integer minutes,
            @Schema(description = "说明，例如谈到了什么") @Size(min = 1, max = 500) @PlainText
                    @Nullable String note) {}

    @Schema(name = "CareNotice", description = "父母书面告知的情况")
    public record CareNotice(
            @Schema(description = "是否已告知学校") @NotNull Boolean toldSchool,
            @Schema(description = "是否已告知村（居）民委员会") @NotNull Boolean toldVillage) {}

    @Schema(name = "SafeContactCreate", description = "登记怎样联系一位家长才安全")
    public record SafeContactCreate(
            @Schema(description = "学生编号") @NotNull UUID student,
            @Schema(description = "这位家长与这名学生的关联的编号") @NotNull UUID link,
            @Schema(description = "可用的方式：PHONE 电话、SMS 短信、WECHAT 微信、MAIL 邮件、VISIT 当面；没有列出的不可用")
                    @NotNull
                    @Size(min = 1, max = 5)
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = "PHONE|SMS|WECHAT|MAIL|VISIT",
                                            message = "没有这种联系方式，请从列表中选择")
                                    String>
                            ways,
            @Schema(description = "一天中从几点起可以联系；不限时间的不填", examples = "09:00")
                    @Pattern(regexp = HOUR, message = HOUR_RULE)
                    @Nullable String hoursFrom,
            @Schema(description = "到几点为止；与起始时间一并填写", examples = "11:30")
                    @Pattern(regexp = HOUR, message = HOUR_RULE)
                    @Nullable String hoursUntil,
            @Schema(description = "别人接听时怎样说，或不能向谁提起") @Size(min = 1, max = 300) @PlainText
                    @Nullable String wording) {}
}

package cn.tongxin.people.care;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Mask.PHONE;
import static cn.tongxin.kernel.data.Mask.WHOLE;
import static cn.tongxin.kernel.data.Sensitivity.L3;
import static cn.tongxin.kernel.data.Sensitivity.L4;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.NeverStored;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Pupils who need care as others see them; lists never show why. */
public final class CareViews {
    private CareViews() {}

    @Schema(name = "CarePupil", description = "学生及其现在的学校和班级；列表中姓名一律隐去一部分")
    public record CarePupil(
            @Schema(description = "学生编号", required = true) UUID id,
            @Schema(description = "姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String personName,
            @Schema(description = "管理单位代码", required = true) String managingUnit,
            @Schema(description = "学校编号", required = true) UUID school,
            @Schema(description = "班级编号；没有分班的没有") @Nullable UUID classGroup) {
        Axes axes() {
            return Axes.ofPupil(managingUnit, school, classGroup, id);
        }
    }

    @Schema(name = "SpecialCategoryRow", description = "重点群体列表中的一行；列表不显示是哪个群体")
    public record SpecialCategoryRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "学生", required = true) CarePupil student,
            @Schema(description = "群体代码", required = true) @Sensitive(value = L4, mask = WHOLE)
                    String code,
            @Schema(description = "来源：SCHOOL 学校、MCA_SYNC 民政共享、GUARDIAN 监护人", required = true)
                    String source,
            @Schema(description = "从哪一天起", required = true) LocalDate from,
            @Schema(description = "从哪一天起不再存在") @Nullable LocalDate to,
            @Schema(description = "下次复核日期", required = true) LocalDate nextReview,
            @Schema(description = "状态：ACTIVE 有效、ENDED 已结束", required = true) String status,
            @Schema(description = "登记时间", required = true) Instant createdAt)
            implements NeverStored {}

    @Schema(name = "SpecialCategoryDetail", description = "一名学生所属的一个重点群体，及可办理的事项")
    public record SpecialCategoryDetail(
            @Schema(description = "登记的内容", required = true) SpecialCategoryRow category,
            @Schema(description = "依据的种类", required = true) @Sensitive(value = L4, mask = WHOLE)
                    String evidenceType,
            @Schema(description = "依据的编号或出处") @Sensitive(value = L4, mask = WHOLE)
                    @Nullable String evidenceRef,
            @Schema(description = "结束的理由") @Sensitive(value = L4, mask = WHOLE)
                    @Nullable String endedReason,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned, NeverStored {}

    @Schema(name = "CourtOrderRow", description = "法院文书列表中的一行；列表不显示是哪一种")
    public record CourtOrderRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "学生", required = true) CarePupil student,
            @Schema(description = "被限制的家长的编号", required = true) UUID guardian,
            @Schema(description = "被限制的家长的姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String guardianName,
            @Schema(
                            description =
                                    "PROTECTION 人身安全保护令、CUSTODY 抚养或探望的裁判、GUARDIANSHIP 撤销监护人资格",
                            required = true)
                    @Sensitive(value = L4, mask = WHOLE)
                    String kind,
            @Schema(description = "从哪一天起生效", required = true) LocalDate from,
            @Schema(description = "文书写明的最后一天；没有写明的没有") @Nullable LocalDate until,
            @Schema(description = "从哪一天起不再限制") @Nullable LocalDate to,
            @Schema(description = "状态：ACTIVE 限制中、ENDED 已结束", required = true) String status,
            @Schema(description = "登记时间", required = true) Instant createdAt)
            implements NeverStored {}

    @Schema(name = "CourtOrderDetail", description = "一份限制家长查看学生情况的法院文书，及可办理的事项")
    public record CourtOrderDetail(
            @Schema(description = "登记的内容", required = true) CourtOrderRow order,
            @Schema(description = "作出文书的法院", required = true) @Sensitive(value = L4, mask = WHOLE)
                    String court,
            @Schema(description = "文书编号", required = true) @Sensitive(value = L4, mask = WHOLE)
                    String documentNo,
            @Schema(description = "结束的理由") @Sensitive(value = L4, mask = WHOLE)
                    @Nullable String endedReason,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned, NeverStored {}

    @Schema(name = "CareArrangementRow", description = "委托照护列表中的一行")
    public record CareArrangementRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "学生", required = true) CarePupil student,
            @Schema(description = "照护人姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String carerName,
            @Schema(description = "从哪一天起", required = true) LocalDate from,
            @Schema(description = "从哪一天起不再存在") @Nullable LocalDate to,
            @Schema(description = "父母是否已书面告知学校", required = true) boolean toldSchool,
            @Schema(description = "父母是否已书面告知村（居）民委员会", required = true) boolean toldVillage,
            @Schema(description = "外出的父母最近一次与孩子联系的日期；还没有记录的没有") @Nullable LocalDate lastContact,
            @Schema(description = "最迟到哪一天应有下一次联系记录，过后学校会收到待办；已结束的没有")
                    @Nullable LocalDate contactDue,
            @Schema(description = "状态：ACTIVE 有效、ENDED 已结束", required = true) String status,
            @Schema(description = "登记时间", required = true) Instant createdAt)
            implements NeverStored {}

    @Schema(name = "CareArrangementDetail", description = "一名学生的委托照护，及可办理的事项")
    public record CareArrangementDetail(
            @Schema(description = "登记的内容", required = true) CareArrangementRow arrangement,
            @Schema(description = "照护人手机号") @Sensitive(value = L3, mask = PHONE)
                    @Nullable String carerPhone,
            @Schema(description = "委托的原因", required = true) @Sensitive(value = L4, mask = WHOLE)
                    String reason,
            @Schema(description = "结束的理由") @Sensitive(value = L4, mask = WHOLE)
                    @Nullable String endedReason,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned, NeverStored {
        /** A contact changes what is shown and is no change of the arrangement. */
        @Override
        public String look() {
            return actions + " " + arrangement.lastContact();
        }
    }

    @Schema(name = "CareContactRow", description = "联系记录列表中的一行；列表不显示说明")
    public record CareContactRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "学生", required = true) CarePupil student,
            @Schema(description = "委托照护编号", required = true) UUID arrangement,
            @Schema(description = "联系日期", required = true) LocalDate on,
            @Schema(description = "联系方式：IN_PERSON 见面、VIDEO 视频、PHONE 电话", required = true)
                    String mode,
            @Schema(description = "联系了多少分钟") @Nullable Integer minutes,
            @Schema(description = "是否写了说明", required = true) boolean noted,
            @Schema(description = "以什么角色记录：guardian 为家长自报，其余为学校代记", required = true)
                    String reportedAs,
            @Schema(description = "登记时间", required = true) Instant createdAt)
            implements NeverStored {}

    @Schema(name = "CareContactDetail", description = "外出的父母与孩子的一次联系")
    public record CareContactDetail(
            @Schema(description = "登记的内容", required = true) CareContactRow contact,
            @Schema(description = "说明") @Sensitive(value = L4, mask = WHOLE) @Nullable String note,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned, NeverStored {}

    @Schema(name = "SafeContactRow", description = "安全联系须知列表中的一行；列表不显示内容")
    public record SafeContactRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "学生", required = true) CarePupil student,
            @Schema(description = "家长的编号", required = true) UUID guardian,
            @Schema(description = "家长的姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String guardianName,
            @Schema(description = "从哪一天起", required = true) LocalDate from,
            @Schema(description = "从哪一天起不再适用") @Nullable LocalDate to,
            @Schema(description = "状态：ACTIVE 适用中、ENDED 已结束", required = true) String status,
            @Schema(description = "登记时间", required = true) Instant createdAt)
            implements NeverStored {}

    @Schema(name = "SafeContactDetail", description = "怎样联系一位家长才安全，及可办理的事项")
    public record SafeContactDetail(
            @Schema(description = "登记的内容", required = true) SafeContactRow rule,
            @Schema(
                            description = "可用的方式：PHONE 电话、SMS 短信、WECHAT 微信、MAIL 邮件、VISIT 当面",
                            required = true)
                    List<String> ways,
            @Schema(description = "一天中从几点起可以联系") @Nullable String hoursFrom,
            @Schema(description = "到几点为止") @Nullable String hoursUntil,
            @Schema(description = "别人接听时怎样说，或不能向谁提起") @Sensitive(value = L4, mask = WHOLE)
                    @Nullable String wording,
            @Schema(description = "结束的理由") @Sensitive(value = L4, mask = WHOLE)
                    @Nullable String endedReason,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned, NeverStored {}
}

package cn.tongxin.people.family;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Mask.PHONE;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.people.family.GuardianLink.Terms;
import cn.tongxin.platform.audit.Reasoned;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.PersonName;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent about guardians and their links. */
public final class LinkRequests {
    private static final String RELATION = "5[012789]|6[123467]|7[1357]|8[1-9]|90|97|99|X[12]";
    private static final String NO_RELATION = "没有这种关系，请从列表中选择";

    private LinkRequests() {}

    @Schema(name = "LinkTerms", description = "关系和权限")
    public record LinkTerms(
            @Schema(description = "与学生的关系代码（GB/T 4761）；X1 民政部门或儿童福利机构、X2 村（居）委会")
                    @NotNull
                    @Pattern(regexp = RELATION, message = NO_RELATION)
                    String relation,
            @Schema(description = "STATUTORY 法定监护人、ENTRUSTED 受委托照护人、CONTACT 联系人")
                    @NotNull
                    @Pattern(regexp = "STATUTORY|ENTRUSTED|CONTACT", message = "没有这种身份")
                    String role,
            @Schema(description = "BOTH 共同抚养、SOLE 单独抚养、NONE 不直接抚养")
                    @NotNull
                    @Pattern(regexp = "BOTH|SOLE|NONE", message = "没有这种抚养情况")
                    String custody,
            @Schema(description = "是否与学生同住") @NotNull Boolean livesWith,
            @Schema(description = "可否查看学生情况、接收通知") @NotNull Boolean mayView,
            @Schema(description = "可否接送") @NotNull Boolean mayPickUp,
            @Schema(description = "可否代为决定；只能是法定监护人") @NotNull Boolean mayDecide,
            @Schema(description = "联系的先后，1 最先") @NotNull @Min(1) @Max(9) Integer priority,
            @Schema(description = "到哪天为止（含当天）；不填则不定期") @Nullable LocalDate until) {
        Terms terms() {
            return new Terms(
                    relation, role, custody, livesWith, mayView, mayPickUp, mayDecide, priority,
                    until);
        }
    }

    @Schema(name = "GuardianPerson", description = "一位家长的姓名和联系方式")
    public record GuardianPerson(
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

    @Schema(name = "GuardianLinkCreate", description = "由学校登记一位家长；已有档案的家长只给编号")
    public record GuardianLinkCreate(
            @Schema(description = "学生编号") @NotNull UUID student,
            @Schema(description = "已有档案的家长编号，如兄弟姐妹的家长") @Nullable UUID guardian,
            @Schema(description = "新的家长；与编号只填一项") @Valid @Nullable GuardianPerson person,
            @Schema(description = "关系和权限") @NotNull @Valid LinkTerms terms) {}

    @Schema(name = "LinkReason", description = "办理一步的理由")
    public record LinkReason(
            @Schema(description = "理由") @NotNull @Size(min = 2, max = 500) @PlainText String reason)
            implements Reasoned {
        @Override
        public String auditReason() {
            return reason;
        }
    }

    @Schema(name = "LinkVerify", description = "审核通过")
    public record LinkVerify(
            @Schema(description = "理由") @NotNull @Size(min = 2, max = 500) @PlainText String reason,
            @Schema(
                            description =
                                    "申请人与档案中姓名、手机号相同的家长（sameOnFile）是否同一人：有这样的家长时必填，没有时不填。"
                                            + "是同一人的，由本关联接续，权限沿用")
                    @Nullable Boolean sameAsOnFile)
            implements Reasoned {
        @Override
        public String auditReason() {
            return reason;
        }
    }

    @Schema(name = "LinkRevoke", description = "撤销一项关联")
    public record LinkRevoke(
            @Schema(description = "依据：MISTAKE 登记有误、DECEASED 已故、ENDED 委托或联系已结束")
                    @NotNull
                    @Pattern(regexp = "MISTAKE|DECEASED|ENDED", message = "没有这种依据")
                    String basis,
            @Schema(description = "理由") @NotNull @Size(min = 2, max = 500) @PlainText String reason)
            implements Reasoned {
        @Override
        public String auditReason() {
            return basis + "：" + reason;
        }
    }
}

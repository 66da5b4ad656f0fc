package cn.tongxin.people.claim;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Mask.PHONE;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.PersonName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What families send to get to their children, and teachers to print codes for them. */
public final class ClaimRequests {
    private static final String RELATION = "5[012789]|6[123467]|7[1357]|8[1-9]|90|97|99";
    private static final String NO_RELATION = "没有这种关系，请从列表中选择";
    private static final String RELATION_IS = "与学生的关系代码（GB/T 4761），如 51 父亲、52 母亲";
    private static final String MYSELF = "本人的姓名和手机号；第一次提交时必填，账户已有的不再填";

    private ClaimRequests() {}

    @Schema(name = "ClaimSelf", description = "提交申请的家长本人")
    public record ClaimSelf(
            @Schema(description = "姓名，2 到 50 个字，可用间隔号“·”")
                    @NotNull
                    @Size(min = 2, max = 50)
                    @PersonName
                    @Sensitive(value = L3, mask = NAME)
                    String name,
            @Schema(description = "性别代码（GB/T 2261.1）：0 未知、1 男、2 女、9 未说明")
                    @NotNull
                    @Pattern(regexp = "[0129]", message = "性别代码须为 0、1、2 或 9")
                    String sex,
            @Schema(description = "11 位手机号")
                    @NotNull
                    @Pattern(regexp = "1[3-9]\\d{9}", message = "请填写 11 位手机号")
                    @Sensitive(value = L3, mask = PHONE)
                    String phone) {}

    @Schema(name = "ClaimByCode", description = "凭班主任发放的关联码申请")
    public record ClaimByCode(
            @Schema(description = "关联码，10 位字母和数字，大小写、空格和连字符不限", examples = "K7MPQ-W4THR")
                    @NotNull
                    @Pattern(
                            regexp = "[\\sA-Za-z0-9-]{10,20}",
                            message = "关联码是 10 位字母和数字，请对照纸条重新输入")
                    String code,
            @Schema(description = RELATION_IS)
                    @NotNull
                    @Pattern(regexp = RELATION, message = NO_RELATION)
                    String relation,
            @Schema(description = MYSELF) @Valid @Nullable ClaimSelf self) {}

    @Schema(name = "ClaimByMatch", description = "没有关联码时，按学校登记的信息比对")
    public record ClaimByMatch(
            @Schema(description = "学生姓名，与学籍一致")
                    @NotNull
                    @Size(min = 2, max = 50)
                    @PersonName
                    @Sensitive(value = L3, mask = NAME)
                    String studentName,
            @Schema(description = "学生出生日期") @NotNull @Past(message = "出生日期须在今天以前")
                    LocalDate birthDate,
            @Schema(description = RELATION_IS)
                    @NotNull
                    @Pattern(regexp = RELATION, message = NO_RELATION)
                    String relation,
            @Schema(description = MYSELF) @Valid @Nullable ClaimSelf self) {}

    @Schema(name = "ClaimSlipsRequest", description = "要为谁打印关联码")
    public record ClaimSlipsRequest(
            @Schema(description = "班级编号") @NotNull UUID classGroup,
            @Schema(description = "只为这些学生打印，最多 200 名；不填则为全班") @Size(max = 200)
                    @Nullable List<@NotNull UUID> students) {}
}

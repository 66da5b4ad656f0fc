package cn.tongxin.people.family;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Mask.PHONE;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Links and guardians as others see them. */
public final class LinkViews {
    private static final String RELATION = "与学生的关系代码（GB/T 4761）；X1 民政部门或儿童福利机构、X2 村（居）委会";
    private static final String ROLE = "STATUTORY 法定监护人、ENTRUSTED 受委托照护人、CONTACT 联系人";
    private static final String CUSTODY = "BOTH 共同抚养、SOLE 单独抚养、NONE 不直接抚养";
    private static final String STATUS = "CLAIMED 待审核、VERIFIED 已审核、REVOKED 已撤销";

    private LinkViews() {}

    @Schema(name = "GuardianLinkRow", description = "家长与学生的一项关联；姓名和手机号一律隐去一部分")
    public record GuardianLinkRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "学生编号", required = true) UUID student,
            @Schema(description = "学生姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String studentName,
            @Schema(description = "家长编号", required = true) UUID guardian,
            @Schema(description = "家长姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String guardianName,
            @Schema(description = "手机号，一律隐去一部分；凭理由在学生页面查看")
                    @Sensitive(value = L3, mask = PHONE, always = true)
                    @Nullable String phone,
            @Schema(description = RELATION, required = true) String relation,
            @Schema(description = ROLE, required = true) String role,
            @Schema(description = CUSTODY, required = true) String custody,
            @Schema(description = "是否与学生同住", required = true) boolean livesWith,
            @Schema(description = "可否查看学生情况、接收通知", required = true) boolean mayView,
            @Schema(description = "可否接送", required = true) boolean mayPickUp,
            @Schema(description = "可否代为决定（法定监护）", required = true) boolean mayDecide,
            @Schema(description = "联系的先后，1 最先", required = true) int priority,
            @Schema(description = STATUS, required = true) String status,
            @Schema(description = "因裁定、保护令不得查看和接收通知", required = true) boolean cutByOrder,
            @Schema(description = "是否已注册账户", required = true) boolean hasAccount,
            @Schema(description = "从哪天起", required = true) LocalDate from,
            @Schema(description = "到哪天为止（含当天）") @Nullable LocalDate until,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt) {}

    @Schema(name = "GuardianLinkDetail", description = "家长与学生的一项关联及可办理的事项")
    public record GuardianLinkDetail(
            @Schema(description = "关联", required = true) GuardianLinkRow link,
            @Schema(description = "来源：SCHOOL 学校登记、CODE 凭关联码、MATCH 信息比对、IMPORT 导入", required = true)
                    String claimedBy,
            @Schema(description = "待审核时：档案中姓名、手机号与之相同、还没有账户的家长关联的编号；审核通过后由本关联接续，权限沿用")
                    @Nullable UUID sameOnFile,
            @Schema(description = "审核时间") @Nullable Instant verifiedAt,
            @Schema(description = "是否为模拟数据", required = true) boolean synthetic,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {
        /** A parent who comes on file makes another answer of a link that nobody has changed. */
        @Override
        public String look() {
            return actions() + " " + sameOnFile;
        }
    }

    @Schema(name = "GuardianRow", description = "家长列表中的一行；姓名和手机号一律隐去一部分")
    public record GuardianRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String name,
            @Schema(description = "手机号，一律隐去一部分；凭理由在学生页面查看")
                    @Sensitive(value = L3, mask = PHONE, always = true)
                    @Nullable String phone,
            @Schema(description = "是否已注册账户", required = true) boolean hasAccount,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt) {}

    @Schema(name = "GuardianDetail", description = "一位家长；关联的孩子另行列出")
    public record GuardianDetail(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String name,
            @Schema(description = "性别代码（GB/T 2261.1）", required = true) String sex,
            @Schema(description = "手机号，一律隐去一部分；凭理由在学生页面查看")
                    @Sensitive(value = L3, mask = PHONE, always = true)
                    @Nullable String phone,
            @Schema(description = "是否已注册账户", required = true) boolean hasAccount,
            @Schema(description = "是否为模拟数据", required = true) boolean synthetic,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}
}

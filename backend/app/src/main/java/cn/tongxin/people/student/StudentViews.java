package cn.tongxin.people.student;

import static cn.tongxin.kernel.data.Mask.ADDRESS;
import static cn.tongxin.kernel.data.Mask.DATE;
import static cn.tongxin.kernel.data.Mask.ID_NUMBER;
import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Mask.STUDENT_NUMBER;
import static cn.tongxin.kernel.data.Mask.WHOLE;
import static cn.tongxin.kernel.data.Sensitivity.L3;
import static cn.tongxin.kernel.data.Sensitivity.L4;

import cn.tongxin.org.Named;
import cn.tongxin.org.Place;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Pupils and their enrolments as others see them. */
public final class StudentViews {
    static final String STATUS =
            "ENROLLED 在读、SUSPENDED 休学、TRANSFERRED_OUT 已转出、GRADUATED 已毕业、DROPPED 辍学、DECEASED 已故";

    private StudentViews() {}

    @Schema(name = "StudentRow", description = "学生列表中的一行；姓名一律隐去一部分")
    public record StudentRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String name,
            @Schema(description = "性别代码（GB/T 2261.1）：0 未知、1 男、2 女、9 未说明", required = true)
                    String sex,
            @Schema(description = "学校", required = true) Named school,
            @Schema(description = "管理单位", required = true) Place managingUnit,
            @Schema(description = "班级；尚未编班或已离校的没有") @Nullable Named classGroup,
            @Schema(description = STATUS, required = true) String status,
            @Schema(description = "这一状态从哪天起", required = true) LocalDate since,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt) {}

    @Schema(name = "StudentMatches", description = "查找学生的结果：最前面的至多 20 名，不计总数；姓名一律隐去一部分")
    public record StudentMatches(
            @Schema(description = "找到的学生，按姓名排列", required = true) List<StudentRow> items,
            @Schema(description = "还有更多：请多输入几个字", required = true) boolean more) {}

    @Schema(name = "StudentDetail", description = "一名学生；证件号码和学籍号在此一律隐去一部分，凭理由另行查看")
    public record StudentDetail(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String name,
            @Schema(description = "性别代码（GB/T 2261.1）：0 未知、1 男、2 女、9 未说明", required = true)
                    String sex,
            @Schema(description = "出生日期；只可查看部分内容的角色只见年份", required = true)
                    @Sensitive(value = L4, mask = DATE)
                    String birthDate,
            @Schema(description = "证件类型", required = true) String idType,
            @Schema(description = "证件号码，一律隐去一部分")
                    @Sensitive(value = L4, mask = ID_NUMBER, always = true)
                    @Nullable String idNo,
            @Schema(description = "学籍号，一律隐去一部分")
                    @Sensitive(value = L4, mask = STUDENT_NUMBER, always = true)
                    @Nullable String studentNo,
            @Schema(description = "民族代码（GB/T 3304）") @Nullable String ethnicity,
            @Schema(description = "户籍所在县级区划代码") @Nullable String hukouDivision,
            @Schema(description = "现住址；只可查看部分内容的角色见到街道、乡镇") @Sensitive(value = L4, mask = ADDRESS)
                    @Nullable String residence,
            @Schema(description = "须特别照顾之处；只对可查看全部内容的角色显示") @Sensitive(value = L4, mask = WHOLE)
                    @Nullable String specialNote,
            @Schema(description = "学校", required = true) Named school,
            @Schema(description = "管理单位", required = true) Place managingUnit,
            @Schema(description = "班级；尚未编班或已离校的没有") @Nullable Named classGroup,
            @Schema(description = STATUS, required = true) String status,
            @Schema(description = "这一状态从哪天起", required = true) LocalDate since,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "建立时间", required = true) Instant createdAt,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt,
            @Schema(description = "是否为模拟数据", required = true) boolean synthetic,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}

    @Schema(name = "EnrolmentRow", description = "在一所学校的一段就读；姓名一律隐去一部分")
    public record EnrolmentRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "学生编号", required = true) UUID student,
            @Schema(description = "学生姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String studentName,
            @Schema(description = "学校", required = true) Named school,
            @Schema(description = "管理单位", required = true) Place managingUnit,
            @Schema(description = "班级；已结束的为离校时的班级") @Nullable Named classGroup,
            @Schema(description = "入学日期", required = true) LocalDate from,
            @Schema(description = "离校日期；仍在校的没有") @Nullable LocalDate to,
            @Schema(description = STATUS, required = true) String status,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt) {}

    @Schema(name = "ClassRoster", description = "一个班的花名册；任课教师也只见姓名")
    public record ClassRoster(
            @Schema(description = "班级编号", required = true) UUID id,
            @Schema(description = "班名", required = true) String className,
            @Schema(description = "按姓氏拼音排列的学生", required = true) List<RosterRow> pupils,
            @Schema(description = "名册的版本", required = true) int version,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {
        @Override
        public String look() {
            return pupils.toString();
        }
    }

    @Schema(name = "RosterRow", description = "花名册中的一名学生")
    public record RosterRow(
            @Schema(description = "学生编号", required = true) UUID id,
            @Schema(description = "姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String name,
            @Schema(description = "性别代码（GB/T 2261.1）", required = true) String sex,
            @Schema(description = STATUS, required = true) String status,
            @Schema(description = "家长关联：LINKED 已关联、WAITING 待审核、NONE 未关联；只对可查看家长关联的角色显示")
                    @Nullable String linked) {}
}

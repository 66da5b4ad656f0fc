package cn.tongxin.people.duplicate;

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

/** Pairs as the office sees them that covers both pupils. */
public final class DuplicateViews {
    private static final String STATUS = "OPEN 待核实、PROPOSED 已提出合并、NOT_DUPLICATE 不是同一人、MERGED 已合并";

    private DuplicateViews() {}

    @Schema(name = "StudentDuplicateRow", description = "两条疑似同一人的学生记录；姓名一律隐去一部分")
    public record StudentDuplicateRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "两条记录；已合并的只有保留的一条", required = true)
                    List<StudentDuplicatePupil> pupils,
            @Schema(
                            description =
                                    "疑似的理由：GUARDIAN_PHONE 同名、同生日，家长手机号相同、SAME_SCHOOL 同校、同名、同生日、同性别、"
                                            + "REPORTED 人工报告",
                            required = true)
                    List<String> reasons,
            @Schema(description = STATUS, required = true) String status,
            @Schema(description = "发现时间", required = true) Instant createdAt,
            @Schema(description = "最近修改时间", required = true) Instant updatedAt) {}

    @Schema(name = "StudentDuplicatePupil", description = "两条记录中的一条；姓名一律隐去一部分")
    public record StudentDuplicatePupil(
            @Schema(description = "学生编号", required = true) UUID id,
            @Schema(description = "姓名", required = true)
                    @Sensitive(value = L3, mask = NAME, always = true)
                    String name,
            @Schema(description = "性别代码（GB/T 2261.1）", required = true) String sex,
            @Schema(description = "学校", required = true) Named school,
            @Schema(description = "管理单位", required = true) Place managingUnit,
            @Schema(description = "学籍状态", required = true) String status) {}

    @Schema(name = "StudentDuplicateDetail", description = "两条疑似同一人的学生记录，并列对照，及可办理的事项")
    public record StudentDuplicateDetail(
            @Schema(description = "这一对记录", required = true) StudentDuplicateRow pair,
            @Schema(description = "并列对照的内容；已合并的只有保留的一条", required = true)
                    List<StudentDuplicateSide> sides,
            @Schema(
                            description =
                                    "两条记录不同的项目：NAME 姓名、SEX 性别、BIRTH_DATE 出生日期、ID_NO 证件号码、STUDENT_NO 学籍号、"
                                            + "ETHNICITY 民族、HUKOU 户籍、RESIDENCE 住址、SCHOOL 学校、CLASS 班级、STATUS 状态；"
                                            + "隐去的内容不同也列出",
                            required = true)
                    List<String> differences,
            @Schema(description = "报告人写的疑似理由") @Sensitive(value = L3, mask = WHOLE)
                    @Nullable String note,
            @Schema(description = "提出合并；没有提出的没有") @Nullable StudentMergeProposal proposal,
            @Schema(description = "办理结果；还没有结果的没有") @Nullable StudentDuplicateDecision decision,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}

    @Schema(name = "StudentDuplicateSide", description = "一条记录的内容；证件号码和学籍号一律隐去一部分")
    public record StudentDuplicateSide(
            @Schema(description = "学生编号", required = true) UUID id,
            @Schema(description = "姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String name,
            @Schema(description = "性别代码（GB/T 2261.1）", required = true) String sex,
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
            @Schema(description = "学校", required = true) Named school,
            @Schema(description = "管理单位", required = true) Place managingUnit,
            @Schema(description = "班级；尚未编班或已离校的没有") @Nullable Named classGroup,
            @Schema(description = "学籍状态", required = true) String status,
            @Schema(description = "这一状态从哪天起", required = true) LocalDate since) {}

    @Schema(name = "StudentMergeProposal", description = "一人提出的合并，等待另一人办理")
    public record StudentMergeProposal(
            @Schema(description = "保留的一条记录的学生编号", required = true) UUID survivor,
            @Schema(description = "提出人", required = true) String by,
            @Schema(description = "提出时间", required = true) Instant at,
            @Schema(description = "提出的理由") @Sensitive(value = L3, mask = WHOLE)
                    @Nullable String reason) {}

    @Schema(name = "StudentDuplicateDecision", description = "谁在什么时候办结、为什么；合并的还有并入了什么")
    public record StudentDuplicateDecision(
            @Schema(description = "办理人", required = true) String by,
            @Schema(description = "办理时间", required = true) Instant at,
            @Schema(description = "理由") @Sensitive(value = L3, mask = WHOLE)
                    @Nullable String reason,
            @Schema(description = "并入的记录；没有合并的没有") @Nullable StudentMergeMoved moved) {}

    @Schema(name = "StudentMergeMoved", description = "合并时并入了多少记录；关爱记录、委托照护和法院文书一并并入，数量不在此显示")
    public record StudentMergeMoved(
            @Schema(description = "就读经历", required = true) int enrolments,
            @Schema(description = "并入的家长关联", required = true) int links,
            @Schema(description = "同一家长重复或已撤销而结束的家长关联", required = true) int linksEnded,
            @Schema(description = "转学记录", required = true) int transfers) {}
}

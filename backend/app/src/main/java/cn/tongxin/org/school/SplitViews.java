package cn.tongxin.org.school;

import cn.tongxin.org.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan to divide a school, held against what both schools would be now. */
public final class SplitViews {
    private SplitViews() {}

    @Schema(name = "SchoolSplit", description = "一份学校分立方案，以及此刻按它办理会怎样；方案不能修改")
    public record SplitDetail(
            @Schema(description = "方案编号；批准后也是新学校的编号", required = true) UUID id,
            @Schema(description = "原学校", required = true) Named school,
            @Schema(description = "新学校的各项内容", required = true) Map<String, String> newSchool,
            @Schema(description = "转入新学校的班级", required = true) List<SplitClass> classes,
            @Schema(description = "留在原学校的在读班级数", required = true) long classesStaying,
            @Schema(description = "转入新学校的任职；不能查看教职工的角色看不到，为空", required = true)
                    List<SplitPost> posts,
            @Schema(description = "转入新学校的任职数；名单只给可以查看教职工的人", required = true) long postsMoving,
            @Schema(description = "留在原学校的任职数", required = true) long postsStaying,
            @Schema(description = "分立后暂缺班主任的班级，两校都在内", required = true) List<Named> vacancies,
            @Schema(description = "须先处理的事；都处理了才能提出申请", required = true) List<SplitProblem> problems,
            @Schema(description = "财务清算完成日期") @Nullable LocalDate liquidatedOn,
            @Schema(description = "制定时间", required = true) Instant createdAt) {}

    @Schema(name = "SplitClass", description = "转入新学校的一个班级")
    public record SplitClass(
            @Schema(description = "班级编号", required = true) UUID id,
            @Schema(description = "班名", required = true) String name,
            @Schema(description = "学段", required = true) String stage) {}

    @Schema(name = "SplitPost", description = "转入新学校的一项任职；姓名只显示第一个字")
    public record SplitPost(
            @Schema(description = "任职编号", required = true) UUID id,
            @Schema(description = "教职工编号", required = true) UUID staff,
            @Schema(description = "姓名，只显示第一个字", required = true, examples = "黄*") String name,
            @Schema(description = "岗位类别", required = true) String category,
            @Schema(description = "是否主要任职", required = true) boolean main) {}

    @Schema(name = "SplitProblem", description = "分立前须先处理的一件事")
    public record SplitProblem(
            @Schema(description = "所依据的规定编号") @Nullable String rule,
            @Schema(description = "说明和下一步", required = true) String detail) {}
}

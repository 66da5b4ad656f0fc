package cn.tongxin.org.classes;

import cn.tongxin.org.Named;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Located;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Roll-overs as others see them. */
public final class RollOverViews {
    private static final String STATUS =
            "状态：STARTED 已开始、DONE 已完成、UNDOING 撤回中、UNDONE 已撤回；是否正在办理看 running";

    private RollOverViews() {}

    @Schema(name = "RollOverExtent", description = "一次升级的范围：全市、一个管理单位或一所学校")
    public record RollOverExtent(
            @Schema(description = "管理单位代码；全市的没有") @Nullable String managingUnit,
            @Schema(description = "学校编号；只为一所学校办理的才有") @Nullable UUID school,
            @Schema(description = "名称", required = true, examples = "全市") String name) {}

    @Schema(name = "RollOverRow", description = "一次升级")
    public record RollOverRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "升入的学年", required = true) String schoolYear,
            @Schema(description = "范围", required = true) RollOverExtent extent,
            @Schema(description = STATUS, required = true) String status,
            @Schema(description = "后台任务是否正在办理", required = true) boolean running,
            @Schema(description = "最近一项后台任务的编号；只有提交者能查看其进展", required = true) UUID job,
            @Schema(description = "升级的班级数", required = true) int promoted,
            @Schema(description = "毕业的班级数", required = true) int graduated,
            @Schema(description = "没有升级的班级数", required = true) int unplaced,
            @Schema(description = "已撤回的班级数", required = true) int undone,
            @Schema(description = "提交时间", required = true) Instant createdAt,
            @Schema(description = "提交人") @Nullable Named by) {}

    @Schema(name = "RollOverDetail", description = "一次升级及可办理的事项")
    public record RollOverDetail(
            @Schema(description = "升级", required = true) RollOverRow rollOver,
            @Schema(description = "从这一天起不能撤回：新学年第一个教学日", required = true) LocalDate undoBefore,
            @Schema(description = "版本号", required = true) int version,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned, Located {
        /** Where its progress is followed. */
        @Override
        public String location() {
            return "/api/v1/jobs/" + rollOver.job();
        }
    }

    @Schema(name = "RollOverPreview", description = "升级会带来什么；不改动任何班级")
    public record RollOverPreview(
            @Schema(description = "升入的学年", required = true) String schoolYear,
            @Schema(description = "范围", required = true) RollOverExtent extent,
            @Schema(description = "升级的班级数", required = true) long promotes,
            @Schema(description = "毕业的班级数", required = true) long graduates,
            @Schema(description = "不能升级的班级数", required = true) long unplaced,
            @Schema(description = "各学段、年级的班级数", required = true) List<GradeMove> grades,
            @Schema(description = "不能升级的班级，最多 200 个", required = true)
                    List<UnplacedClass> unplacedClasses,
            @Schema(description = "从这一天起不能撤回：新学年第一个教学日", required = true) LocalDate undoBefore,
            @Schema(description = "此刻可办理的事项：start", required = true) List<Action> actions) {}

    @Schema(name = "GradeMove", description = "一个年级的班级往哪里去")
    public record GradeMove(
            @Schema(description = "学段", required = true) String stage,
            @Schema(description = "年级代码", required = true) String gradeCode,
            @Schema(description = "升入的年级代码；毕业年级没有") @Nullable String nextGrade,
            @Schema(description = "升级的班级数", required = true) long promotes,
            @Schema(description = "毕业的班级数", required = true) long graduates,
            @Schema(description = "不能升级的班级数", required = true) long unplaced) {}

    @Schema(name = "UnplacedClass", description = "一个不能升级的班级")
    public record UnplacedClass(
            @Schema(description = "班级编号", required = true) UUID id,
            @Schema(description = "班名", required = true) String name,
            @Schema(description = "学校", required = true) Named school,
            @Schema(
                            description =
                                    "原因：BEHIND 落后一个学年以上、SCHOOL_NOT_OPERATING 学校没有在办学、"
                                            + "STAGE_NOT_TAUGHT 学校不再开设这个学段、GRADE_MISFIT 入学年份与年级不符",
                            required = true)
                    String reason) {}
}

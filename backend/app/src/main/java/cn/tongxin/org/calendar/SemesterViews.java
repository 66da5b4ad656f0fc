package cn.tongxin.org.calendar;

import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Semesters as others see them. */
public final class SemesterViews {
    private SemesterViews() {}

    @Schema(name = "Semester", description = "一个学段组的一个学期")
    public record SemesterRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "学期代码：学年加 -1（秋季）或 -2（春季）", required = true) String code,
            @Schema(description = "名称", required = true) String name,
            @Schema(description = "学年，如 2025-2026", required = true) String academicYear,
            @Schema(description = "AUTUMN 秋季、SPRING 春季", required = true) String term,
            @Schema(description = "COMPULSORY_PRE 幼儿园和义务教育、SENIOR 高中", required = true)
                    String stageGroup,
            @Schema(description = "报到日期", required = true) LocalDate reportOn,
            @Schema(description = "正式上课第一天", required = true) LocalDate firstTeachingDay,
            @Schema(description = "上课最后一天", required = true) LocalDate lastTeachingDay,
            @Schema(description = "统计起始日期；寒假归秋季学期，暑假归春季学期", required = true) LocalDate statFrom,
            @Schema(description = "统计截止日期，含当天", required = true) LocalDate statTo,
            @Schema(description = "DRAFT 草稿、PUBLISHED 已公布、CLOSED 已结束", required = true)
                    String status,
            @Schema(description = "日期依据的校历或惯例", required = true) String source,
            @Schema(description = "暂定：日期未经校历核实", required = true) boolean provisional) {}

    @Schema(name = "CurrentSemesters", description = "某一天所在的学期")
    public record CurrentSemesters(
            @Schema(description = "所问的日期", required = true) LocalDate date,
            @Schema(description = "每个学段组一个学期", required = true) List<SemesterRow> items) {}

    @Schema(name = "SemesterDetail", description = "一个学期及可办理的事项")
    public record SemesterDetail(
            @Schema(description = "学期", required = true) SemesterRow semester,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "当前登录者此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}

    @Schema(name = "SemesterEffect", description = "更正学期日期的影响；待办事项的期限按工作日历计算，不随学期日期变")
    public record SemesterEffect(
            @Schema(description = "上课周数，更正以前", required = true) int weeksBefore,
            @Schema(description = "上课周数，更正以后", required = true) int weeksAfter,
            @Schema(description = "上一学期的名称；这是最早的学期则没有") @Nullable String previous,
            @Schema(description = "由本学期改计入上一学期的天数", required = true) int daysToPrevious,
            @Schema(description = "由上一学期改计入本学期的天数", required = true) int daysFromPrevious,
            @Schema(description = "其中已经过去的天数，这些天的数字会重新归入学期", required = true) int daysOver) {}

    @Schema(name = "SemesterHistory", description = "一个学期的公布、更正、结束和重新打开")
    public record SemesterHistory(
            @Schema(description = "最近的在前", required = true) List<SemesterStep> items) {}

    @Schema(name = "SemesterStep", description = "一次状态变化")
    public record SemesterStep(
            @Schema(description = "原来的状态", required = true) String from,
            @Schema(description = "后来的状态", required = true) String to,
            @Schema(description = "事项：publish、close、correct、reopen", required = true) String action,
            @Schema(description = "理由") @Nullable String reason,
            @Schema(description = "时间", required = true) Instant at,
            @Schema(description = "办理时的角色", required = true) String actingRole) {}
}

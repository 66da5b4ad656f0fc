package cn.tongxin.org.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
}

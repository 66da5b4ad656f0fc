package cn.tongxin.org.calendar;

import cn.tongxin.kernel.time.WorkdayCalendar;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Working days as others see them. */
public final class WorkdayViews {
    private WorkdayViews() {}

    @Schema(name = "WorkdayList", description = "一段日期中的每一天")
    public record WorkdayList(
            @Schema(description = "从开始日期到结束日期，每天一项", required = true) List<DayView> items,
            @Schema(description = "其中工作日的天数", required = true) int workdays) {}

    @Schema(name = "Workday", description = "一天是否工作日")
    public record DayView(
            @Schema(description = "日期", required = true) LocalDate date,
            @Schema(description = "是否工作日", required = true) boolean workday,
            @Schema(description = "节假日或调休上班日的名称；平常的日子没有") @Nullable String name,
            @Schema(description = "依据的放假通知或惯例；平常的日子没有") @Nullable String source,
            @Schema(description = "暂定：放假通知公布后可能改变", required = true) boolean provisional) {}

    static DayView view(WorkdayCalendar.Day day) {
        return new DayView(day.date(), day.workday(), day.name(), day.source(), day.provisional());
    }
}

package cn.tongxin.org.calendar;

import cn.tongxin.kernel.time.WorkdayCalendar;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    @Schema(name = "WorkdayYearRow", description = "一个年份的工作日历是否已按放假通知确定")
    public record YearRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "年份", required = true) int year,
            @Schema(description = "已按国务院放假通知录入；否则全年暂定", required = true) boolean confirmed,
            @Schema(description = "国务院放假通知的文号") @Nullable String notice) {}

    @Schema(name = "WorkdayYears", description = "有工作日历的年份，到明年为止")
    public record YearList(
            @Schema(description = "每年一项，早的在前", required = true) List<YearRow> items) {}

    @Schema(name = "Holiday", description = "一个节日的放假和调休")
    public record HolidayView(
            @Schema(description = "节日名称", required = true) String name,
            @Schema(description = "放假第一天", required = true) LocalDate from,
            @Schema(description = "放假最后一天", required = true) LocalDate to,
            @Schema(description = "共几天，周末在内", required = true) int days,
            @Schema(description = "为此调休上班的日期", required = true) List<LocalDate> makeupDays) {}

    @Schema(name = "WorkdayYear", description = "一年的放假安排")
    public record YearView(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "年份", required = true) int year,
            @Schema(description = "已按国务院放假通知录入；否则全年暂定", required = true) boolean confirmed,
            @Schema(description = "国务院放假通知的文号") @Nullable String notice,
            @Schema(description = "通知的日期；由平台预置的没有") @Nullable LocalDate noticedOn,
            @Schema(description = "国家节日", required = true) List<HolidayView> holidays,
            @Schema(description = "壮族三月三") @Nullable HolidayView regional,
            @Schema(description = "自治区放假通知；没有时壮族三月三的日期按惯例暂定") @Nullable String regionalNotice,
            @Schema(description = "一年中不同于平常的日子", required = true) List<DayView> days,
            @Schema(description = "全年工作日的天数", required = true) int workdays,
            @Schema(description = "市教育局最近一次录入的时间；由平台预置的没有") @Nullable Instant enteredAt,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "当前登录者此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}

    @Schema(name = "WorkdayYearEffect", description = "录入放假安排的影响：只重算原来标明暂定、尚未到期的期限，已确定的期限不变")
    public record Effect(
            @Schema(description = "全年工作日，录入以前", required = true) int workdaysBefore,
            @Schema(description = "全年工作日，录入以后", required = true) int workdaysAfter,
            @Schema(description = "期限暂定的待办事项", required = true) long provisional,
            @Schema(description = "其中期限提前的", required = true) long earlier,
            @Schema(description = "其中期限推后的", required = true) long later,
            @Schema(description = "其中期限由暂定变为确定的，不论日期变不变", required = true) long certain) {}

    @Schema(name = "WorkdayYearSaved", description = "录入后的放假安排和它的影响")
    public record Saved(
            @Schema(description = "放假安排", required = true) YearView year,
            @Schema(description = "影响", required = true) Effect effect,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "当前登录者此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}

    static DayView view(WorkdayCalendar.Day day) {
        return new DayView(day.date(), day.workday(), day.name(), day.source(), day.provisional());
    }
}

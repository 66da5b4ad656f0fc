package cn.tongxin.org.calendar;

import cn.tongxin.platform.audit.Reasoned;
import cn.tongxin.platform.rules.GivenReason;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to change the calendar. */
public final class CalendarRequests {
    private CalendarRequests() {}

    @Schema(name = "HolidayUpdate", description = "一个节日的放假和调休，照通知填写")
    public record HolidayUpdate(
            @Schema(description = "节日名称；合并放假的写在一起，用顿号分开", examples = "国庆节、中秋节")
                    @NotNull
                    @Size(min = 2, max = 20)
                    @PlainText
                    String name,
            @Schema(description = "放假第一天") @NotNull LocalDate from,
            @Schema(description = "放假最后一天") @NotNull LocalDate to,
            @Schema(description = "通知写明的放假天数，与起止日期核对") @NotNull @Min(1) @Max(WorkdayPlan.MOST_DAYS)
                    Integer days,
            @Schema(description = "为此调休上班的日期；没有的为空") @NotNull @Size(max = 5)
                    List<@NotNull LocalDate> makeupDays) {}

    @Schema(name = "WorkdayYearUpdate", description = "一年放假安排的完整替换")
    public record WorkdayYearUpdate(
            @Schema(description = "国务院办公厅放假通知的文号", examples = "国办发明电〔2025〕7号")
                    @NotNull
                    @Size(min = 2, max = 100)
                    @NoticeText
                    String notice,
            @Schema(description = "通知的日期") @NotNull @PastOrPresent(message = "通知的日期不能晚于今天")
                    LocalDate noticedOn,
            @Schema(description = "国家节日") @NotNull @Size(min = 1, max = 10)
                    List<@NotNull @Valid HolidayUpdate> holidays,
            @Schema(description = "壮族三月三；当年不放的没有") @Valid @Nullable HolidayUpdate regional,
            @Schema(description = "自治区放假通知；还没有时不填，壮族三月三的日期即为暂定")
                    @Size(min = 2, max = 100)
                    @NoticeText
                    @Nullable String regionalNotice,
            @Schema(description = "明知有提醒仍要办理时的理由") @Size(max = 10)
                    @Nullable List<@NotNull @Valid GivenReason> overrides)
            implements Reasoned {
        @Override
        public @Nullable String auditReason() {
            return GivenReason.named(overrides);
        }
    }

    @Schema(name = "SemesterUpdate", description = "一个学期草稿的完整替换")
    public record SemesterUpdate(
            @Schema(description = "报到日期；统计从这一天起，上一学期到前一天止") @NotNull LocalDate reportOn,
            @Schema(description = "正式上课第一天") @NotNull LocalDate firstTeachingDay,
            @Schema(description = "上课最后一天") @NotNull LocalDate lastTeachingDay,
            @Schema(description = "日期依据的校历文件", examples = "南教基〔2026〕12号")
                    @NotNull
                    @Size(min = 2, max = 200)
                    @NoticeText
                    String source,
            @Schema(description = "明知有提醒仍要办理时的理由") @Size(max = 10)
                    @Nullable List<@NotNull @Valid GivenReason> overrides)
            implements Reasoned {
        @Override
        public @Nullable String auditReason() {
            return GivenReason.named(overrides);
        }
    }

    @Schema(name = "SemesterCorrection", description = "更正一个已公布学期的日期")
    public record SemesterCorrection(
            @Schema(description = "报到日期；统计从这一天起，上一学期到前一天止") @NotNull LocalDate reportOn,
            @Schema(description = "正式上课第一天") @NotNull LocalDate firstTeachingDay,
            @Schema(description = "上课最后一天") @NotNull LocalDate lastTeachingDay,
            @Schema(description = "日期依据的校历文件", examples = "南教基〔2026〕12号")
                    @NotNull
                    @Size(min = 2, max = 200)
                    @NoticeText
                    String source,
            @Schema(description = "为何更正") @NotNull @Size(min = 2, max = 500) @PlainText
                    String reason,
            @Schema(description = "明知有提醒仍要办理时的理由") @Size(max = 10)
                    @Nullable List<@NotNull @Valid GivenReason> overrides)
            implements Reasoned {
        @Override
        public String auditReason() {
            return reason;
        }
    }

    @Schema(name = "SemesterReopen", description = "重新打开一个已结束的学期")
    public record SemesterReopen(
            @Schema(description = "理由") @NotNull @Size(min = 2, max = 500) @PlainText String reason)
            implements Reasoned {
        @Override
        public String auditReason() {
            return reason;
        }
    }
}

package cn.tongxin.org.calendar;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.calendar.SemesterLifecycle.Situation;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A semester of one stage group as it is written; it belongs to the city, so only a grant for the
 * whole city reaches it.
 */
@Entity
@Table(name = "semester")
@DynamicUpdate
@ScopedBy
@SuppressWarnings("NullAway.Init")
class SchoolSemester extends Row {
    /**
     * History needs a unit that answers for the thing; for the city's calendar it is the bureau.
     */
    private static final Axes BUREAU = new Axes("BUREAU", null);

    @Column(name = "stage_group", updatable = false)
    private String stageGroup;

    @Column(name = "report_on")
    private LocalDate reportOn;

    @Column(name = "first_teaching_day")
    private LocalDate firstTeachingDay;

    @Column(name = "last_teaching_day")
    private LocalDate lastTeachingDay;

    @Column(name = "stat_from")
    private LocalDate statFrom;

    @Column(name = "stat_to")
    private LocalDate statTo;

    @Enumerated(EnumType.STRING)
    private SemesterStatus status;

    @Column(name = "dates_source")
    private String datesSource;

    private boolean provisional;

    protected SchoolSemester() {}

    /** The days of a semester in its school calendar. */
    record Dates(LocalDate reportOn, LocalDate firstTeachingDay, LocalDate lastTeachingDay) {
        /** Begun ones count. */
        int weeks() {
            return (int) (ChronoUnit.DAYS.between(firstTeachingDay, lastTeachingDay) / 7) + 1;
        }
    }

    void describe(Dates dates, String source) {
        reportOn = dates.reportOn();
        statFrom = dates.reportOn();
        firstTeachingDay = dates.firstTeachingDay();
        lastTeachingDay = dates.lastTeachingDay();
        datesSource = source;
        provisional = false;
    }

    /** The break belongs to the semester before it, up to the day on which pupils report. */
    void endBefore(LocalDate nextReport) {
        statTo = nextReport.minusDays(1);
    }

    void step(String action, Situation situation) {
        status = SemesterLifecycle.TABLE.after(status, action, situation);
    }

    Situation situation(boolean previousDraft, LocalDate today) {
        return new Situation(provisional, previousDraft, statTo, today);
    }

    SemesterStatus status() {
        return status;
    }

    String stageGroup() {
        return stageGroup;
    }

    LocalDate reportOn() {
        return reportOn;
    }

    Dates dates() {
        return new Dates(reportOn, firstTeachingDay, lastTeachingDay);
    }

    LocalDate lastTeachingDay() {
        return lastTeachingDay;
    }

    LocalDate statFrom() {
        return statFrom;
    }

    LocalDate statTo() {
        return statTo;
    }

    Axes axes() {
        return new Axes(null, null);
    }

    Axes answeredFor() {
        return BUREAU;
    }
}

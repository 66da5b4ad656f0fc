package cn.tongxin.org.calendar;

import cn.tongxin.access.WorkDeadlines;
import cn.tongxin.access.WorkItems;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.time.WorkdayCalendar;
import cn.tongxin.kernel.time.WorkdayCalendar.KnownDay;
import cn.tongxin.org.calendar.CalendarRequests.WorkdayYearUpdate;
import cn.tongxin.org.calendar.WorkdayViews.Effect;
import cn.tongxin.org.calendar.WorkdayViews.Saved;
import cn.tongxin.org.calendar.WorkdayViews.YearList;
import cn.tongxin.org.calendar.WorkdayViews.YearView;
import cn.tongxin.org.calendar.WorkdayYearRepository.Facts;
import cn.tongxin.platform.rules.Warnings;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Use cases of a year of working days. They read the days themselves and never the calendar that is
 * kept in memory: whoever enters a notice sees at once what was entered.
 */
@Singleton
class WorkdayYearService {
    static final String WRITE = "calendar:write";
    static final String RESOURCE = "workdays";

    private static final String NO_REGIONAL = "CA-02";

    private final WorkdayYearRepository years;
    private final CalendarRepository days;
    private final Following following;
    private final Warnings warnings;
    private final CurrentCaller caller;
    private final CivilClock clock;

    /** What a notice changes besides the calendar. */
    @Singleton
    record Following(WorkDeadlines deadlines, WorkItems work) {}

    WorkdayYearService(
            WorkdayYearRepository years,
            CalendarRepository days,
            Following following,
            Warnings warnings,
            CurrentCaller caller,
            CivilClock clock) {
        this.years = years;
        this.days = days;
        this.following = following;
        this.warnings = warnings;
        this.caller = caller;
        this.clock = clock;
    }

    YearList years() {
        return new YearList(years.until(latest()));
    }

    YearView get(int year) {
        Facts facts = years.facts(year);
        return WorkdayYearPages.page(year, facts, days.knownDays(), actions(year));
    }

    /** What saving this would do; the same checks, and nothing is written. */
    Effect preview(int year, WorkdayYearUpdate body) {
        years.facts(year);
        requireOpen(year);
        Change change = change(year, body);
        return effect(year, change, following.deadlines().look(change.before(), change.after()));
    }

    @Transactional
    Saved enter(int year, WorkdayYearUpdate body) {
        WorkdayYear stored = years.forWrite(years.facts(year).id());
        requireOpen(year);
        Change change = change(year, body);
        warnings.settle(
                new Warnings.About(RESOURCE, stored.id(), new Axes(null, null)),
                noRegional(body),
                body.overrides());
        stored.enter(
                body.notice(),
                body.noticedOn(),
                body.regionalNotice(),
                clock.getClock().instant().truncatedTo(ChronoUnit.MICROS));
        years.save(stored);
        days.replace(year, change.entered());
        WorkDeadlines.Effect moved = following.deadlines().move(change.before(), change.after());
        following
                .work()
                .settle(
                        CalendarWork.CONFIRM,
                        Set.of(stored.id()),
                        WorkItems.Outcome.DONE,
                        CalendarWork.ENTERED);
        YearView page = get(year);
        return new Saved(page, effect(year, change, moved), page.version(), page.actions());
    }

    /** The days that are entered, and the calendar without and with them. */
    private record Change(List<KnownDay> entered, WorkdayCalendar before, WorkdayCalendar after) {}

    private Change change(int year, WorkdayYearUpdate body) {
        List<KnownDay> all = days.knownDays();
        Map<LocalDate, KnownDay> others = new HashMap<>();
        for (KnownDay day : all) {
            if (WorkdayYearPages.yearOf(day) != year) {
                others.put(day.date(), day);
            }
        }
        List<KnownDay> entered = WorkdayPlan.days(year, body, others);
        List<KnownDay> then = new ArrayList<>(others.values());
        then.addAll(entered);
        return new Change(entered, WorkdayCalendar.of(all), WorkdayCalendar.of(then));
    }

    private static List<Warnings.Broken> noRegional(WorkdayYearUpdate body) {
        return body.regional() == null
                ? List.of(new Warnings.Broken(NO_REGIONAL, "没有录入壮族三月三的放假安排，请补上；当年不放的请说明。"))
                : List.of();
    }

    private static Effect effect(int year, Change change, WorkDeadlines.Effect moved) {
        return new Effect(
                WorkdayYearPages.workdays(year, change.before()),
                WorkdayYearPages.workdays(year, change.after()),
                moved.provisional(),
                moved.earlier(),
                moved.later(),
                moved.certain());
    }

    private int thisYear() {
        return LocalDate.now(clock.getClock()).getYear();
    }

    private int latest() {
        return thisYear() + 1;
    }

    private void requireOpen(int year) {
        closed(year)
                .ifPresent(
                        reason -> {
                            throw new ProblemException(ProblemCode.STATE_CONFLICT, reason);
                        });
    }

    private Optional<String> closed(int year) {
        if (year < thisYear()) {
            return Optional.of(year + "年已经过去，期限都按当时的安排算过，不能再改。");
        }
        return year > latest()
                ? Optional.of(year + "年的放假通知还没有发布，最多录入到" + latest() + "年。")
                : Optional.empty();
    }

    private List<Action> actions(int year) {
        if (!caller.get().scope(WRITE).covers(new Axes(null, null))) {
            return List.of();
        }
        return List.of(
                closed(year)
                        .map(reason -> Action.refused("update", reason))
                        .orElseGet(() -> Action.allowed("update")));
    }
}

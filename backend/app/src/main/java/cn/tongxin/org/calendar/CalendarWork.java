package cn.tongxin.org.calendar;

import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.access.WorkItemScan;
import cn.tongxin.access.WorkItemSource;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.time.WorkdayCalendar;
import cn.tongxin.org.Workdays;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the bureau owes the calendar, because every deadline of the city stands on it: a semester is
 * published before it begins, and the working days of the next year are checked once the State
 * Council's notice is out. Nobody starts this work, time does.
 */
@Singleton
class CalendarWork implements WorkItemSource, WorkItemScan {
    static final String PUBLISH = "semester.publish";
    static final String CONFIRM = "workdays.confirm";
    static final String PUBLISHED = "校历已公布";
    static final String ENTERED = "放假安排已录入";
    private static final String BUREAU = "bureau-admin";
    private static final int DAYS_AHEAD = 90;
    private static final int WORKDAYS_BEFORE = 20;
    private static final Map<String, String> STAGE_GROUPS =
            Map.of("COMPULSORY_PRE", "幼儿园和义务教育", "SENIOR", "高中");

    private final SemesterRepository semesters;
    private final Workdays workdays;
    private final WorkItems work;
    private final SemesterDrafts nextYear;
    private final CivilClock clock;

    CalendarWork(
            SemesterRepository semesters,
            Workdays workdays,
            WorkItems work,
            SemesterDrafts nextYear,
            CivilClock clock) {
        this.semesters = semesters;
        this.nextYear = nextYear;
        this.workdays = workdays;
        this.work = work;
        this.clock = clock;
    }

    /** A semester that is yet to be published. */
    record Draft(UUID id, String title, String stageGroup, LocalDate reportOn) {}

    @Override
    public List<WorkItemKind> workItemKinds() {
        return List.of(kind(PUBLISH, "公布校历"), kind(CONFIRM, "核对工作日历"));
    }

    private static WorkItemKind kind(String code, String name) {
        return new WorkItemKind(
                code,
                name,
                null,
                "calendar",
                Term.workdays(WORKDAYS_BEFORE),
                List.of(Term.workdays(5)),
                null,
                false,
                false);
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public @Nullable String scan(@Nullable String after) {
        scan(LocalDate.now(clock.getClock()));
        return null;
    }

    void scan(LocalDate today) {
        nextYear.prepare(today);
        semesters(today);
        notices(today);
    }

    private void semesters(LocalDate today) {
        WorkdayCalendar calendar = workdays.calendar();
        List<Opening> openings = new ArrayList<>();
        for (Draft draft : semesters.drafts(today.plusDays(DAYS_AHEAD))) {
            String name = draft.title() + "（" + STAGE_GROUPS.get(draft.stageGroup()) + "）";
            LocalDate dueOn = calendar.minusWorkdays(draft.reportOn(), WORKDAYS_BEFORE);
            openings.add(opening(PUBLISH, new Subject("semesters", draft.id(), name), "公布", dueOn));
        }
        work.keep(PUBLISH, openings, PUBLISHED);
    }

    /** The notice for a year comes out in the last weeks of the year before. */
    private void notices(LocalDate today) {
        boolean late = today.getMonth().compareTo(Month.NOVEMBER) >= 0;
        List<Opening> openings = new ArrayList<>();
        for (int year = today.getYear(); year <= today.getYear() + (late ? 1 : 0); year++) {
            LocalDate newYear = LocalDate.of(year, Month.JANUARY, 1);
            if (workdays.calendar().isProvisional(newYear)) {
                Subject subject = new Subject("workdays", year(year), year + "年工作日历");
                LocalDate dueOn = workdays.calendar().minusWorkdays(newYear, 1);
                openings.add(opening(CONFIRM, subject, "按放假通知核对", dueOn));
            }
        }
        work.keep(CONFIRM, openings, ENTERED);
    }

    private static Opening opening(String kind, Subject subject, String verb, LocalDate dueOn) {
        Who bureau = Who.of(BUREAU, new Axes(null, null), BUREAU);
        return new Opening(kind, subject, verb + subject.name(), bureau, dueOn);
    }

    static UUID year(int year) {
        return UUID.nameUUIDFromBytes(("workdays " + year).getBytes(StandardCharsets.UTF_8));
    }
}

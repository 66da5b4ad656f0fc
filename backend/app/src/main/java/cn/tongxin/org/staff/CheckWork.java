package cn.tongxin.org.staff;

import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.access.WorkItemScan;
import cn.tongxin.access.WorkItemSource;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.time.WorkdayCalendar;
import cn.tongxin.org.Workdays;
import cn.tongxin.org.staff.CheckWorkRepository.Due;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The work that background checks make: before somebody works with minors, and again each
 * year. One item a person, for the school of the main assignment; recording a check ends it. Nobody
 * else sees it, because not everybody who answers for the school may know how somebody's check
 * stands, and it does not go up: counties and the bureau have the numbers.
 */
@Singleton
class CheckWork implements WorkItemSource, WorkItemScan {
    static final String RECORD = "background-check.record";
    private static final String RULE = "R-213";
    private static final String SCHOOL = "school-admin";
    private static final String COUNTY = "county-admin";
    private static final int WORKDAYS_FOR_MISSING = 5;
    private static final int REMINDER = 3;
    // Few enough to be looked up by their ids and not by reading the whole table each time.
    private static final int PART = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CheckWorkRepository checks;
    private final Workdays workdays;
    private final WorkItems work;
    private final CivilClock clock;
    private final int ahead;

    CheckWork(
            CheckWorkRepository checks,
            Workdays workdays,
            WorkItems work,
            CivilClock clock,
            @ConfigProperty(name = "tongxin.work.check-workdays") int ahead) {
        this.checks = checks;
        this.workdays = workdays;
        this.work = work;
        this.clock = clock;
        this.ahead = ahead;
    }

    @Override
    public List<WorkItemKind> workItemKinds() {
        return List.of(
                new WorkItemKind(
                        RECORD,
                        "从业查询",
                        RULE,
                        "staff",
                        Term.workdays(WORKDAYS_FOR_MISSING),
                        List.of(Term.workdays(REMINDER)),
                        null,
                        false,
                        false));
    }

    @Override
    public String name() {
        return "background-checks";
    }

    @Override
    public @Nullable String scan(@Nullable String after) {
        List<UUID> part = checks.part(after == null ? BEFORE_ALL : UUID.fromString(after), PART);
        look(part, "已不需要查询");
        return part.size() < PART ? null : part.get(PART - 1).toString();
    }

    /** In the transaction that records a check, which may itself be an old one. */
    void recorded(UUID staff) {
        work.settle(RECORD, List.of(staff), Outcome.DONE, "已登记查询结论");
        look(List.of(staff), "已登记查询结论");
    }

    /**
     * Brings the work about these people in line with what they are now, in the transaction that
     * made them so.
     *
     * @param note why work that is there no more, or elsewhere, was cancelled
     */
    void look(Collection<UUID> staff, String note) {
        LocalDate today = LocalDate.now(clock.getClock());
        WorkdayCalendar calendar = workdays.calendar();
        LocalDate until = calendar.plusWorkdays(today, ahead).date();
        List<Opening> openings =
                checks.due(staff, until).stream()
                        .map(due -> opening(due, today, calendar))
                        .toList();
        work.keepAmong(RECORD, staff, openings, note);
    }

    private static Opening opening(Due due, LocalDate today, WorkdayCalendar calendar) {
        Subject subject = new Subject(StaffBook.RESOURCE, due.staff(), due.name());
        Who school = Who.of(SCHOOL, due.place(), COUNTY);
        LocalDate lastDay = due.lastDay();
        LocalDate starts = due.starts();
        if (lastDay != null) {
            return new Opening(RECORD, subject, "为" + due.name() + "重新办理从业查询", school, lastDay);
        }
        if (starts != null) {
            LocalDate before = calendar.minusWorkdays(starts, 1);
            LocalDate dueOn = before.isBefore(today) ? today : before;
            return new Opening(RECORD, subject, "在" + due.name() + "到岗前办理从业查询", school, dueOn);
        }
        return new Opening(RECORD, subject, "为" + due.name() + "补办从业查询", school, null);
    }
}

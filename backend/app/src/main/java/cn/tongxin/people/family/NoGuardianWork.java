package cn.tongxin.people.family;

import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.access.WorkItemScan;
import cn.tongxin.access.WorkItemSource;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.people.family.NoGuardianRepository.Lost;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * NO_GUARDIAN (domain.md §2.A): a minor for whom nobody may decide any more is work of the county
 * until somebody may again. Looked at with every change of links, orders and places; what a
 * calendar alone ends, the daily scan finds.
 */
@Singleton
class NoGuardianWork implements WorkItemSource, WorkItemScan {
    static final String FIND = "student.no-guardian";

    /** 民法典第十七条. */
    static final int OF_AGE = 18;

    private static final String STUDENTS = "students";
    private static final String COUNTY = "county-admin";
    private static final String BUREAU = "bureau-admin";
    private static final int WORKDAYS = 5;
    private static final int REMINDER = 2;

    private final NoGuardianRepository pupils;
    private final WorkItems work;
    private final CivilClock clock;

    NoGuardianWork(NoGuardianRepository pupils, WorkItems work, CivilClock clock) {
        this.pupils = pupils;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public List<WorkItemKind> workItemKinds() {
        return List.of(
                new WorkItemKind(
                        FIND,
                        "落实学生的监护人",
                        null,
                        STUDENTS,
                        Term.workdays(WORKDAYS),
                        List.of(Term.workdays(REMINDER)),
                        Term.workdays(0),
                        true,
                        false));
    }

    /** In the transaction that changed something about these pupils or who answers for them. */
    void look(Collection<UUID> students) {
        Set<UUID> those = Set.copyOf(students);
        if (those.isEmpty()) {
            return;
        }
        List<Opening> lost =
                pupils.lost(today(), those).stream().map(NoGuardianWork::opening).toList();
        work.settle(FIND, pupils.guarded(today(), those), Outcome.DONE, "已有可以代为决定的监护人");
        work.keepAmong(FIND, those, lost, "学生已离校、成年，或已到其他学校");
    }

    @Override
    public String name() {
        return "no-guardian";
    }

    /** Few, and found from an index: one part. */
    @Override
    public @Nullable String scan(@Nullable String after) {
        List<Opening> all = pupils.lost(today()).stream().map(NoGuardianWork::opening).toList();
        work.keep(FIND, all, "已有可以代为决定的监护人，或学生已离校、成年");
        return null;
    }

    /** Civil affairs read nothing here yet, so the sentence asks to tell them. */
    private static Opening opening(Lost lost) {
        return new Opening(
                FIND,
                new Subject(STUDENTS, lost.student(), lost.name()),
                "核实学生" + lost.name() + "由谁监护，并告知民政部门（民政部门今后从共享数据获知）",
                Who.of(COUNTY, lost.place(), BUREAU),
                null);
    }

    private LocalDate today() {
        return LocalDate.now(clock.getClock());
    }
}

package cn.tongxin.org.classes;

import cn.tongxin.access.PostEnded;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.org.SchoolEnding;
import cn.tongxin.org.SchoolMerged;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.org.SchoolSplit;
import cn.tongxin.org.classes.ClassGroup.Site;
import cn.tongxin.org.classes.ClassStepRepository.Elsewhere;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What classes feel of other things, in the transaction that does them: a school with classes is
 * not closed, a merged school takes them along, and who leaves a school has no class there any
 * more.
 */
@Singleton
class ClassFollowing {
    private static final int MOST = 60;

    /** When staff are where they belong. */
    private static final int SECOND = 2000;

    private final ClassRepository classes;
    private final ClassStepRepository steps;
    private final ClassChecks checks;
    private final CurrentCaller caller;
    private final Clock clock;

    ClassFollowing(
            ClassRepository classes,
            ClassStepRepository steps,
            ClassChecks checks,
            CurrentCaller caller,
            Clock clock) {
        this.classes = classes;
        this.steps = steps;
        this.checks = checks;
        this.caller = caller;
        this.clock = clock;
    }

    void whenASchoolEnds(@Observes SchoolEnding ending) {
        if (ending.kind() != SchoolEnding.Kind.CLOSE) {
            return;
        }
        long active = classes.activeAt(ending.school());
        if (active > 0) {
            ending.veto("还有 " + active + " 个班级");
        }
    }

    /**
     * Those whose number is free keep it; then, in the order in which the school names them, the
     * others get the next ones.
     */
    void whenASchoolIsMerged(@Observes SchoolMerged merged) {
        SchoolSite into = checks.hold(merged.into());
        List<ClassGroup> others = new ArrayList<>();
        for (ClassGroup group : classes.heldAt(merged.from())) {
            if (classes.numbersTaken(into.id(), group).contains(group.number())) {
                others.add(group);
            } else {
                move(group, into, group.number());
            }
        }
        for (ClassGroup group : others) {
            move(group, into, next(into, group));
        }
    }

    /** Numbers are kept: they were one school's. Whoever stays behind has no class here. */
    void whenASchoolIsSplit(@Observes @Priority(SECOND) SchoolSplit split) {
        SchoolSite into = checks.hold(split.into());
        List<ClassGroup> leaving =
                classes.heldAt(split.from()).stream()
                        .filter(group -> split.classes().contains(group.id()))
                        .toList();
        if (leaving.size() < split.classes().size()) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    "制定方案以后，有 "
                            + (split.classes().size() - leaving.size())
                            + " 个班级已经毕业或撤销，请重新制定分立方案。");
        }
        for (ClassGroup group : leaving) {
            UUID homeroom = group.homeroom();
            if (homeroom != null && !checks.teaches(homeroom, into.id())) {
                group.loseHomeroom();
            }
            move(group, into, group.number(), "SPLIT");
        }
    }

    private void move(ClassGroup group, SchoolSite into, int number) {
        move(group, into, number, "MERGE");
    }

    private void move(ClassGroup group, SchoolSite into, int number, String action) {
        Elsewhere step = new Elsewhere(group.id(), action, group.school(), group.name());
        group.moveWithSchool(new Site(into.id(), into.unit()), number);
        classes.save(group);
        steps.keep(step, caller.accountId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** After all that its cohort has used there; a gap only when there are no more. */
    private int next(SchoolSite into, ClassGroup group) {
        List<Integer> taken = classes.numbersTaken(into.id(), group);
        int last = taken.stream().mapToInt(Integer::intValue).max().orElse(0);
        return IntStream.concat(
                        IntStream.rangeClosed(last + 1, MOST), IntStream.rangeClosed(1, last))
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemCode.STATE_CONFLICT,
                                        "并入后" + group.entryYear() + "级的班号超过 " + MOST + "，请先整理班级。"));
    }

    void whenSomebodyLeavesASchool(@Observes PostEnded left) {
        for (ClassGroup group : classes.heldOf(left.person(), left.school())) {
            group.loseHomeroom();
            classes.save(group);
        }
    }
}

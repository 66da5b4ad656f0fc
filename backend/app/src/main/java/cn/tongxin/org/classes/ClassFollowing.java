package cn.tongxin.org.classes;

import cn.tongxin.access.PostEnded;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.org.SchoolEnding;
import cn.tongxin.org.SchoolMerged;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.org.SchoolSplit;
import cn.tongxin.org.SchoolStaff;
import cn.tongxin.org.classes.ClassFollowRepository.Hand;
import cn.tongxin.org.classes.ClassFollowRepository.Leaving;
import cn.tongxin.org.classes.ClassFollowRepository.Placed;
import cn.tongxin.org.classes.ClassGroup.Site;
import cn.tongxin.org.classes.ClassNumbers.Numbered;
import cn.tongxin.org.classes.ClassNumbers.Series;
import cn.tongxin.person.PersonCorrected;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What classes feel of other things, in the transaction that does them: a school with classes is
 * not closed, a merged school takes them along, who leaves a school has no class there any more,
 * and who is called otherwise is so in the class as well.
 */
@Singleton
class ClassFollowing {
    /** When staff are where they belong. */
    private static final int SECOND = 2000;

    private final ClassRepository classes;
    private final ClassFollowRepository following;
    private final SchoolStaff staff;
    private final ClassChecks checks;
    private final CurrentCaller caller;
    private final Clock clock;

    ClassFollowing(
            ClassRepository classes,
            ClassFollowRepository following,
            SchoolStaff staff,
            ClassChecks checks,
            CurrentCaller caller,
            Clock clock) {
        this.classes = classes;
        this.following = following;
        this.staff = staff;
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
        List<Leaving> leaving = following.leaving(merged.from());
        if (leaving.isEmpty()) {
            return;
        }
        ClassNumbers numbers = new ClassNumbers(following.numbers(into.id()));
        List<Placed> placed = new ArrayList<>();
        List<Leaving> others = new ArrayList<>();
        for (Leaving one : leaving) {
            if (numbers.take(one.number())) {
                placed.add(new Placed(one.id(), one.number(), true));
            } else {
                others.add(one);
            }
        }
        for (Leaving one : others) {
            Series series = one.number().series();
            placed.add(new Placed(one.id(), new Numbered(series, numbers.next(series)), true));
        }
        following.move("MERGE", placed, new Site(into.id(), into.unit()), hand());
    }

    /** Numbers are kept: they were one school's. Whoever stays behind has no class there. */
    void whenASchoolIsSplit(@Observes @Priority(SECOND) SchoolSplit split) {
        SchoolSite into = checks.hold(split.into());
        List<Leaving> leaving =
                following.leaving(split.from()).stream()
                        .filter(one -> split.classes().contains(one.id()))
                        .toList();
        if (leaving.size() < split.classes().size()) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    "制定方案以后，有 "
                            + (split.classes().size() - leaving.size())
                            + " 个班级已经毕业或撤销，请重新制定分立方案。");
        }
        // Held since they were taken along; to hold anybody else now could wait in a circle.
        Set<UUID> there = staff.ofPosts(split.assignments());
        List<Placed> placed =
                leaving.stream()
                        .map(one -> new Placed(one.id(), one.number(), isIn(there, one)))
                        .toList();
        following.move("SPLIT", placed, new Site(into.id(), into.unit()), hand());
    }

    private static boolean isIn(Set<UUID> there, Leaving one) {
        UUID homeroom = one.homeroom();
        return homeroom != null && there.contains(homeroom);
    }

    void whenSomebodyLeavesASchool(@Observes PostEnded left) {
        for (ClassGroup group : classes.heldOf(left.person(), left.school())) {
            group.loseHomeroom();
            classes.save(group);
        }
    }

    void whenAPersonIsCorrected(@Observes PersonCorrected corrected) {
        if (corrected.renamed()) {
            following.homeroomRenamed(corrected.person(), hand());
        }
    }

    private Hand hand() {
        UUID account = caller.accountId();
        return new Hand(account, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}

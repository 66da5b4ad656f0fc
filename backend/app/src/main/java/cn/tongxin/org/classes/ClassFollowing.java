package cn.tongxin.org.classes;

import cn.tongxin.access.PostEnded;
import cn.tongxin.org.SchoolEnding;
import cn.tongxin.org.SchoolMerged;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.org.classes.ClassFollowRepository.Hand;
import cn.tongxin.org.classes.ClassFollowRepository.Leaving;
import cn.tongxin.org.classes.ClassFollowRepository.Placed;
import cn.tongxin.org.classes.ClassGroup.Site;
import cn.tongxin.org.classes.ClassNumbers.Numbered;
import cn.tongxin.org.classes.ClassNumbers.Series;
import cn.tongxin.person.PersonCorrected;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What classes feel of other things, in the transaction that does them: a school with classes is
 * not closed, a merged school takes them along, who leaves a school has no class there any more,
 * and who is called otherwise is so in the class as well.
 */
@Singleton
class ClassFollowing {
    private final ClassRepository classes;
    private final ClassFollowRepository following;
    private final ClassChecks checks;
    private final CurrentCaller caller;
    private final Clock clock;

    ClassFollowing(
            ClassRepository classes,
            ClassFollowRepository following,
            ClassChecks checks,
            CurrentCaller caller,
            Clock clock) {
        this.classes = classes;
        this.following = following;
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
                placed.add(new Placed(one.id(), one.number()));
            } else {
                others.add(one);
            }
        }
        for (Leaving one : others) {
            Series series = one.number().series();
            placed.add(new Placed(one.id(), new Numbered(series, numbers.next(series))));
        }
        following.move(placed, new Site(into.id(), into.unit()), hand());
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

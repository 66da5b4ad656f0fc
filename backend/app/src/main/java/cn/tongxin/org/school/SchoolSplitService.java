package cn.tongxin.org.school;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Named;
import cn.tongxin.org.school.SchoolLifecycle.Situation;
import cn.tongxin.org.school.SchoolProjections.Facts;
import cn.tongxin.org.school.SchoolSplitChecks.Whole;
import cn.tongxin.org.school.SchoolSplitRepository.Plan;
import cn.tongxin.org.school.SplitViews.SplitClass;
import cn.tongxin.org.school.SplitViews.SplitDetail;
import cn.tongxin.org.school.SplitViews.SplitPost;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Plans to divide a school: made, looked at, and then proposed as they are. */
@Singleton
class SchoolSplitService {
    private static final String READ = "school:read";
    private static final String STAFF = "staff:read";

    private final SchoolRepository schools;
    private final SchoolSplitRepository plans;
    private final SchoolSplitChecks checks;
    private final CurrentCaller caller;
    private final TimeOrderedIds ids;
    private final Clock clock;

    SchoolSplitService(
            SchoolRepository schools,
            SchoolSplitRepository plans,
            SchoolSplitChecks checks,
            CurrentCaller caller,
            TimeOrderedIds ids,
            Clock clock) {
        this.schools = schools;
        this.plans = plans;
        this.checks = checks;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** Nothing moves yet: a plan is what a proposal speaks of. */
    @Transactional
    SplitDetail plan(UUID school, SplitRequest body) {
        School whole = schools.held(school);
        whole.requireStep(SchoolLifecycle.SPLIT, Situation.CLEAR);
        Plan plan =
                new Plan(
                        ids.next(),
                        school,
                        body.newSchool(),
                        body.classes().stream().sorted().toList(),
                        body.assignments().stream().sorted().toList(),
                        body.liquidatedOn(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        checks.requireWritten(plan);
        plans.add(plan, caller.accountId());
        schools.save(whole);
        caller.require(READ);
        return detail(plan);
    }

    SplitDetail get(UUID school, UUID id) {
        schools.facts(school);
        return plans.find(id, school)
                .map(this::detail)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "没有找到这份分立方案。"));
    }

    private SplitDetail detail(Plan plan) {
        Facts facts = schools.facts(plan.school());
        SchoolViews.SchoolRow row = facts.row();
        Whole whole =
                new Whole(
                        row.managingUnit().code(), SchoolType.of(row.typeCode()), row.ownership());
        List<SplitClass> classes = plans.classes(plan.school(), plan.classes());
        List<SplitPost> posts = plans.posts(plan.school(), plan.assignments());
        return new SplitDetail(
                plan.id(),
                new Named(row.id(), row.name()),
                plan.newSchool(),
                classes,
                plans.classesAt(plan.school()) - classes.size(),
                // Who works where is for those who may read staff there.
                caller.get().scope(STAFF).covers(new Axes(row.managingUnit().code(), row.id()))
                        ? posts
                        : List.of(),
                posts.size(),
                plans.postsAt(plan.school()) - posts.size(),
                plans.vacancies(plan),
                checks.problems(plan, whole),
                plan.liquidatedOn(),
                plan.createdAt());
    }
}

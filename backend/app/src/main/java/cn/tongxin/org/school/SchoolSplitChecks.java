package cn.tongxin.org.school;

import cn.tongxin.kernel.errors.FieldError;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.org.school.SchoolSplitRepository.Plan;
import cn.tongxin.org.school.SplitViews.SplitClass;
import cn.tongxin.org.school.SplitViews.SplitProblem;
import cn.tongxin.platform.rules.RuleBook;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What stands against dividing a school as planned. */
@Singleton
class SchoolSplitChecks {
    private static final String BOTH_GO_ON = "SC-03";
    private static final String FITS = "SC-04";
    private static final String SETTLED = "SC-05";
    private static final Set<String> PRIVATE = Set.of("PRIVATE", "PRIVATE_INCLUSIVE");

    private final SchoolSplitRepository plans;
    private final SchoolSiteRepository sites;
    private final SchoolWishChecks wishes;
    private final RuleBook rules;

    SchoolSplitChecks(
            SchoolSplitRepository plans,
            SchoolSiteRepository sites,
            SchoolWishChecks wishes,
            RuleBook rules) {
        this.plans = plans;
        this.sites = sites;
        this.wishes = wishes;
        this.rules = rules;
    }

    /** The school that is to be divided, as far as it matters. */
    record Whole(String unit, SchoolType type, String ownership) {}

    /** Faults of whoever makes a plan. */
    void requireWritten(Plan plan) {
        List<FieldError> errors = new ArrayList<>();
        for (FieldError one : wishes.shapeOfNew(plan.newSchool())) {
            errors.add(new FieldError("newSchool." + one.field(), one.message()));
        }
        if (errors.isEmpty()) {
            for (FieldError one : wishes.ofNew(plan.id(), SchoolWish.of(plan.newSchool()))) {
                errors.add(new FieldError("newSchool." + one.field(), one.message()));
            }
        }
        int classes = plan.classes().size() - plans.classes(plan.school(), plan.classes()).size();
        if (classes > 0) {
            errors.add(new FieldError("classes", "有 " + classes + " 个班级不在本校或已不在读，请重新选择。"));
        }
        int posts =
                plan.assignments().size() - plans.posts(plan.school(), plan.assignments()).size();
        if (posts > 0) {
            errors.add(new FieldError("assignments", "有 " + posts + " 项任职不在本校或已结束，请重新选择。"));
        }
        if (!errors.isEmpty()) {
            String detail =
                    errors.size() == 1 ? errors.get(0).message() : "有 " + errors.size() + " 处需要修改。";
            throw new ProblemException(ProblemCode.VALIDATION, detail, errors);
        }
    }

    /** What must be settled before it can be proposed, all of it. */
    List<SplitProblem> problems(Plan plan, Whole whole) {
        List<SplitProblem> problems = new ArrayList<>();
        if (sites.find(plan.id()).isPresent()) {
            return List.of(new SplitProblem(null, "这份方案已经办理。"));
        }
        List<SplitClass> classes = plans.classes(plan.school(), plan.classes());
        int posts = plans.posts(plan.school(), plan.assignments()).size();
        if (classes.size() < plan.classes().size() || posts < plan.assignments().size()) {
            problems.add(new SplitProblem(null, "制定方案以后，有班级或任职已经变动，请重新制定分立方案。"));
        }
        if (classes.isEmpty() || posts == 0) {
            problems.add(new SplitProblem(BOTH_GO_ON, "新学校至少要有一个在读班级和一名教职工，请选择转入的班级和教职工。"));
        }
        if (plans.classesAt(plan.school()) == classes.size()
                || plans.postsAt(plan.school()) == posts) {
            problems.add(new SplitProblem(BOTH_GO_ON, "原学校至少要留下一个在读班级和一名教职工，请减少转入的班级或教职工。"));
        }
        fits(problems, plan, whole, classes);
        if (PRIVATE.contains(whole.ownership()) && plan.liquidatedOn() == null) {
            problems.add(new SplitProblem(SETTLED, "民办学校分立前须完成财务清算，请填写财务清算完成日期。"));
        }
        for (FieldError one : wishes.ofNew(plan.id(), SchoolWish.of(plan.newSchool()))) {
            problems.add(new SplitProblem(null, "制定方案以后情况已变：" + one.message()));
        }
        return List.copyOf(problems);
    }

    private static void fits(
            List<SplitProblem> problems, Plan plan, Whole whole, List<SplitClass> classes) {
        SchoolWish wish = SchoolWish.of(plan.newSchool());
        Set<String> stages = SchoolWish.stageSet(Objects.requireNonNull(wish.stages()));
        boolean taught = classes.stream().allMatch(one -> stages.contains(one.stage()));
        if (!taught) {
            problems.add(new SplitProblem(FITS, "转入的班级中有新学校没有开设的学段，请更正新学校的学段或另选班级。"));
        }
        if (whole.type().isPart()
                || SchoolType.of(Objects.requireNonNull(wish.typeCode())).isPart()) {
            problems.add(new SplitProblem(FITS, "教学点和附设班不办理分立，分立后的两校都须是独立学校。"));
        }
        if (!whole.unit().equals(wish.managingUnit())) {
            problems.add(new SplitProblem(FITS, "新学校须与原学校同属一个管理单位，请更正管理单位。"));
        }
    }

    /**
     * @throws ProblemException RULE or STATE_CONFLICT when the plan cannot be carried out now
     */
    void requireClear(Plan plan, Whole whole) {
        List<SplitProblem> problems = problems(plan, whole);
        if (!problems.isEmpty()) {
            throw refusal(problems.get(0));
        }
    }

    private ProblemException refusal(SplitProblem first) {
        String rule = first.rule();
        return rule == null
                ? new ProblemException(ProblemCode.STATE_CONFLICT, first.detail())
                : rules.broken(rule, first.detail());
    }
}

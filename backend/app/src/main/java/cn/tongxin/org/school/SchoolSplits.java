package cn.tongxin.org.school;

import cn.tongxin.access.ProposalSource;
import cn.tongxin.access.SubjectsMoved;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.org.SchoolSplit;
import cn.tongxin.org.school.SchoolLifecycle.Situation;
import cn.tongxin.org.school.SchoolSplitChecks.Whole;
import cn.tongxin.org.school.SchoolSplitRepository.Plan;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.schema.text.NameSort;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A school is divided: the county proposes a plan, the bureau approves it, and a new school is
 * there with the classes and posts of the plan, at work as the old one was.
 */
@Singleton
class SchoolSplits implements ProposalSource {
    static final String KIND = "school.split";
    private static final String PLAN = "plan";
    private static final String SPLIT_OFF = "split-off";

    /** Stands where a state would before there was a school. */
    private static final String NOTHING = "NONE";

    private final SchoolRepository schools;
    private final SchoolSplitRepository plans;
    private final SchoolSplitChecks checks;
    private final StatusHistory history;
    private final Events events;

    /** Who is told, in this order; one parameter, so that the constructor stays small. */
    @Singleton
    record Events(Event<SchoolSplit> split, Event<SubjectsMoved> moved) {}

    SchoolSplits(
            SchoolRepository schools,
            SchoolSplitRepository plans,
            SchoolSplitChecks checks,
            StatusHistory history,
            Events events) {
        this.schools = schools;
        this.plans = plans;
        this.checks = checks;
        this.history = history;
        this.events = events;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        KIND,
                        "学校分立",
                        SchoolChanges.RESOURCE,
                        SchoolLifecycle.PROPOSE,
                        SchoolLifecycle.APPROVE));
    }

    @Override
    public Subject check(String kind, UUID subject, Map<String, String> change) {
        School school = schools.held(subject);
        Plan plan = clear(school, change);
        String summary =
                school.name()
                        + "分立出"
                        + plan.newSchool().get(SchoolWish.NAME)
                        + "，转入 "
                        + plan.classes().size()
                        + " 个班级、"
                        + plan.assignments().size()
                        + " 项任职";
        return new Subject(school.name(), List.of(school.axes()), summary);
    }

    private Plan clear(School school, Map<String, String> change) {
        school.requireStep(SchoolLifecycle.SPLIT, Situation.CLEAR);
        Plan plan = plan(school.id(), change);
        checks.requireClear(
                plan, new Whole(school.axes().unit(), school.type(), school.ownership()));
        return plan;
    }

    private Plan plan(UUID school, Map<String, String> change) {
        if (!Set.of(PLAN).equals(change.keySet())) {
            throw ProblemException.invalid("change.plan", "办理分立只需要填写分立方案的编号。");
        }
        try {
            return plans.find(UUID.fromString(change.get(PLAN)), school)
                    .orElseThrow(
                            () -> ProblemException.invalid("change.plan", "这所学校没有这份分立方案，请先制定。"));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("change.plan", "请填写分立方案的编号。");
        }
    }

    @Override
    public void carryOut(String kind, Approved approved) {
        School school = schools.held(approved.subject());
        Plan plan = clear(school, approved.change());
        School added = new School(plan.id(), SchoolWish.of(plan.newSchool()), NameSort::of);
        added.goesOnAs(school.status());
        schools.create(added);
        Set<UUID> subjects = new HashSet<>(plans.mainlyThere(plan.assignments()));
        subjects.addAll(plan.classes());
        events.split()
                .fire(
                        new SchoolSplit(
                                school.id(),
                                added.id(),
                                Set.copyOf(plan.classes()),
                                Set.copyOf(plan.assignments())));
        events.moved()
                .fire(new SubjectsMoved(subjects, school.id(), added.axes(), SchoolSplit.REASON));
        keep(school, school.status().name(), SchoolLifecycle.SPLIT, approved);
        keep(added, NOTHING, SPLIT_OFF, approved);
    }

    private void keep(School school, String from, String action, Approved approved) {
        history.keep(
                new StatusHistory.Step(
                        SchoolChanges.RESOURCE,
                        school.id(),
                        school.axes(),
                        from,
                        school.status().name(),
                        action,
                        approved.reason(),
                        approved.proposal()));
    }
}

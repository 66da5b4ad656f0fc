package cn.tongxin.org.school;

import cn.tongxin.access.PlaceEnded;
import cn.tongxin.access.ProposalSource;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.org.SchoolEnding;
import cn.tongxin.org.SchoolMerged;
import cn.tongxin.org.school.SchoolLifecycle.Situation;
import cn.tongxin.platform.history.StatusHistory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Steps in the life of a school: the county proposes, the bureau approves (domain.md §2.A). */
@Singleton
class SchoolProposals implements ProposalSource {
    private static final String PREFIX = "school.";
    private static final String INTO = "into";

    /** As it stands in the history of the school that came of it. */
    static final String CREATE = "create";

    /** The same decision, as it stands in the history of the school that carries on. */
    private static final String ABSORB = "absorb";

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(SchoolLifecycle.OPEN, "开始办学");
        NAMES.put(SchoolLifecycle.SUSPEND, "暂停办学");
        NAMES.put(SchoolLifecycle.RESUME, "恢复办学");
        NAMES.put(SchoolLifecycle.MERGE, "合并学校");
        NAMES.put(SchoolLifecycle.CLOSE, "撤销学校");
    }

    private final SchoolRepository schools;
    private final StatusHistory history;
    private final Event<SchoolEnding> ending;
    private final Event<SchoolMerged> merged;
    private final Event<PlaceEnded> ended;

    SchoolProposals(
            SchoolRepository schools,
            StatusHistory history,
            Event<SchoolEnding> ending,
            Event<SchoolMerged> merged,
            Event<PlaceEnded> ended) {
        this.schools = schools;
        this.history = history;
        this.ending = ending;
        this.merged = merged;
        this.ended = ended;
    }

    @Override
    public List<Kind> kinds() {
        return NAMES.entrySet().stream()
                .map(
                        step ->
                                new Kind(
                                        PREFIX + step.getKey(),
                                        step.getValue(),
                                        SchoolChanges.RESOURCE,
                                        SchoolLifecycle.PROPOSE,
                                        SchoolLifecycle.APPROVE))
                .toList();
    }

    @Override
    public Subject check(String kind, UUID subject, Map<String, String> change) {
        String action = kind.substring(PREFIX.length());
        School school = schools.held(subject);
        requireKnown(action, change);
        school.requireStep(action, situation(action, subject));
        String summary = school.name() + NAMES.get(action);
        if (action.equals(SchoolLifecycle.MERGE)) {
            School into = successor(school, change);
            summary = school.name() + "并入" + into.name();
        }
        return new Subject(school.name(), List.of(school.axes()), summary);
    }

    @Override
    public void carryOut(String kind, Approved approved) {
        String action = kind.substring(PREFIX.length());
        if (action.equals(SchoolLifecycle.MERGE)) {
            // As whoever needs several holds them: two could otherwise wait for each other.
            Stream.of(approved.subject(), id(approved.change().get(INTO)))
                    .sorted()
                    .forEach(schools::held);
        }
        School school = schools.held(approved.subject());
        School into =
                action.equals(SchoolLifecycle.MERGE) ? successor(school, approved.change()) : null;
        SchoolStatus before = school.status();
        school.step(action, situation(action, school.id()), into == null ? null : into.id());
        schools.save(school);
        if (into != null) {
            schools.passTeachingPoints(school.id(), into.id());
            merged.fire(new SchoolMerged(school.id(), into.id()));
        }
        if (ends(action)) {
            ended.fire(
                    new PlaceEnded(
                            ScopeKind.SCHOOL,
                            school.id().toString(),
                            into == null ? null : into.axes(),
                            NAMES.get(action)));
        }
        keep(school, before, action, approved);
        if (into != null) {
            keep(into, into.status(), ABSORB, approved);
        }
    }

    private void keep(School school, SchoolStatus before, String action, Approved approved) {
        history.keep(
                new StatusHistory.Step(
                        SchoolChanges.RESOURCE,
                        school.id(),
                        school.axes(),
                        before.name(),
                        school.status().name(),
                        action,
                        approved.reason(),
                        approved.proposal()));
    }

    /** What stands against a step now; asks every module that has something to settle. */
    Situation situation(String action, UUID school) {
        boolean merges = action.equals(SchoolLifecycle.MERGE);
        if (!ends(action)) {
            return Situation.CLEAR;
        }
        SchoolEnding event =
                new SchoolEnding(
                        school, merges ? SchoolEnding.Kind.MERGE : SchoolEnding.Kind.CLOSE);
        ending.fire(event);
        return new Situation(event.vetoes());
    }

    private static boolean ends(String action) {
        return action.equals(SchoolLifecycle.MERGE) || action.equals(SchoolLifecycle.CLOSE);
    }

    private static void requireKnown(String action, Map<String, String> change) {
        boolean merges = action.equals(SchoolLifecycle.MERGE);
        for (String field : change.keySet()) {
            if (!merges || !field.equals(INTO)) {
                throw ProblemException.invalid("change." + field, "办理此事不需要这一项，请去掉。");
            }
        }
    }

    /** The school that carries on: another one of the same unit, at work and of a like kind. */
    private School successor(School school, Map<String, String> change) {
        UUID id = id(change.get(INTO));
        if (id.equals(school.id())) {
            throw ProblemException.invalid("change.into", "学校不能并入自己，请选择另一所学校。");
        }
        School into = schools.held(id);
        if (!into.mayTakeOver(school)) {
            throw ProblemException.invalid("change.into", "只能并入同一管理单位、正在办学、学段相同或更多的独立学校。");
        }
        return into;
    }

    private static UUID id(String text) {
        if (text == null) {
            throw ProblemException.invalid("change.into", "请选择并入哪所学校。");
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("change.into", "请填写学校的编号。");
        }
    }
}

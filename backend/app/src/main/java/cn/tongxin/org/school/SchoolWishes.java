package cn.tongxin.org.school;

import cn.tongxin.access.ProposalSource;
import cn.tongxin.kernel.errors.FieldError;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.school.SchoolLifecycle.Situation;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.schema.text.NameSort;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A new school, and another name, code, type or ownership of one: the county proposes the values,
 * the bureau approves them (domain.md §2.A). They are held against the world twice, when they are
 * proposed and when they are approved.
 */
@Singleton
class SchoolWishes implements ProposalSource {
    static final String CREATE = "school.create";
    static final String CHANGE = "school.change";

    /** Stands where a state would before there was a school. */
    private static final String NOTHING = "NONE";

    private static final String FIELD = "change.";

    private final SchoolRepository schools;
    private final SchoolWishChecks checks;
    private final StatusHistory history;
    private final CurrentCaller caller;

    SchoolWishes(
            SchoolRepository schools,
            SchoolWishChecks checks,
            StatusHistory history,
            CurrentCaller caller) {
        this.schools = schools;
        this.checks = checks;
        this.history = history;
        this.caller = caller;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(kind(CREATE, "新设学校", true), kind(CHANGE, "变更登记事项", false));
    }

    private static Kind kind(String code, String name, boolean founds) {
        return new Kind(
                code,
                name,
                SchoolChanges.RESOURCE,
                SchoolLifecycle.PROPOSE,
                SchoolLifecycle.APPROVE,
                founds);
    }

    @Override
    public Subject check(String kind, UUID subject, Map<String, String> change) {
        return kind.equals(CREATE) ? toFound(subject, change) : toChange(subject, change);
    }

    private Subject toFound(UUID id, Map<String, String> change) {
        requireValid(checks.shapeOfNew(change));
        SchoolWish wish = SchoolWish.of(change);
        Axes place = new Axes(wish.managingUnit(), null);
        if (!caller.scope().covers(place)) {
            throw new ProblemException(ProblemCode.SCOPE, "这个管理单位不在您的管辖范围内。");
        }
        requireValid(checks.ofNew(id, wish));
        String name = Objects.requireNonNull(wish.name());
        return new Subject(name, List.of(place), "新设" + name);
    }

    private Subject toChange(UUID subject, Map<String, String> change) {
        School school = schools.held(subject);
        school.requireStep(SchoolLifecycle.CHANGE, Situation.CLEAR);
        requireValid(checks.shapeOfChange(change));
        requireValid(checks.ofChange(school, SchoolWish.of(change)));
        String what =
                SchoolWish.DECIDED.entrySet().stream()
                        .filter(field -> change.containsKey(field.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining("、"));
        Map<String, String> before = new TreeMap<>(school.decided());
        before.keySet().retainAll(change.keySet());
        return new Subject(
                school.name(), List.of(school.axes()), school.name() + "变更" + what, before);
    }

    @Override
    public void carryOut(String kind, Approved approved) {
        if (kind.equals(CREATE)) {
            found(approved);
        } else {
            change(approved);
        }
    }

    private void found(Approved approved) {
        SchoolWish wish = SchoolWish.of(approved.change());
        requireStill(checks.ofNew(approved.subject(), wish));
        School school = new School(approved.subject(), wish, NameSort::of);
        schools.create(school);
        keep(school, NOTHING, SchoolProposals.CREATE, approved);
    }

    private void change(Approved approved) {
        SchoolWish wish = SchoolWish.of(approved.change());
        School school = schools.held(approved.subject());
        school.requireStep(SchoolLifecycle.CHANGE, Situation.CLEAR);
        requireUnmoved(school, approved.before());
        requireStill(checks.ofChange(school, wish));
        school.take(wish, NameSort::of);
        schools.save(school);
        keep(school, school.status().name(), SchoolLifecycle.CHANGE, approved);
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

    /** Whoever approves has compared old and new: the old must still be what is replaced. */
    private static void requireUnmoved(School school, Map<String, String> before) {
        Map<String, String> now = school.decided();
        String moved =
                SchoolWish.DECIDED.entrySet().stream()
                        .filter(field -> before.containsKey(field.getKey()))
                        .filter(
                                field ->
                                        !before.get(field.getKey()).equals(now.get(field.getKey())))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining("、"));
        if (!moved.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "提出申请以后，学校的" + moved + "已经变动，请退回，由申请人核对后重新提出。");
        }
    }

    private static void requireValid(List<FieldError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        List<FieldError> named =
                errors.stream()
                        .map(
                                one ->
                                        new FieldError(
                                                one.field().isEmpty()
                                                        ? "change"
                                                        : FIELD + one.field(),
                                                one.message()))
                        .toList();
        String detail =
                named.size() == 1 ? named.get(0).message() : "有 " + named.size() + " 处需要修改。";
        throw new ProblemException(ProblemCode.VALIDATION, detail, named);
    }

    /** The same, when it was fine once: what is wrong now is nothing the approver has written. */
    private static void requireStill(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    "提出申请以后情况已变："
                            + errors.stream()
                                    .map(FieldError::message)
                                    .collect(Collectors.joining()));
        }
    }
}

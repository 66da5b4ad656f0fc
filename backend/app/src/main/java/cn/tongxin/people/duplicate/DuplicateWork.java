package cn.tongxin.people.duplicate;

import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.access.WorkItemSource;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.duplicate.DuplicateScanRepository.Standing;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pair is work of the narrowest office that covers both pupils; a merger that was proposed is
 * work of another one of the county or the bureau.
 */
@Singleton
class DuplicateWork implements WorkItemSource {
    static final String CHECK = "student-duplicate.check";
    static final String APPROVE = "student-duplicate.approve";
    static final String RESOURCE = "student-duplicates";
    private static final String ROUTE = "student-duplicates";
    private static final String RULE = "RS-11";
    private static final String SCHOOL = "school-admin";
    private static final String COUNTY = "county-admin";
    private static final String BUREAU = "bureau-admin";
    private static final int CHECK_WORKDAYS = 10;
    private static final int APPROVE_WORKDAYS = 5;
    private static final int REMINDER = 2;
    private static final String GONE = "学生已到其他学校，或已由别的单位核实";

    private final WorkItems work;

    DuplicateWork(WorkItems work) {
        this.work = work;
    }

    @Override
    public List<WorkItemKind> workItemKinds() {
        return List.of(
                kind(CHECK, "核实疑似重复的学生", null, CHECK_WORKDAYS),
                kind(APPROVE, "审批学生记录合并", RULE, APPROVE_WORKDAYS));
    }

    private static WorkItemKind kind(
            String code, String name, @Nullable String rule, int workdays) {
        return new WorkItemKind(
                code,
                name,
                rule,
                ROUTE,
                Term.workdays(workdays),
                List.of(Term.workdays(REMINDER)),
                Term.workdays(0),
                true,
                false);
    }

    void found(Collection<Standing> pairs) {
        work.open(pairs.stream().map(DuplicateWork::opening).toList());
    }

    /** What waits is work where the pairs of some pupils are now, and of nobody else. */
    void follow(Collection<UUID> touched, Collection<Standing> waiting) {
        for (String kind : List.of(CHECK, APPROVE)) {
            List<Opening> openings =
                    waiting.stream()
                            .map(DuplicateWork::opening)
                            .filter(one -> one.kind().equals(kind))
                            .toList();
            work.keepAmong(kind, touched, openings, GONE);
        }
    }

    void proposed(Standing pair) {
        work.settle(CHECK, List.of(pair.id()), Outcome.DONE, "已提出合并");
        work.open(List.of(opening(pair)));
    }

    void reopened(Standing pair) {
        work.settle(APPROVE, List.of(pair.id()), Outcome.CANCELLED, "已退回重新核对");
        work.open(List.of(opening(pair)));
    }

    void decided(UUID pair, String how) {
        work.settle(CHECK, List.of(pair), Outcome.DONE, how);
        work.settle(APPROVE, List.of(pair), Outcome.DONE, how);
    }

    private static Opening opening(Standing pair) {
        boolean proposed = pair.status() == DuplicateStatus.PROPOSED;
        return new Opening(
                proposed ? APPROVE : CHECK,
                new Subject(RESOURCE, pair.id(), pair.name()),
                (proposed ? "审批学生" : "核实学生") + pair.name() + (proposed ? "的两条记录合并" : "是否登记了两次"),
                proposed ? approver(pair) : checker(pair.place()),
                null);
    }

    private static Who checker(Axes place) {
        if (place.school() != null) {
            return Who.of(SCHOOL, place, COUNTY);
        }
        return place.unit() == null ? Who.of(BUREAU, place, BUREAU) : Who.of(COUNTY, place, BUREAU);
    }

    private static Who approver(Standing pair) {
        String unit = pair.place().unit();
        return new Who(
                unit == null ? BUREAU : COUNTY,
                new Axes(unit, null),
                null,
                pair.proposedBy(),
                BUREAU);
    }
}

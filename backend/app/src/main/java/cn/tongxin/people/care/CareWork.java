package cn.tongxin.people.care;

import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.access.WorkItemSource;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that follows from a special category, for whoever has written it and may see it. It names
 * neither the pupil nor the group: lists of work are read by others too.
 */
@Singleton
class CareWork implements WorkItemSource {
    static final String REVIEW = "special-category.review";
    static final String FILE = "special-category.file";
    static final String EXPIRY = "court-order.expiry";
    private static final String RULE = "R-108";
    private static final String BOTH_PARENTS = "R-107";
    private static final String SCHOOL = "school-admin";
    private static final String COUNTY = "county-admin";
    private static final String ROUTE = "special-category";
    private static final String ORDER_ROUTE = "court-order";
    private static final int WORKDAYS = 10;
    private static final int REMINDER = 3;

    private final WorkItems work;
    private final CurrentCaller caller;

    CareWork(WorkItems work, CurrentCaller caller) {
        this.work = work;
        this.caller = caller;
    }

    @Override
    public List<WorkItemKind> workItemKinds() {
        return List.of(
                kind(REVIEW, "复核关爱记录", null, false),
                kind(FILE, "建档立卡", RULE, true),
                new WorkItemKind(
                        EXPIRY,
                        "核对法院文书是否期满",
                        BOTH_PARENTS,
                        ORDER_ROUTE,
                        Term.workdays(WORKDAYS),
                        List.of(Term.workdays(REMINDER)),
                        Term.workdays(0),
                        false,
                        false));
    }

    /** A file is opened elsewhere, so whoever has done so says that it is done. */
    private static WorkItemKind kind(
            String code, String name, @Nullable String rule, boolean closable) {
        return new WorkItemKind(
                code,
                name,
                rule,
                ROUTE,
                Term.workdays(WORKDAYS),
                List.of(Term.workdays(REMINDER)),
                null,
                false,
                closable);
    }

    void toReview(UUID id, Axes axes, LocalDate on) {
        work.open(List.of(opening(REVIEW, id, axes, "复核一条关爱记录", on)));
    }

    /** families left behind or in need get a file. */
    void toFile(UUID id, Axes axes, String code) {
        if (code.startsWith("H") || code.equals("LB")) {
            work.open(List.of(opening(FILE, id, axes, "为一条关爱记录建档立卡", null)));
        }
    }

    void reviewed(UUID id) {
        work.settle(REVIEW, List.of(id), Outcome.DONE, "已复核");
    }

    void ended(UUID id) {
        work.settle(REVIEW, List.of(id), Outcome.CANCELLED, "记录已结束");
        work.settle(FILE, List.of(id), Outcome.CANCELLED, "记录已结束");
    }

    /**
     * On the last day of an order the school, and after it the county, looks whether it was
     * prolonged: nobody is let in again by a calendar alone, and nobody is kept away longer than
     * the court has said.
     */
    void toEnd(UUID id, Axes axes, @Nullable LocalDate until) {
        if (until != null) {
            work.open(
                    List.of(
                            new Opening(
                                    EXPIRY,
                                    new Subject("court-orders", id, "法院文书"),
                                    "核对一份法院文书是否期满",
                                    Who.of(SCHOOL, new Axes(axes.unit(), axes.school()), COUNTY),
                                    until)));
        }
    }

    void orderEnded(UUID id) {
        work.settle(EXPIRY, List.of(id), Outcome.DONE, "文书已结束");
    }

    private Opening opening(
            String kind, UUID id, Axes axes, String title, @Nullable LocalDate dueOn) {
        return new Opening(
                kind,
                new Subject("special-categories", id, "关爱记录"),
                title,
                new Who(
                        SCHOOL,
                        new Axes(axes.unit(), axes.school()),
                        caller.accountId(),
                        null,
                        COUNTY),
                dueOn);
    }
}

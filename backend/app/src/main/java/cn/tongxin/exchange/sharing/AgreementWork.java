package cn.tongxin.exchange.sharing;

import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.access.WorkItemSource;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Workdays;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** An application is work of the bureau until it is answered in time (G-03). */
@Singleton
class AgreementWork implements WorkItemSource {
    static final String ANSWER = "share-agreement.answer";
    private static final String RESOURCE = "agreements";
    private static final String RULE = "G-03";
    private static final String ROUTE = "agreement";
    private static final String OFFICER = "bureau-admin";
    private static final String ABOVE = "data-protection-officer";
    private static final Axes CITY = new Axes(null, null);
    private static final int REMINDER = 2;

    private final WorkItems work;
    private final Workdays calendar;
    private final int workdays;

    AgreementWork(
            WorkItems work,
            Workdays calendar,
            @ConfigProperty(name = "tongxin.sharing.answer-workdays") int workdays) {
        this.work = work;
        this.calendar = calendar;
        this.workdays = workdays;
    }

    @Override
    public List<WorkItemKind> workItemKinds() {
        return List.of(
                new WorkItemKind(
                        ANSWER,
                        "答复数据共享申请",
                        RULE,
                        ROUTE,
                        Term.workdays(workdays),
                        List.of(Term.workdays(REMINDER)),
                        Term.workdays(0),
                        false,
                        false));
    }

    /** The last day for an answer to what comes in today. */
    LocalDate dueOn(LocalDate today) {
        return calendar.plusWorkdays(today, workdays).date();
    }

    void toAnswer(Agreement agreement, LocalDate dueOn) {
        work.open(
                List.of(
                        new Opening(
                                ANSWER,
                                new Subject(RESOURCE, agreement.id(), agreement.number()),
                                "答复数据共享申请 " + agreement.number(),
                                new Who(OFFICER, CITY, null, agreement.raisedBy(), ABOVE),
                                dueOn)));
    }

    void ended(UUID agreement, Outcome outcome, String how) {
        work.settle(ANSWER, List.of(agreement), outcome, how);
    }
}

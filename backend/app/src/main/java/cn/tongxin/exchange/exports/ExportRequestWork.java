package cn.tongxin.exchange.exports;

import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.access.WorkItemSource;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.messaging.Message;
import cn.tongxin.messaging.Messaging;
import cn.tongxin.messaging.Recipients;
import cn.tongxin.org.Workdays;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A request is work of those who answer for its place, and then of those above them (S-08). */
@Singleton
class ExportRequestWork implements WorkItemSource {
    static final String ANSWER = "export-request.answer";
    private static final String RESOURCE = "export-requests";
    private static final String RULE = "S-08";
    private static final String ROUTE = "export-request";
    private static final String SCHOOL = "school-admin";
    private static final String COUNTY = "county-admin";
    private static final String BUREAU = "bureau-admin";
    private static final String OFFICER = "data-protection-officer";
    private static final int REMINDER = 1;

    private final WorkItems work;
    private final Messaging messaging;
    private final Workdays calendar;
    private final int workdays;

    ExportRequestWork(
            WorkItems work,
            Messaging messaging,
            Workdays calendar,
            @ConfigProperty(name = "tongxin.exports.answer-workdays") int workdays) {
        this.work = work;
        this.messaging = messaging;
        this.calendar = calendar;
        this.workdays = workdays;
    }

    @Override
    public List<WorkItemKind> workItemKinds() {
        return List.of(
                new WorkItemKind(
                        ANSWER,
                        "批准或不批准导出",
                        RULE,
                        ROUTE,
                        Term.workdays(workdays),
                        List.of(Term.workdays(REMINDER)),
                        Term.workdays(0),
                        // Where one school has one administrator, its county sees it at once.
                        true,
                        false));
    }

    /** The last day for an answer to what comes in today. */
    LocalDate dueOn(LocalDate today) {
        return calendar.plusWorkdays(today, workdays).date();
    }

    void toAnswer(ExportRequest request, LocalDate dueOn) {
        work.open(
                List.of(
                        new Opening(
                                ANSWER,
                                new Subject(RESOURCE, request.id(), request.number()),
                                "答复导出申请 " + request.number(),
                                approver(request),
                                dueOn)));
    }

    void ended(UUID request, Outcome outcome, String how) {
        work.settle(ANSWER, List.of(request), outcome, how);
    }

    /** Until somebody looks by chance, the days of an approval run. */
    void tellAuthor(String template, ExportRequest request) {
        messaging.send(
                Message.of(template, Recipients.account(request.raisedBy()))
                        .with("number", request.number())
                        .about(RESOURCE, request.id())
                        .once(template + "/" + request.id()));
    }

    private static Who approver(ExportRequest request) {
        Axes place = request.axes();
        UUID author = request.raisedBy();
        if (place.school() != null) {
            return new Who(SCHOOL, place, null, author, COUNTY);
        }
        return place.unit() != null
                ? new Who(COUNTY, place, null, author, BUREAU)
                : new Who(BUREAU, place, null, author, OFFICER);
    }
}

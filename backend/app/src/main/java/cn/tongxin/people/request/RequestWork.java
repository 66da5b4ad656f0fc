package cn.tongxin.people.request;

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

/**
 * A request is work of the data-protection officer until it is answered in time (P-08); what the
 * school has to correct is work of the school. Neither names whom it is about nor what is asked:
 * lists of work are read by others too.
 */
@Singleton
class RequestWork implements WorkItemSource {
    static final String ANSWER = "subject-request.answer";
    static final String CORRECT = "subject-request.correct";
    static final String RESOURCE = "subject-requests";
    private static final String RULE = "P-08";
    private static final String ROUTE = "subject-request";
    private static final String OFFICER = "data-protection-officer";
    private static final String BUREAU = "bureau-admin";
    private static final String SCHOOL = "school-admin";
    private static final Axes CITY = new Axes(null, null);
    private static final int SCHOOL_REMINDER = 2;

    private final WorkItems work;
    private final Workdays calendar;
    private final Terms terms;

    /** How long there is, in working days. */
    @Singleton
    static class Terms {
        private final int answer;
        private final int remindAfter;
        private final int correct;

        Terms(
                @ConfigProperty(name = "tongxin.people.request-workdays") int answer,
                @ConfigProperty(name = "tongxin.people.request-remind-after-workdays")
                        int remindAfter,
                @ConfigProperty(name = "tongxin.people.request-school-workdays") int correct) {
            this.answer = answer;
            this.remindAfter = remindAfter;
            this.correct = correct;
        }
    }

    RequestWork(WorkItems work, Workdays calendar, Terms terms) {
        this.work = work;
        this.calendar = calendar;
        this.terms = terms;
    }

    @Override
    public List<WorkItemKind> workItemKinds() {
        return List.of(
                new WorkItemKind(
                        ANSWER,
                        "答复个人信息申请",
                        RULE,
                        ROUTE,
                        Term.workdays(terms.answer),
                        List.of(Term.workdays(terms.answer - terms.remindAfter)),
                        Term.workdays(0),
                        false,
                        false),
                new WorkItemKind(
                        CORRECT,
                        "按申请更正学生信息",
                        RULE,
                        ROUTE,
                        Term.workdays(terms.correct),
                        List.of(Term.workdays(SCHOOL_REMINDER)),
                        Term.workdays(0),
                        false,
                        true));
    }

    /** The last day for an answer to what is received today. */
    LocalDate dueOn(LocalDate today) {
        return calendar.plusWorkdays(today, terms.answer).date();
    }

    /** The day that the raiser was told; a later notice of holidays does not put it off. */
    void toAnswer(SubjectRequest request, LocalDate dueOn) {
        work.open(
                List.of(
                        new Opening(
                                ANSWER,
                                subject(request),
                                "答复个人信息申请 " + request.number(),
                                new Who(OFFICER, CITY, null, request.raisedBy(), BUREAU),
                                dueOn)));
    }

    void toCorrect(SubjectRequest request) {
        Axes axes = request.axes();
        work.open(
                List.of(
                        new Opening(
                                CORRECT,
                                subject(request),
                                "核对并更正学生信息，个人信息申请 " + request.number(),
                                new Who(
                                        SCHOOL,
                                        new Axes(axes.unit(), axes.school()),
                                        null,
                                        request.raisedBy(),
                                        OFFICER),
                                null)));
    }

    void ended(UUID request, Outcome outcome, String how) {
        work.settle(ANSWER, List.of(request), outcome, how);
        work.settle(CORRECT, List.of(request), Outcome.CANCELLED, how);
    }

    private static Subject subject(SubjectRequest request) {
        return new Subject(RESOURCE, request.id(), request.number());
    }
}

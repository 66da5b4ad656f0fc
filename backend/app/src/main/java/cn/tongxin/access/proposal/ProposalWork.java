package cn.tongxin.access.proposal;

import cn.tongxin.access.ProposalDecided;
import cn.tongxin.access.ProposalRaised;
import cn.tongxin.access.Reach;
import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.access.WorkItemSource;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.security.AccessMatrix;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The work that proposals make: somebody else decides in time, and what comes back is read by its
 * author. Who may decide is read from the access matrix, the nearest level first.
 */
@Singleton
class ProposalWork implements WorkItemSource {
    static final String DECIDE = "proposal.decide";
    static final String READ_REFUSAL = "proposal.read-refusal";
    private static final String RESOURCE = "proposals";
    private static final String ROUTE = "proposal";
    private static final String APPROVE = "proposal:approve";
    private static final int LONGEST_TITLE = 200;

    private final WorkItems work;
    private final ProposalRepository proposals;
    private final AccessMatrix matrix;
    private final int workdays;

    ProposalWork(
            WorkItems work,
            ProposalRepository proposals,
            AccessMatrix matrix,
            @ConfigProperty(name = "tongxin.work.proposal-workdays") int workdays) {
        this.work = work;
        this.proposals = proposals;
        this.matrix = matrix;
        this.workdays = workdays;
    }

    @Override
    public List<WorkItemKind> workItemKinds() {
        return List.of(
                new WorkItemKind(
                        DECIDE,
                        "审批申请",
                        "RS-11",
                        ROUTE,
                        Term.workdays(workdays),
                        List.of(Term.workdays(1)),
                        Term.workdays(2),
                        true,
                        false),
                new WorkItemKind(
                        READ_REFUSAL,
                        "申请被退回",
                        null,
                        ROUTE,
                        Term.workdays(2 * workdays),
                        List.of(),
                        null,
                        false,
                        true));
    }

    void proposed(@Observes ProposalRaised raised) {
        // Whoever asks again has read why it came back.
        work.settle(
                READ_REFUSAL,
                proposals.rejected(raised.subject().id(), raised.author()),
                Outcome.DONE,
                "已重新申请");
        List<String> deciders =
                deciders(raised.approvePermission(), Reach.narrowest(raised.places()));
        String nearest = deciders.get(0);
        String above = deciders.size() > 1 ? deciders.get(1) : nearest;
        Who who = new Who(nearest, raised.place(), null, raised.author(), above);
        open(DECIDE, raised.proposal(), raised.subject(), "审批：", who);
    }

    void decided(@Observes ProposalDecided decided) {
        work.settle(
                DECIDE,
                List.of(decided.proposal()),
                decided.outcome() == ProposalDecided.Outcome.WITHDRAWN
                        ? Outcome.CANCELLED
                        : Outcome.DONE,
                switch (decided.outcome()) {
                    case APPROVED -> "已批准";
                    case REJECTED -> "已退回";
                    case WITHDRAWN -> "申请人已撤回";
                });
        if (decided.outcome() == ProposalDecided.Outcome.REJECTED) {
            String role = proposals.proposedRole(decided.proposal());
            Who author = new Who(role, decided.place(), decided.author(), null, role);
            open(READ_REFUSAL, decided.proposal(), decided.subject(), "请看退回意见：", author);
        }
    }

    private void open(
            String kind, UUID proposal, ProposalRaised.Subject about, String todo, Who who) {
        Subject subject = new Subject(RESOURCE, proposal, about.name());
        String title = todo + about.summary();
        String shown =
                title.length() > LONGEST_TITLE
                        ? title.substring(0, LONGEST_TITLE - 1) + "…"
                        : title;
        work.open(List.of(new Opening(kind, subject, shown, who, null)));
    }

    /**
     * Roles that hold both rights a decision takes, the narrowest scope first; none whose scope
     * cannot take in all the places.
     */
    private List<String> deciders(String approvePermission, ScopeKind needed) {
        List<String> mayDecide = matrix.holders(APPROVE);
        List<String> deciders =
                matrix.cells().stream()
                        .filter(cell -> cell.permission().equals(approvePermission))
                        .filter(cell -> cell.counts(needed))
                        .filter(cell -> mayDecide.contains(cell.role()))
                        .sorted(
                                Comparator.comparing(
                                        AccessMatrix.Cell::widest, Comparator.reverseOrder()))
                        .map(AccessMatrix.Cell::role)
                        .toList();
        if (deciders.isEmpty()) {
            throw new IllegalStateException("nobody may decide by " + approvePermission);
        }
        return deciders;
    }
}

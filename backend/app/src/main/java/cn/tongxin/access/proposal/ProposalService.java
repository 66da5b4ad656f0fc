package cn.tongxin.access.proposal;

import cn.tongxin.access.ProposalSource;
import cn.tongxin.access.proposal.Proposal.Decision;
import cn.tongxin.access.proposal.ProposalLifecycle.Deciding;
import cn.tongxin.access.proposal.ProposalRepository.Facts;
import cn.tongxin.access.proposal.ProposalViews.ProposalDetail;
import cn.tongxin.access.proposal.ProposalViews.ProposalRow;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.platform.codec.TextMaps;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of proposals. */
@Singleton
class ProposalService {
    private static final String READ = "proposal:read";

    private final ProposalRepository proposals;
    private final ProposalKinds kinds;
    private final CurrentCaller caller;
    private final RuleBook rules;
    private final TimeOrderedIds ids;
    private final Clock clock;

    ProposalService(
            ProposalRepository proposals,
            ProposalKinds kinds,
            CurrentCaller caller,
            RuleBook rules,
            TimeOrderedIds ids,
            Clock clock) {
        this.proposals = proposals;
        this.kinds = kinds;
        this.caller = caller;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    Page<ProposalRow> page(ListQuery query) {
        return proposals.page(query, kinds::name);
    }

    ProposalDetail get(UUID id) {
        return detail(proposals.facts(id, kinds::name));
    }

    @Transactional
    ProposalDetail propose(ProposalRequest request) {
        ProposalKinds.Known known = kinds.find(request.kind());
        caller.require(known.kind().proposePermission());
        ProposalSource.Subject subject =
                known.source()
                        .check(request.kind(), request.subjectId(), request.changeOrNothing());
        proposals
                .pending(request.subjectId())
                .ifPresent(
                        open -> {
                            throw new ProblemException(
                                    ProblemCode.DUPLICATE,
                                    "“"
                                            + subject.name()
                                            + "”已有一项待审批的申请："
                                            + kinds.name(open.kind())
                                            + "。");
                        });
        Proposal proposal = new Proposal(ids.next(), known.kind(), request, subject, actingRole());
        proposals.create(proposal);
        caller.require(READ);
        return get(proposal.id());
    }

    @Transactional
    ProposalDetail approve(UUID id, @Nullable String note) {
        Proposal proposal = proposals.toDecide(id);
        ProposalKinds.Known known = kinds.find(proposal.kind());
        caller.require(known.kind().approvePermission());
        decide(proposal, ProposalLifecycle.APPROVE, note);
        known.source()
                .carryOut(
                        proposal.kind(),
                        new ProposalSource.Approved(
                                id, proposal.subjectId(), proposal.change(), proposal.reason()));
        return saved(proposal);
    }

    @Transactional
    ProposalDetail reject(UUID id, @Nullable String note) {
        if (note == null) {
            throw ProblemException.invalid("note", "退回申请时请写明原因，便于申请人改正。");
        }
        Proposal proposal = proposals.toDecide(id);
        caller.require(kinds.find(proposal.kind()).kind().approvePermission());
        decide(proposal, ProposalLifecycle.REJECT, note);
        return saved(proposal);
    }

    @Transactional
    ProposalDetail withdraw(UUID id, @Nullable String note) {
        Proposal proposal = proposals.toDecide(id);
        decide(proposal, ProposalLifecycle.WITHDRAW, note);
        return saved(proposal);
    }

    private void decide(Proposal proposal, String action, @Nullable String note) {
        UUID decider = account();
        boolean approves = !action.equals(ProposalLifecycle.WITHDRAW);
        if (approves && decider.equals(proposal.createdBy())) {
            throw rules.broken("RS-11", ProposalLifecycle.OTHER_PERSON);
        }
        proposal.decide(
                new Decision(
                        action,
                        decider,
                        actingRole(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        note));
    }

    private ProposalDetail saved(Proposal proposal) {
        proposals.decided(proposal);
        caller.require(READ);
        return get(proposal.id());
    }

    private UUID account() {
        return Optional.ofNullable(caller.accountId())
                .orElseThrow(() -> new ProblemException(ProblemCode.FORBIDDEN, "请先由管理员为您建立账户。"));
    }

    private String actingRole() {
        return String.valueOf(caller.get().actingRole());
    }

    private ProposalDetail detail(Facts facts) {
        ProposalRow row = facts.row();
        return new ProposalDetail(
                row.id(),
                row.kind(),
                row.kindName(),
                row.subjectId(),
                row.subjectName(),
                row.summary(),
                TextMaps.read(facts.change()),
                facts.reason(),
                row.status(),
                row.managingUnit(),
                row.proposedBy(),
                facts.proposedRole(),
                row.proposedAt(),
                facts.decidedBy(),
                facts.decidedRole(),
                facts.decidedAt(),
                facts.decisionNote(),
                facts.version(),
                actions(facts));
    }

    /** Steps of the table that this caller's rights reach; the guard says why one is not open. */
    private List<Action> actions(Facts facts) {
        UUID account = caller.accountId();
        if (account == null) {
            return List.of();
        }
        Deciding deciding = new Deciding(account, facts.author());
        return ProposalLifecycle.TABLE.from(ProposalStatus.valueOf(facts.row().status())).stream()
                .filter(step -> reaches(step.permission(), facts))
                .filter(step -> mayFor(step.action(), facts))
                .map(
                        step ->
                                step.guard()
                                        .apply(deciding)
                                        .map(reason -> Action.refused(step.action(), reason))
                                        .orElseGet(() -> Action.allowed(step.action())))
                .toList();
    }

    private boolean reaches(String permission, Facts facts) {
        RowScope scope = caller.get().scope(permission);
        return scope.covers(facts.axes());
    }

    /** Deciding takes the right of the kind besides; nobody else's proposal can be withdrawn. */
    private boolean mayFor(String action, Facts facts) {
        return action.equals(ProposalLifecycle.WITHDRAW)
                ? facts.author().equals(caller.accountId())
                : reaches(kinds.find(facts.row().kind()).kind().approvePermission(), facts);
    }
}

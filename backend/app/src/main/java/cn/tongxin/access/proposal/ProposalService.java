package cn.tongxin.access.proposal;

import cn.tongxin.access.ProposalSource;
import cn.tongxin.access.Proposing;
import cn.tongxin.access.Reach;
import cn.tongxin.access.proposal.Proposal.Decision;
import cn.tongxin.access.proposal.Proposal.Hand;
import cn.tongxin.access.proposal.ProposalLifecycle.Deciding;
import cn.tongxin.access.proposal.ProposalRepository.Facts;
import cn.tongxin.access.proposal.ProposalViews.ProposalDetail;
import cn.tongxin.access.proposal.ProposalViews.ProposalRow;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.codec.TextMaps;
import cn.tongxin.platform.files.Attachments;
import cn.tongxin.platform.security.Caller;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of proposals. */
@Singleton
class ProposalService implements Proposing {
    private static final String READ = "proposal:read";
    private static final String WRITE = "proposal:write";
    private static final String APPROVE = "proposal:approve";

    private final ProposalRepository proposals;
    private final ProposalKinds kinds;
    private final CurrentCaller caller;
    private final Tools tools;

    /** What the steps work with besides; one parameter, so that the constructor stays small. */
    @Singleton
    record Tools(
            Hands hands,
            ProposalNews news,
            Attachments attachments,
            TimeOrderedIds ids,
            Clock clock) {}

    ProposalService(
            ProposalRepository proposals, ProposalKinds kinds, CurrentCaller caller, Tools tools) {
        this.proposals = proposals;
        this.kinds = kinds;
        this.caller = caller;
        this.tools = tools;
    }

    Page<ProposalRow> page(ListQuery query) {
        return proposals.page(query, kinds::name);
    }

    ProposalDetail get(UUID id) {
        return detail(proposals.facts(id, kinds::name));
    }

    @Transactional
    ProposalDetail propose(ProposalRequest asked) {
        Proposal proposal = raise(asked);
        caller.require(READ);
        return get(proposal.id());
    }

    @Override
    @Transactional
    public void found(String kind, Map<String, String> change, String reason) {
        // The endpoint demands it of whoever sends the form.
        caller.require(WRITE);
        raise(new ProposalRequest(kind, null, change, reason, null));
    }

    private Proposal raise(ProposalRequest asked) {
        ProposalKinds.Known known = kinds.find(asked.kind());
        caller.require(known.kind().proposePermission());
        UUID about = subjectOf(known.kind(), asked);
        ProposalRequest request = asked.about(about);
        ProposalSource.Subject subject =
                known.source().check(request.kind(), about, request.changeOrNothing());
        proposals
                .pending(about)
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
        Hand author = tools.hands().acting(subject.axes());
        Proposal proposal =
                new Proposal(tools.ids().next(), known.kind(), request, subject, author);
        proposals.create(proposal);
        tools.attachments()
                .attach(ProposalFiles.RESOURCE, proposal.id(), request.attachmentsOrNone());
        tools.news().raised(proposal, author.account());
        return proposal;
    }

    /** What is to be founded gets its number now, so that it can be spoken of. */
    private UUID subjectOf(ProposalSource.Kind kind, ProposalRequest request) {
        UUID given = request.subjectId();
        if (kind.founds() && given != null) {
            throw ProblemException.invalid("subjectId", "新设的事物还没有编号，请去掉这一项。");
        }
        if (!kind.founds() && given == null) {
            throw ProblemException.invalid("subjectId", "请指明所申请的事物。");
        }
        return given == null ? tools.ids().next() : given;
    }

    @Transactional
    ProposalDetail approve(UUID id, @Nullable String note) {
        Proposal proposal = proposals.toDecide(id);
        ProposalKinds.Known known = kinds.find(proposal.kind());
        requireReach(proposal);
        UUID decider = decide(proposal, ProposalLifecycle.APPROVE, note);
        known.source()
                .carryOut(
                        proposal.kind(),
                        new ProposalSource.Approved(
                                id,
                                proposal.subjectId(),
                                proposal.change(),
                                proposal.before(),
                                proposal.reason()));
        return saved(proposal, decider);
    }

    @Transactional
    ProposalDetail reject(UUID id, @Nullable String note) {
        if (note == null) {
            throw ProblemException.invalid("note", "退回申请时请写明原因，便于申请人改正。");
        }
        Proposal proposal = proposals.toDecide(id);
        requireReach(proposal);
        UUID decider = decide(proposal, ProposalLifecycle.REJECT, note);
        return saved(proposal, decider);
    }

    @Transactional
    ProposalDetail withdraw(UUID id, @Nullable String note) {
        Proposal proposal = proposals.toDecide(id);
        UUID decider = decide(proposal, ProposalLifecycle.WITHDRAW, note);
        return saved(proposal, decider);
    }

    /** The right of the kind besides, and both wherever it would be felt. */
    private void requireReach(Proposal proposal) {
        caller.require(kinds.find(proposal.kind()).kind().approvePermission());
        if (!reachesAll(proposal.kind(), proposal.places())) {
            throw new ProblemException(ProblemCode.SCOPE, ProposalLifecycle.BEYOND);
        }
    }

    private boolean reachesAll(String kind, List<Axes> places) {
        Caller me = caller.get();
        return Reach.all(me.scope(APPROVE), places)
                && kinds.known(kind)
                        .map(known -> me.scope(known.approvePermission()))
                        .filter(scope -> Reach.all(scope, places))
                        .isPresent();
    }

    private UUID decide(Proposal proposal, String action, @Nullable String note) {
        Hand decider = tools.hands().acting(proposal.axes());
        if (!action.equals(ProposalLifecycle.WITHDRAW)) {
            tools.hands()
                    .requireOther(decider.account(), proposal.createdBy(), proposal.proposedFor());
        }
        proposal.decide(
                new Decision(
                        action,
                        decider,
                        tools.clock().instant().truncatedTo(ChronoUnit.MICROS),
                        note));
        return decider.account();
    }

    private ProposalDetail saved(Proposal proposal, UUID decider) {
        proposals.decided(proposal);
        UUID author = Objects.requireNonNull(proposal.createdBy(), "a proposal has an author");
        tools.news().decided(proposal, author, decider);
        caller.require(READ);
        return get(proposal.id());
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
                TextMaps.read(facts.before()),
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
                tools.attachments()
                        .of(ProposalFiles.RESOURCE, List.of(row.id()))
                        .getOrDefault(row.id(), List.of()),
                facts.version(),
                actions(facts));
    }

    /** Steps of the table that this caller's rights reach; the guard says why one is not open. */
    private List<Action> actions(Facts facts) {
        UUID account = caller.accountId();
        if (account == null) {
            return List.of();
        }
        Deciding deciding =
                new Deciding(
                        account,
                        facts.author(),
                        tools.hands().isSame(account, facts.author(), facts.authorFor()),
                        reachesAll(facts.row().kind(), facts.places()));
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
        return caller.get().scope(permission).covers(facts.axes());
    }

    /** Deciding takes the right of the kind besides; nobody else's proposal can be withdrawn. */
    private boolean mayFor(String action, Facts facts) {
        return action.equals(ProposalLifecycle.WITHDRAW)
                ? facts.author().equals(caller.accountId())
                : reaches(kinds.find(facts.row().kind()).kind().approvePermission(), facts);
    }
}

package cn.tongxin.access.proposal;

import static cn.tongxin.access.proposal.ProposalStatus.APPROVED;
import static cn.tongxin.access.proposal.ProposalStatus.PROPOSED;
import static cn.tongxin.access.proposal.ProposalStatus.REJECTED;
import static cn.tongxin.access.proposal.ProposalStatus.WITHDRAWN;

import cn.tongxin.kernel.state.Lifecycle;
import java.util.Optional;
import java.util.UUID;

/** PROPOSED → APPROVED | REJECTED | WITHDRAWN (house.md §4.6). */
final class ProposalLifecycle {
    static final String APPROVE = "approve";
    static final String REJECT = "reject";
    static final String WITHDRAW = "withdraw";
    static final String OTHER_PERSON = "申请人不能审批自己的申请，请由另一人审批。";

    static final String DEPUTY = "您是申请人或其委托人的代办人，或由他人代您提出，请由另一人审批。";

    static final String BEYOND = "涉及另一县区，由市教育局审批。";

    /**
     * Who is deciding, and whose proposal it is.
     *
     * @param sameHand whether one of the two stands in for the other
     * @param reachesAll whether the decider's scope takes in every place it concerns
     */
    record Deciding(UUID decider, UUID author, boolean sameHand, boolean reachesAll) {
        boolean isAuthor() {
            return decider.equals(author);
        }
    }

    static final Lifecycle<ProposalStatus, Deciding> TABLE =
            Lifecycle.<ProposalStatus, Deciding>table()
                    .step(PROPOSED, APPROVE, APPROVED, "proposal:approve", ProposalLifecycle::other)
                    .step(PROPOSED, REJECT, REJECTED, "proposal:approve", ProposalLifecycle::other)
                    .step(
                            PROPOSED,
                            WITHDRAW,
                            WITHDRAWN,
                            "proposal:write",
                            deciding ->
                                    deciding.isAuthor()
                                            ? Optional.empty()
                                            : Optional.of("只有申请人可以撤回申请。"))
                    .build();

    private ProposalLifecycle() {}

    private static Optional<String> other(Deciding deciding) {
        if (!deciding.reachesAll()) {
            return Optional.of(BEYOND);
        }
        if (deciding.isAuthor()) {
            return Optional.of(OTHER_PERSON);
        }
        return deciding.sameHand() ? Optional.of(DEPUTY) : Optional.empty();
    }
}

package cn.tongxin.access.proposal;

import cn.tongxin.access.AccessSubject;
import cn.tongxin.access.ProposalSource.Kind;
import cn.tongxin.access.proposal.ProposalLifecycle.Deciding;
import cn.tongxin.access.proposal.ProposalRepository.Asker;
import cn.tongxin.kernel.state.Transition;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets staff ask why a proposal is closed to them: deciding takes the right of its kind besides, in
 * every place it concerns, and writing to one is withdrawing it.
 */
@Singleton
class ProposalSubject implements AccessSubject {
    private static final String AGGREGATE = "proposal:";
    private static final String DONE = "这项申请已经办结。";

    private final ProposalRepository proposals;
    private final ProposalKinds kinds;
    private final Hands hands;
    private final CurrentCaller caller;

    ProposalSubject(
            ProposalRepository proposals, ProposalKinds kinds, Hands hands, CurrentCaller caller) {
        this.proposals = proposals;
        this.kinds = kinds;
        this.hands = hands;
        this.caller = caller;
    }

    @Override
    public String resource() {
        return ProposalFiles.RESOURCE;
    }

    @Override
    public Optional<Asked> asked(UUID id, String right) {
        return proposals
                .asker(id)
                .map(
                        one ->
                                switch (right) {
                                    case "approve" -> decide(one);
                                    case "write" -> withdraw(one);
                                    default -> Asked.of(AGGREGATE + right, one.places().get(0));
                                });
    }

    private Asked decide(Asker one) {
        List<String> permissions = new ArrayList<>(List.of(AGGREGATE + "approve"));
        kinds.known(one.kind()).map(Kind::approvePermission).ifPresent(permissions::add);
        return new Asked(permissions, one.places(), false, against(one, ProposalLifecycle.APPROVE));
    }

    private Asked withdraw(Asker one) {
        return new Asked(
                List.of(AGGREGATE + "write"),
                one.places().subList(0, 1),
                false,
                against(one, ProposalLifecycle.WITHDRAW));
    }

    /** The same table that refuses: its guard, or the state in which there is no such step. */
    private @Nullable String against(Asker one, String action) {
        UUID me = caller.accountId();
        if (me == null) {
            return null;
        }
        Deciding deciding =
                new Deciding(
                        me, one.author(), hands.isSame(me, one.author(), one.authorFor()), true);
        return ProposalLifecycle.TABLE.from(one.status()).stream()
                .filter(step -> step.action().equals(action))
                .findFirst()
                .map(step -> guard(step, deciding))
                .orElse(Optional.of(DONE))
                .orElse(null);
    }

    private static Optional<String> guard(
            Transition<ProposalStatus, Deciding> step, Deciding deciding) {
        return step.guard().apply(deciding);
    }
}

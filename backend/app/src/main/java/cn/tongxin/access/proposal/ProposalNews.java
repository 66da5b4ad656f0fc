package cn.tongxin.access.proposal;

import cn.tongxin.access.ProposalDecided;
import cn.tongxin.access.ProposalDecided.Outcome;
import cn.tongxin.access.ProposalRaised;
import cn.tongxin.access.ProposalSource.Kind;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Tells the other modules what becomes of a proposal, in the transaction of the step itself. */
@Singleton
class ProposalNews {
    private final ProposalKinds kinds;
    private final Event<ProposalRaised> raised;
    private final Event<ProposalDecided> decided;

    ProposalNews(
            ProposalKinds kinds, Event<ProposalRaised> raised, Event<ProposalDecided> decided) {
        this.kinds = kinds;
        this.raised = raised;
        this.decided = decided;
    }

    void raised(Proposal proposal, UUID author) {
        raised.fire(
                new ProposalRaised(
                        proposal.id(),
                        kinds.name(proposal.kind()),
                        subject(proposal),
                        proposal.places(),
                        author,
                        kinds.find(proposal.kind()).kind().approvePermission()));
    }

    void decided(Proposal proposal, UUID author, UUID decider) {
        decided.fire(
                new ProposalDecided(
                        proposal.id(),
                        kinds.name(proposal.kind()),
                        subject(proposal),
                        proposal.places(),
                        author,
                        decider,
                        Outcome.valueOf(proposal.status().name())));
    }

    private ProposalRaised.Subject subject(Proposal proposal) {
        return proposal.subject(kinds.known(proposal.kind()).map(Kind::resource).orElse(null));
    }
}

package cn.tongxin.access.proposal;

import cn.tongxin.access.AccessSubject;
import cn.tongxin.kernel.scope.Axes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Lets staff ask why a proposal is closed to them. */
@Singleton
class ProposalSubject implements AccessSubject {
    private final ProposalRepository proposals;

    ProposalSubject(ProposalRepository proposals) {
        this.proposals = proposals;
    }

    @Override
    public String resource() {
        return "proposals";
    }

    @Override
    public String aggregate() {
        return "proposal";
    }

    @Override
    public Optional<Axes> axes(UUID id) {
        return proposals.whereItBelongs(id);
    }
}

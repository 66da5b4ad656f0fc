package cn.tongxin.access.proposal;

import cn.tongxin.platform.files.FileOwner;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Whoever may read a proposal, the approver above all, may read what is attached to it. */
@Singleton
class ProposalFiles implements FileOwner {
    static final String RESOURCE = "proposals";

    private final ProposalRepository proposals;

    ProposalFiles(ProposalRepository proposals) {
        this.proposals = proposals;
    }

    @Override
    public String resource() {
        return RESOURCE;
    }

    @Override
    public String readPermission() {
        return "proposal:read";
    }

    @Override
    public boolean takesUploads() {
        return true;
    }

    @Override
    public void requireReadable(UUID proposal) {
        proposals.facts(proposal, kind -> kind);
    }
}

package cn.tongxin.access.grant;

import cn.tongxin.access.grant.GrantViews.GrantCandidate;
import cn.tongxin.access.grant.GrantViews.GrantCandidates;
import cn.tongxin.access.grant.HoldingRepository.Named;
import cn.tongxin.kernel.data.Mask;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whom a login name belongs to. It must be known in full: nobody can leaf through accounts. */
@Singleton
class CandidateService {
    private final HoldingRepository holdings;
    private final LookUps lookUps;
    private final AuditTrail trail;
    private final CurrentCaller caller;

    CandidateService(
            HoldingRepository holdings, LookUps lookUps, AuditTrail trail, CurrentCaller caller) {
        this.holdings = holdings;
        this.lookUps = lookUps;
        this.trail = trail;
        this.caller = caller;
    }

    GrantCandidates candidates(String username) {
        lookUps.count(
                Objects.requireNonNull(caller.accountId(), "whoever holds grants has an account"));
        Optional<Named> found = holdings.byUsername(username);
        // A look-up that finds nobody leaves its line too: trying names out must not go unseen.
        found.ifPresent(one -> trail.gaveOut("user", Set.of(one.id())));
        return new GrantCandidates(found.stream().map(this::candidate).toList());
    }

    private GrantCandidate candidate(Named one) {
        boolean mine = caller.sees("user:read", one.keptAt());
        String name = mine ? one.name() : Mask.NAME.apply(one.name());
        return new GrantCandidate(one.id(), one.username(), name);
    }
}

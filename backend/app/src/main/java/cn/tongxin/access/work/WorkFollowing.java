package cn.tongxin.access.work;

import cn.tongxin.access.PlaceEnded;
import cn.tongxin.access.SubjectsMoved;
import cn.tongxin.access.work.WorkLedgerRepository.Handing;
import cn.tongxin.access.work.WorkLedgerRepository.Happening;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.security.Caller;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is still to be done at a school that has gone on in another one is to be done there, with
 * the clocks that run already: it is neither late nor reminded of anew by that. Whoever had taken
 * an item has no right at the new place yet, so it is everybody's again.
 */
@Singleton
class WorkFollowing {
    /** After every module has opened or settled what it knows of. */
    private static final int LAST = 9000;

    private static final String WHAT = "HANDED_ON";

    private final WorkLedgerRepository ledger;
    private final WorkActor actor;
    private final Clock clock;

    WorkFollowing(WorkLedgerRepository ledger, WorkActor actor, Clock clock) {
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
    }

    void placeEnded(@Observes @Priority(LAST) PlaceEnded ended) {
        Axes to = ended.successor();
        if (to != null && ended.kind() == ScopeKind.SCHOOL) {
            UUID from = UUID.fromString(ended.ref());
            handOn(new Handing(from, to, null), ended.reason());
        }
    }

    void subjectsMoved(@Observes @Priority(LAST) SubjectsMoved moved) {
        Set<UUID> subjects = moved.subjects();
        handOn(new Handing(moved.from(), moved.to(), subjects), moved.reason());
    }

    private void handOn(Handing handing, String why) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID by = actor.caller().map(Caller::accountId).orElse(null);
        List<UUID> items = ledger.handOn(handing, by, now);
        if (!items.isEmpty()) {
            ledger.tell(new Happening(items, now, WHAT, why), actor.caller());
        }
    }
}

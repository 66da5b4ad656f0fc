package cn.tongxin.access.proposal;

import cn.tongxin.access.PlaceEnded;
import cn.tongxin.access.ScopeTree;
import cn.tongxin.access.SubjectsMoved;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.history.StatusHistory;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What waits for a decision follows its subject to another school, in the transaction that moves
 * it: otherwise nobody there could decide it or take it back. A decision that was being taken
 * meanwhile meets a newer version and is taken again.
 */
@Singleton
class ProposalFollowing {
    /** No step of the table: the state stays. */
    private static final String FOLLOW = "follow";

    private final ProposalRepository proposals;
    private final ScopeTree places;
    private final StatusHistory history;

    ProposalFollowing(ProposalRepository proposals, ScopeTree places, StatusHistory history) {
        this.proposals = proposals;
        this.places = places;
        this.history = history;
    }

    void placeEnded(@Observes PlaceEnded ended) {
        Axes to = ended.successor();
        if (to == null || ended.kind() != ScopeKind.SCHOOL) {
            return;
        }
        UUID from = UUID.fromString(ended.ref());
        String what = name(from) + "已并入" + name(to.school());
        for (Proposal one : proposals.heldAt(from)) {
            one.goesOnAt(from, to, what);
            one.names(from, to.school());
            keep(one, ended.reason());
        }
    }

    void subjectsMoved(@Observes SubjectsMoved moved) {
        String what = "此后已转入" + name(moved.to().school());
        for (Proposal one : proposals.heldAbout(moved.subjects(), moved.from())) {
            one.goesOnAt(moved.from(), moved.to(), what);
            keep(one, moved.reason());
        }
    }

    private void keep(Proposal one, String reason) {
        proposals.followed(one);
        String status = one.status().name();
        history.keep(
                new StatusHistory.Step(
                        ProposalFiles.RESOURCE,
                        one.id(),
                        one.axes(),
                        status,
                        status,
                        FOLLOW,
                        reason,
                        null));
    }

    private String name(UUID school) {
        Grant place = new Grant("", ScopeKind.SCHOOL, school.toString(), Instant.EPOCH, null);
        Map<String, String> names = places.names(List.of(place));
        return names.getOrDefault(school.toString(), "");
    }
}

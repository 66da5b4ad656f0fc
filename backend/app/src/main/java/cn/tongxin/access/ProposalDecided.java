package cn.tongxin.access;

import cn.tongxin.kernel.scope.Axes;
import java.util.List;
import java.util.UUID;

/**
 * A proposal is settled. Fired in the transaction that does it, after an approved step was carried
 * out.
 *
 * @param kindName as on a button: 撤销学校
 * @param places as in {@link ProposalRaised}
 * @param decider equals the author when it was withdrawn
 */
public record ProposalDecided(
        UUID proposal,
        String kindName,
        ProposalRaised.Subject subject,
        List<Axes> places,
        UUID author,
        UUID decider,
        Outcome outcome) {

    public Axes place() {
        return places.get(0);
    }

    /** Whom it concerns besides those it belongs to. */
    public List<Axes> furtherPlaces() {
        return places.subList(1, places.size());
    }

    /** How a proposal ends. */
    public enum Outcome {
        APPROVED,
        REJECTED,
        WITHDRAWN
    }
}

package cn.tongxin.platform.security;

import cn.tongxin.kernel.scope.Grant;
import java.time.Instant;
import java.util.List;

/**
 * The time around an instant in which no grant begins or ends, so that what was worked out from the
 * grants at that instant is true at every other one of it.
 *
 * @param until first instant that is not part of it
 */
record Steady(Instant since, Instant until) {

    static Steady around(Instant now, List<Grant> grants) {
        Steady steady = new Steady(Instant.MIN, Instant.MAX);
        for (Grant grant : grants) {
            steady = steady.cutAt(grant.from(), now);
            if (grant.until() != null) {
                steady = steady.cutAt(grant.until(), now);
            }
        }
        return steady;
    }

    /** A grant changes at the very instant it names. */
    private Steady cutAt(Instant change, Instant now) {
        if (now.isBefore(change)) {
            return change.isBefore(until) ? new Steady(since, change) : this;
        }
        return change.isAfter(since) ? new Steady(change, until) : this;
    }

    boolean at(Instant instant) {
        return !instant.isBefore(since) && instant.isBefore(until);
    }
}

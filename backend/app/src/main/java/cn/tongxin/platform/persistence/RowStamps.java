package cn.tongxin.platform.persistence;

import cn.tongxin.platform.security.CurrentCaller;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes who changed a row and when, so that no use case can forget it. */
@Dependent
public class RowStamps {
    private final CurrentCaller caller;
    private final Clock clock;

    public RowStamps(CurrentCaller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @PrePersist
    void stampNew(Row row) {
        row.stampNew(now(), caller.accountId());
    }

    @PreUpdate
    void stamp(Row row) {
        row.stamp(now(), caller.accountId());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

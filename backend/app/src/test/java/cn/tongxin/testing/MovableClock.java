package cn.tongxin.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the product under test: right, until a test moves it forward. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    private final ZoneId zone;

    public MovableClock() {
        this(ZoneOffset.UTC);
    }

    private MovableClock(ZoneId zone) {
        this.zone = zone;
    }

    public void advance(Duration by) {
        AHEAD.accumulateAndGet(by, Duration::plus);
    }

    Duration ahead() {
        return AHEAD.get();
    }

    public void reset() {
        AHEAD.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(other);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(AHEAD.get());
    }
}

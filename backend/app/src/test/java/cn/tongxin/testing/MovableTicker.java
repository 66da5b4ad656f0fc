package cn.tongxin.testing;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** What is forgotten after a while is forgotten when a test moves the clock that far. */
@Alternative
@Priority(1)
@Singleton
public class MovableTicker implements Ticker {
    private final MovableClock clock;

    MovableTicker(MovableClock clock) {
        this.clock = clock;
    }

    @Override
    public long read() {
        return System.nanoTime() + clock.ahead().toNanos();
    }
}

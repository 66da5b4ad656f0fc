package cn.tongxin.platform.time;

import cn.tongxin.kernel.ids.TimeOrderedIds;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock and what rests on it; everything that needs the time gets it injected. */
class Clocks {
    @Produces
    @Singleton
    Clock utc() {
        return Clock.systemUTC();
    }

    /** For what is forgotten after a while: the time of day may be set back, and this may not. */
    @Produces
    @Singleton
    Ticker ticker() {
        return Ticker.systemTicker();
    }

    @Produces
    @Singleton
    TimeOrderedIds ids(Clock clock) {
        return new TimeOrderedIds(clock);
    }
}

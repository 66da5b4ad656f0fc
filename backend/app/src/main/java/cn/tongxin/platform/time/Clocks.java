package cn.tongxin.platform.time;

import cn.tongxin.kernel.ids.TimeOrderedIds;
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

    @Produces
    @Singleton
    TimeOrderedIds ids(Clock clock) {
        return new TimeOrderedIds(clock);
    }
}

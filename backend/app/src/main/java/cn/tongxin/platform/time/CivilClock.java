package cn.tongxin.platform.time;

import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.time.ZoneId;

/**
 * What "today" means to validation: the date in Nanning, wherever the server stands. Otherwise a
 * date that has already begun there would be refused as one of the future until eight o'clock.
 */
@Singleton
public class CivilClock implements ClockProvider {
    private static final ZoneId NANNING = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    public CivilClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Clock getClock() {
        return clock.withZone(NANNING);
    }
}

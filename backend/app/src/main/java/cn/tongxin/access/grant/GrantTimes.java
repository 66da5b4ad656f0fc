package cn.tongxin.access.grant;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** From when until when something can be granted, in the city's days. */
@Singleton
class GrantTimes {
    private final CivilClock days;

    GrantTimes(CivilClock days) {
        this.days = days;
    }

    Instant now() {
        return micros(days.getClock().instant());
    }

    /** Now unless asked; today is early enough, for whoever says "from today" means the day. */
    Instant start(@Nullable Instant asked, Instant now) {
        if (asked == null) {
            return now;
        }
        Clock civil = days.getClock();
        Instant today =
                now.atZone(civil.getZone()).toLocalDate().atStartOfDay(civil.getZone()).toInstant();
        if (asked.isBefore(today)) {
            throw ProblemException.invalid("validFrom", "开始时间不能早于今天。");
        }
        return micros(asked);
    }

    /** The end of a period that is to begin: after its start, and not over yet. */
    @Nullable Instant end(@Nullable Instant asked, Instant from, Instant now) {
        Instant until = inOrder(asked, from);
        if (until != null && !now.isBefore(until)) {
            throw ProblemException.invalid("validTo", "结束时间须晚于现在。");
        }
        return until;
    }

    static @Nullable Instant inOrder(@Nullable Instant asked, Instant from) {
        if (asked != null && !from.isBefore(asked)) {
            throw ProblemException.invalid("validTo", "结束时间须晚于开始时间。");
        }
        return asked == null ? null : micros(asked);
    }

    /** When something is to stop: now unless asked. */
    Instant stop(@Nullable Instant asked, Instant now) {
        if (asked != null && asked.isBefore(now)) {
            throw ProblemException.invalid("at", "结束时间不能早于现在；要立即结束，请留空。");
        }
        return asked == null ? now : micros(asked);
    }

    static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}

package cn.tongxin.messaging.setting;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be reached.
 *
 * @param quietFrom null when e-mail may come at any hour; never equal to {@code quietTo}
 */
public record Preference(
        boolean emailOn, @Nullable LocalTime quietFrom, @Nullable LocalTime quietTo) {

    private static final ZoneId NANNING = ZoneId.of("Asia/Shanghai");

    /** What holds for whoever has chosen nothing [D]. */
    public static final Preference STANDARD =
            new Preference(true, LocalTime.of(22, 0), LocalTime.of(7, 0));

    /** The first moment from now on at which an e-mail disturbs nobody. */
    public Instant open(Instant now) {
        if (quietFrom == null || quietTo == null) {
            return now;
        }
        ZonedDateTime local = now.atZone(NANNING);
        LocalTime time = local.toLocalTime();
        boolean afterFrom = !time.isBefore(quietFrom);
        boolean beforeTo = time.isBefore(quietTo);
        boolean overNight = quietFrom.isAfter(quietTo);
        boolean quiet = overNight ? afterFrom || beforeTo : afterFrom && beforeTo;
        if (!quiet) {
            return now;
        }
        ZonedDateTime end = local.with(quietTo);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
}

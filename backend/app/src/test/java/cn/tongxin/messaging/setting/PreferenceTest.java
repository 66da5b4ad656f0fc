package cn.tongxin.messaging.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Quiet hours, in the time of Nanning. */
class PreferenceTest {
    private static Instant nanning(String time) {
        return OffsetDateTime.parse(time + "+08:00").toInstant();
    }

    private static void opens(String expected, String asked) {
        assertEquals(nanning(expected), Preference.STANDARD.open(nanning(asked)));
    }

    @Test
    void over_night_it_waits_for_the_morning() {
        opens("2026-01-10T21:59:59", "2026-01-10T21:59:59");
        opens("2026-01-11T07:00:00", "2026-01-10T22:00:00");
        opens("2026-01-11T07:00:00", "2026-01-11T00:00:00");
        opens("2026-01-11T07:00:00", "2026-01-11T06:59:59");
        opens("2026-01-11T07:00:00", "2026-01-11T07:00:00");
        opens("2027-01-01T07:00:00", "2026-12-31T23:30:00");
    }

    @Test
    void in_the_middle_of_a_day_as_well() {
        Preference nap = new Preference(true, LocalTime.of(12, 0), LocalTime.of(14, 30));
        assertEquals(nanning("2026-01-10T14:30:00"), nap.open(nanning("2026-01-10T12:00:00")));
        assertEquals(nanning("2026-01-10T11:59:00"), nap.open(nanning("2026-01-10T11:59:00")));
        assertEquals(nanning("2026-01-10T14:30:00"), nap.open(nanning("2026-01-10T14:30:00")));
    }

    @Test
    void without_quiet_hours_it_is_always_open() {
        Instant night = nanning("2026-01-10T03:00:00");
        assertEquals(night, new Preference(true, null, null).open(night));
    }

    @Property
    void what_is_opened_is_open_within_a_day(
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(max = 1439) int to,
            @ForAll @IntRange(max = 525_600) int minute) {
        if (from == to) {
            return;
        }
        Preference some =
                new Preference(
                        true, LocalTime.MIN.plusMinutes(from), LocalTime.MIN.plusMinutes(to));
        Instant now = nanning("2026-01-01T00:00:00").plusSeconds(minute * 60L);
        Instant open = some.open(now);
        assertFalse(open.isBefore(now));
        assertFalse(open.isAfter(now.plusSeconds(86_400)));
        assertEquals(open, some.open(open));
    }
}

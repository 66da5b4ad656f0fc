package cn.tongxin.kernel.ids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ids of new rows are UUIDs of version 7. */
class TimeOrderedIdsTest {
    private static UUID at(Instant instant) {
        return new TimeOrderedIds(Clock.fixed(instant, ZoneOffset.UTC)).next();
    }

    @Test
    void they_begin_with_their_millisecond_and_say_their_version() {
        UUID id = at(Instant.ofEpochMilli(0x0123_4567_89abL));
        assertTrue(id.toString().startsWith("01234567-89ab-7"), id::toString);
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
    }

    @Test
    void a_later_one_sorts_behind_an_earlier_one_as_text() {
        String earlier = at(Instant.parse("2026-01-01T00:00:00.000Z")).toString();
        String later = at(Instant.parse("2026-01-01T00:00:00.001Z")).toString();
        assertTrue(earlier.compareTo(later) < 0);
    }

    @Test
    void two_of_one_millisecond_differ() {
        TimeOrderedIds ids = new TimeOrderedIds(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        Set<UUID> made = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(ids.next());
        }
        assertEquals(10_000, made.size());
    }
}

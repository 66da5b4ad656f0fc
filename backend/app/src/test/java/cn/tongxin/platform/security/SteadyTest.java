package cn.tongxin.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.ScopeKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SteadyTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private static Grant grant(Instant from, @Nullable Instant until) {
        return new Grant("county-admin", ScopeKind.CITY, null, from, until);
    }

    @Test
    void reaches_from_the_last_change_to_the_next() {
        List<Grant> grants = List.of(grant(MARCH, JULY), grant(MAY, null), grant(MARCH, MAY));
        assertEquals(new Steady(MAY, JULY), Steady.around(NOW, grants));
    }

    @Test
    void includes_the_instant_a_grant_begins_and_not_the_one_it_ends() {
        Steady steady = Steady.around(NOW, List.of(grant(MAY, JULY)));
        assertTrue(steady.at(MAY));
        assertFalse(steady.at(MAY.minusNanos(1)));
        assertTrue(steady.at(JULY.minusNanos(1)));
        assertFalse(steady.at(JULY));
    }

    @Test
    void at_the_very_change_it_is_what_comes_after() {
        assertEquals(MAY, Steady.around(MAY, List.of(grant(MAY, JULY))).since());
        assertEquals(JULY, Steady.around(JULY, List.of(grant(MAY, JULY))).since());
    }

    @Test
    void never_ends_without_grants() {
        assertTrue(Steady.around(NOW, List.of()).at(Instant.MAX.minusNanos(1)));
    }
}

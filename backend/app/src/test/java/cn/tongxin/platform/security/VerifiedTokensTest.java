package cn.tongxin.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

/** How long a token need not be checked again, and for which token that holds. */
class VerifiedTokensTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final MovingClock clock = new MovingClock();
    private final VerifiedTokens verified = new VerifiedTokens(clock);

    @Test
    void only_the_very_same_text_is_known() {
        verified.remember(new Token("a.b.c", NOW.plusSeconds(300)), identity());
        assertNotNull(verified.get("a.b.c"));
        assertNull(verified.get("a.b.d"));
        assertNull(verified.get("a.b.c "));
    }

    @Test
    void it_is_checked_again_after_half_a_minute() {
        verified.remember(new Token("a.b.c", NOW.plusSeconds(300)), identity());
        clock.now = NOW.plusSeconds(30).minusNanos(1);
        assertNotNull(verified.get("a.b.c"));
        clock.now = NOW.plusSeconds(30);
        assertNull(verified.get("a.b.c"));
    }

    @Test
    void it_is_forgotten_at_its_own_end() {
        verified.remember(new Token("a.b.c", NOW.plusSeconds(7)), identity());
        clock.now = NOW.plusSeconds(7).minusNanos(1);
        assertNotNull(verified.get("a.b.c"));
        clock.now = NOW.plusSeconds(7);
        assertNull(verified.get("a.b.c"));
    }

    @Test
    void who_it_is_and_the_roles_in_the_token_are_kept_and_nothing_of_the_request() {
        verified.remember(new Token("a.b.c", NOW.plusSeconds(300)), identity());
        SecurityIdentity known = verified.get("a.b.c");
        assertNotNull(known);
        assertEquals("somebody", known.getPrincipal().getName());
        assertEquals(Set.of("county-admin"), known.getRoles());
        assertEquals(Map.of(), known.getAttributes());
    }

    private static SecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Token("a.b.c", NOW))
                .addRole("county-admin")
                .addAttribute("request", "of somebody's first call")
                .build();
    }

    private record Token(String text, Instant end) implements JsonWebToken {
        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp", "raw_token");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) (name.equals("exp") ? (Object) end.getEpochSecond() : text);
        }
    }

    private static final class MovingClock extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new AssertionError("nobody asks for a zone");
        }
    }
}

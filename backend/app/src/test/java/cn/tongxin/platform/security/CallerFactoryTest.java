package cn.tongxin.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.kernel.scope.ScopeKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The instant at which a grant begins and ends, and the role a request falls back to. */
class CallerFactoryTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-04-01T00:00:00Z");
    private static final Set<String> EVERYBODYS =
            Set.of(
                    "calendar:read",
                    "change:read",
                    "directory:read",
                    "division:read",
                    "managing-unit:read",
                    "me:read",
                    "rule:read");

    private static Grant unit(String role, String unit) {
        return new Grant(role, ScopeKind.UNIT, unit, START, END);
    }

    private static Caller at(
            Instant now, Set<String> tokenRoles, @Nullable String preferred, Grant... grants) {
        var account =
                new CallerDirectory.Entry(
                        UUID.randomUUID(), "somebody", "某人", true, preferred, List.of(grants));
        return new CallerFactory(new AccessMatrix(), Clock.fixed(now, ZoneOffset.UTC))
                .create("in the token", tokenRoles, Optional.of(account), null);
    }

    @Test
    void a_grant_counts_from_its_first_instant_until_before_its_last_without_a_new_look_up() {
        Set<String> token = Set.of("county-admin");
        Grant grant = unit("county-admin", "450103");
        assertEquals(EVERYBODYS, at(START.minusNanos(1), token, null, grant).permissions());
        assertNull(at(START.minusNanos(1), token, null, grant).refusal());
        assertEquals(
                new RowScope(false, Set.of("450103"), Set.of()),
                at(START, token, null, grant).scope("school:write"));
        assertNull(at(END.minusNanos(1), token, null, grant).refusal());
        assertEquals(ProblemCode.GRANT_EXPIRED, at(END, token, null, grant).refusal());
        assertEquals(EVERYBODYS, at(END, token, null, grant).permissions());
    }

    @Test
    void falls_back_to_the_preferred_then_a_granted_then_any_role_of_the_token() {
        Instant now = START.plus(Duration.ofDays(1));
        Grant county = unit("county-admin", "450103");
        Set<String> token = Set.of("county-admin", "auditor", "volunteer");
        assertEquals("volunteer", at(now, token, "volunteer", county).actingRole());
        assertEquals("county-admin", at(now, token, null, county).actingRole());
        assertEquals("county-admin", at(now, token, "guardian", county).actingRole());
        assertEquals("auditor", at(now, token, null).actingRole());
        assertEquals("county-admin", at(now, Set.of(), null, county).actingRole());
        assertEquals(ProblemCode.ROLE_NOT_IN_TOKEN, at(now, Set.of(), null, county).refusal());
        assertNull(at(now, Set.of("not-one-of-ours"), null).actingRole());
        assertNull(at(now, Set.of("not-one-of-ours"), null).refusal());
    }

    @Test
    void a_role_without_an_account_is_a_role_without_grants() {
        Caller caller =
                new CallerFactory(new AccessMatrix(), Clock.fixed(START, ZoneOffset.UTC))
                        .create("name", Set.of("bureau-admin"), Optional.empty(), null);
        assertEquals("name", caller.username());
        assertEquals(EVERYBODYS, caller.permissions());
        assertEquals(RowScope.NONE, caller.scope("school:read"));
    }

    @Test
    void a_permission_nobody_has_heard_of_reaches_nothing() {
        Caller caller =
                at(
                        START,
                        Set.of("bureau-admin"),
                        null,
                        new Grant("bureau-admin", ScopeKind.CITY, null, START, null));
        assertEquals(RowScope.CITY, caller.scope("school:read"));
        assertEquals(RowScope.NONE, caller.scope("school:approve"));
    }
}

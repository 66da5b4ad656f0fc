package cn.tongxin.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.access.MatrixFile;
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
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The instant at which a grant begins and ends, and the role a request falls back to. */
class CallerFactoryTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-04-01T00:00:00Z");
    private static final Set<String> EVERYBODYS = MatrixFile.everybodys();

    /** What may hold something that only a role with a second factor has seen, or gives it away. */
    private static final Set<String> OF_THE_PROVEN =
            Set.of(
                    "deputy:read",
                    "deputy:write",
                    "draft:read",
                    "draft:write",
                    "file:read",
                    "file:write",
                    "job:read",
                    "job:write");

    private static final String A_SCHOOL = new UUID(0, 1).toString();

    private static Grant unit(String role, String unit) {
        return new Grant(role, ScopeKind.UNIT, unit, START, END);
    }

    /** Second factor: for auditors. */
    private static CallerFactory factory(AccessMatrix matrix, Instant now) {
        return new CallerFactory(
                matrix,
                new SecondFactor(List.of("auditor"), false, new AccessMatrix()),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Caller at(
            Instant now, Set<String> tokenRoles, @Nullable String preferred, Grant... grants) {
        var account =
                new CallerDirectory.Entry(
                        UUID.randomUUID(), "somebody", "某人", true, preferred, List.of(grants));
        return factory(new AccessMatrix(), now)
                .create(
                        new CallerFactory.Token("in the token", tokenRoles, 1),
                        Optional.of(account),
                        null);
    }

    /** Nothing that anybody would have to be given is among what everybody has. */
    @Test
    void what_everybody_has_is_their_own_or_public() {
        assertTrue(EVERYBODYS.containsAll(Set.of("me:read", "inbox:write", "directory:read")));
        for (String given : List.of("school:read", "person:read", "audit:read", "grant:write")) {
            assertFalse(EVERYBODYS.contains(given), given);
        }
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
                factory(new AccessMatrix(), START)
                        .create(
                                new CallerFactory.Token("name", Set.of("bureau-admin"), 1),
                                Optional.empty(),
                                null);
        assertEquals("name", caller.username());
        assertEquals(EVERYBODYS, caller.permissions());
        assertEquals(RowScope.NONE, caller.scope("school:read"));
    }

    @Test
    void what_is_everybodys_own_reaches_the_rows_of_the_account_even_without_a_grant() {
        AccessMatrix matrix =
                new AccessMatrix(
                        List.of(
                                        "drawer,volunteer,SELF,FULL,NONE,NONE,-,",
                                        "door,volunteer,SIGNED_IN,FULL,NONE,NONE,-,")
                                .stream()
                                .map(line -> line.split(",", -1))
                                .toList());
        var factory = factory(matrix, START);
        UUID id = UUID.randomUUID();
        var account = new CallerDirectory.Entry(id, "somebody", "某人", true, null, List.of());
        var disabled = new CallerDirectory.Entry(id, "somebody", "某人", false, null, List.of());
        var token = new CallerFactory.Token("somebody", Set.of("volunteer"), 1);
        Caller caller = factory.create(token, Optional.of(account), null);
        assertEquals(RowScope.ownedBy(id), caller.scope("drawer:read"));
        assertEquals(RowScope.NONE, caller.scope("door:read"));
        Caller unknown = factory.create(token, Optional.empty(), null);
        assertEquals(Set.of("drawer:read", "door:read"), unknown.permissions());
        assertEquals(RowScope.NONE, unknown.scope("drawer:read"));
        Caller gone = factory.create(token, Optional.of(disabled), null);
        assertEquals(Set.of(), gone.permissions());
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

    @Test
    void what_belongs_to_the_account_is_as_well_kept_as_its_strictest_role() {
        Grant teaching = new Grant("class-teacher", ScopeKind.SCHOOL, A_SCHOOL, START, END);
        Grant auditing = new Grant("auditor", ScopeKind.CITY, null, START, END);
        Set<String> token = Set.of("class-teacher");
        Caller teacher = at(START, token, "class-teacher", teaching);
        assertTrue(teacher.permissions().containsAll(OF_THE_PROVEN));
        Caller both = at(START, token, "class-teacher", teaching, auditing);
        assertNull(both.refusal(), "as a teacher a password is enough");
        for (String permission : OF_THE_PROVEN) {
            assertEquals(RowScope.NONE, both.scope(permission));
            assertEquals(ProblemCode.SECOND_FACTOR, both.refusal(permission));
        }
        assertNull(both.refusal("audit:read"), "no second factor gives it to a teacher");
        assertTrue(both.permissions().contains("inbox:read"));
    }

    @Test
    void a_role_that_needs_a_second_factor_gives_nothing_without_it() {
        Grant city = new Grant("auditor", ScopeKind.CITY, null, START, END);
        var account =
                new CallerDirectory.Entry(
                        UUID.randomUUID(), "somebody", "某人", true, null, List.of(city));
        for (int level : new int[] {0, 1, 2, 3}) {
            Caller caller =
                    factory(new AccessMatrix(), START)
                            .create(
                                    new CallerFactory.Token("x", Set.of("auditor"), level),
                                    Optional.of(account),
                                    null);
            assertEquals("auditor", caller.actingRole());
            assertEquals(level < 2 ? ProblemCode.SECOND_FACTOR : null, caller.refusal());
            assertEquals(level < 2 ? RowScope.NONE : RowScope.CITY, caller.scope("school:read"));
            Set<String> byPassword = new TreeSet<>(EVERYBODYS);
            byPassword.removeAll(OF_THE_PROVEN);
            assertEquals(level < 2, caller.permissions().equals(byPassword));
        }
        assertEquals(ProblemCode.GRANT_EXPIRED, at(END, Set.of("auditor"), null, city).refusal());
        assertNull(at(START, Set.of("auditor"), null).refusal(), "not granted: nothing to prove");
    }
}

package cn.tongxin.kernel.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowScopeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final UUID SCHOOL = UUID.fromString("0199f2c4-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0199f2c4-0000-7000-8000-000000000002");

    private static Grant grant(ScopeKind kind, String ref) {
        return new Grant("some-role", kind, ref, NOW, null);
    }

    @Test
    void grants_add_up() {
        RowScope scope =
                RowScope.of(
                        List.of(
                                grant(ScopeKind.UNIT, "450103"),
                                grant(ScopeKind.UNIT, "SZ"),
                                grant(ScopeKind.SCHOOL, SCHOOL.toString())));
        assertEquals(Set.of("450103", "SZ"), scope.units());
        assertTrue(scope.covers(new Axes("450103", OTHER)));
        assertTrue(scope.covers(new Axes("SZ", OTHER)));
        assertTrue(scope.covers(new Axes("450124", SCHOOL)));
        assertFalse(scope.covers(new Axes("450124", OTHER)));
    }

    @Test
    void the_city_covers_everything_and_makes_the_rest_needless() {
        RowScope scope =
                RowScope.of(List.of(grant(ScopeKind.UNIT, "450103"), grant(ScopeKind.CITY, null)));
        assertEquals(RowScope.CITY, scope);
        assertTrue(scope.covers(new Axes(null, null)));
    }

    @Test
    void nothing_covers_nothing() {
        assertFalse(RowScope.NONE.covers(new Axes("450103", SCHOOL)));
        assertFalse(RowScope.of(List.of()).covers(new Axes("450103", SCHOOL)));
        assertFalse(
                RowScope.of(List.of(grant(ScopeKind.ORG, "ORG01")))
                        .covers(new Axes("ORG01", SCHOOL)));
        assertFalse(
                RowScope.of(List.of(grant(ScopeKind.UNIT, "ORG01")))
                        .covers(Axes.ofOrganisation("ORG01")));
    }

    @Test
    void an_organisation_covers_its_own_rows_and_no_others() {
        RowScope scope = RowScope.of(List.of(grant(ScopeKind.ORG, "ORG01")));
        assertTrue(scope.covers(Axes.ofOrganisation("ORG01")));
        assertFalse(scope.covers(Axes.ofOrganisation("ORG02")));
        assertFalse(scope.covers(new Axes(null, null)));
    }

    @Test
    void a_class_and_a_child_cover_what_is_theirs_and_nothing_else() {
        RowScope taught = RowScope.of(List.of(grant(ScopeKind.CLASS, SCHOOL.toString())));
        assertTrue(taught.covers(Axes.ofPupil("450103", OTHER, SCHOOL, OTHER)));
        assertFalse(taught.covers(Axes.ofPupil("450103", SCHOOL, OTHER, SCHOOL)));
        assertFalse(taught.covers(Axes.ofPupil("450103", SCHOOL, null, SCHOOL)));
        RowScope family = RowScope.of(List.of(grant(ScopeKind.FAMILY, SCHOOL.toString())));
        assertTrue(family.covers(Axes.ofPupil("450103", OTHER, OTHER, SCHOOL)));
        assertFalse(family.covers(Axes.ofPupil("450103", SCHOOL, SCHOOL, OTHER)));
        assertFalse(family.covers(new Axes("450103", SCHOOL)));
    }

    @Test
    void a_row_without_an_axis_is_not_reached_by_it() {
        RowScope scope = RowScope.of(List.of(grant(ScopeKind.UNIT, "450103")));
        assertFalse(scope.covers(new Axes(null, SCHOOL)));
    }

    @Test
    void own_rows_are_those_of_the_account_and_nobody_elses() {
        RowScope mine = RowScope.ownedBy(SCHOOL);
        assertTrue(mine.covers(Axes.ownedBy(SCHOOL)));
        assertFalse(mine.covers(Axes.ownedBy(OTHER)));
        assertFalse(mine.covers(new Axes("450103", SCHOOL)));
        assertFalse(RowScope.CITY.equals(mine));
        assertEquals(RowScope.NONE, RowScope.ownedBy(null));
        assertFalse(RowScope.NONE.covers(new Axes(null, null)));
    }

    @Test
    void a_grant_counts_from_its_first_instant_until_before_its_last() {
        Grant grant =
                new Grant("r", ScopeKind.CITY, null, NOW, Instant.parse("2026-04-01T00:00:00Z"));
        assertFalse(grant.liveAt(NOW.minusNanos(1)));
        assertTrue(grant.liveAt(NOW));
        assertTrue(grant.liveAt(Instant.parse("2026-03-31T23:59:59.999Z")));
        assertFalse(grant.liveAt(Instant.parse("2026-04-01T00:00:00Z")));
        assertTrue(new Grant("r", ScopeKind.CITY, null, NOW, null).liveAt(Instant.MAX));
    }

    @Test
    void a_grant_may_be_narrower_than_the_cell_and_never_wider() {
        record Case(ScopeKind grant, ScopeKind cell, boolean counts) {}
        List<Case> cases =
                List.of(
                        new Case(ScopeKind.CITY, ScopeKind.CITY, true),
                        new Case(ScopeKind.UNIT, ScopeKind.CITY, true),
                        new Case(ScopeKind.SCHOOL, ScopeKind.CITY, true),
                        new Case(ScopeKind.CITY, ScopeKind.UNIT, false),
                        new Case(ScopeKind.UNIT, ScopeKind.UNIT, true),
                        new Case(ScopeKind.SCHOOL, ScopeKind.UNIT, true),
                        new Case(ScopeKind.ORG, ScopeKind.UNIT, false),
                        new Case(ScopeKind.CITY, ScopeKind.SCHOOL, false),
                        new Case(ScopeKind.UNIT, ScopeKind.SCHOOL, false),
                        new Case(ScopeKind.SCHOOL, ScopeKind.SCHOOL, true),
                        new Case(ScopeKind.ORG, ScopeKind.SCHOOL, false),
                        new Case(ScopeKind.ORG, ScopeKind.ORG, true),
                        new Case(ScopeKind.SCHOOL, ScopeKind.ORG, false),
                        new Case(ScopeKind.CLASS, ScopeKind.SCHOOL, true),
                        new Case(ScopeKind.CLASS, ScopeKind.CLASS, true),
                        new Case(ScopeKind.SCHOOL, ScopeKind.CLASS, false),
                        new Case(ScopeKind.FAMILY, ScopeKind.SCHOOL, false),
                        new Case(ScopeKind.FAMILY, ScopeKind.UNIT, false),
                        new Case(ScopeKind.CLASS, ScopeKind.FAMILY, false),
                        new Case(ScopeKind.FAMILY, ScopeKind.FAMILY, true));
        cases.forEach(c -> assertEquals(c.counts(), c.grant().within(c.cell()), c::toString));
    }
}

package cn.tongxin.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.kernel.scope.ScopeKind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** A scope means the same to one row in memory and to the database. */
class ScopePredicateTest {
    private static final List<String> UNITS = List.of("450103", "450124", "SZ");
    private static final List<UUID> SCHOOLS =
            List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3), new UUID(1, 4));
    private static final List<String> ORGS = List.of("ORG01", "ORG02");
    private static final List<UUID> CLASSES = List.of(new UUID(3, 1), new UUID(3, 2));
    private static final List<UUID> CHILDREN = List.of(new UUID(4, 1), new UUID(4, 2));
    private static final List<UUID> OWNERS = List.of(new UUID(2, 1), new UUID(2, 2));
    private static final SqlReader DATABASE = connected();

    private static SqlReader connected() {
        try {
            return new SqlReader(As.once(new As(TestDatabase.shared()).api()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ScopedBy(unit = "unit_code", school = "school_id")
    private static final class ByUnitAndSchool {}

    @ScopedBy(unit = "unit_code")
    private static final class ByUnit {}

    @ScopedBy(school = "school_id")
    private static final class BySchool {}

    @ScopedBy(owner = "account_id")
    private static final class ByOwner {}

    @ScopedBy(unit = "unit_code", owner = "account_id")
    private static final class ByUnitAndOwner {}

    @ScopedBy(org = "org_code")
    private static final class ByOrg {}

    @ScopedBy(unit = "unit_code", school = "school_id", org = "org_code")
    private static final class ByEveryPlace {}

    @ScopedBy(
            unit = "unit_code",
            school = "school_id",
            classGroup = "class_id",
            child = "student_id")
    private static final class ByPupil {}

    @ScopedBy
    private static final class ByNothing {}

    @ScopedBy(unit = "unit_codes", school = "school_ids", many = true)
    private static final class ByManyPlaces {}

    record Row(
            int number,
            @Nullable String unit,
            @Nullable UUID school,
            @Nullable UUID classGroup,
            @Nullable UUID child,
            @Nullable UUID owner,
            @Nullable String org) {}

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> units = Arbitraries.of(UNITS).injectNull(0.2);
        Arbitrary<UUID> schools = Arbitraries.of(SCHOOLS).injectNull(0.2);
        Arbitrary<UUID> owners = Arbitraries.of(OWNERS).injectNull(0.2);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 999_999),
                        units,
                        schools,
                        Arbitraries.of(CLASSES).injectNull(0.2),
                        Arbitraries.of(CHILDREN).injectNull(0.2),
                        owners,
                        Arbitraries.of(ORGS).injectNull(0.2))
                .as(Row::new)
                .list()
                .uniqueElements(Row::number)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Grant>> grants() {
        Arbitrary<Grant> unit = Arbitraries.of(UNITS).map(u -> grant(ScopeKind.UNIT, u));
        Arbitrary<Grant> school =
                Arbitraries.of(SCHOOLS).map(s -> grant(ScopeKind.SCHOOL, s.toString()));
        Arbitrary<Grant> group =
                Arbitraries.of(CLASSES).map(c -> grant(ScopeKind.CLASS, c.toString()));
        Arbitrary<Grant> child =
                Arbitraries.of(CHILDREN).map(c -> grant(ScopeKind.FAMILY, c.toString()));
        Arbitrary<Grant> org = Arbitraries.of(ORGS).map(o -> grant(ScopeKind.ORG, o));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(5, unit),
                        net.jqwik.api.Tuple.of(5, school),
                        net.jqwik.api.Tuple.of(4, group),
                        net.jqwik.api.Tuple.of(4, child),
                        net.jqwik.api.Tuple.of(3, org),
                        net.jqwik.api.Tuple.of(1, Arbitraries.of(grant(ScopeKind.CITY, null))))
                .list()
                .ofMaxSize(5);
    }

    /** Mostly nobody's own rows: a scope has either places or an owner. */
    @Provide
    Arbitrary<Optional<UUID>> owner() {
        return Arbitraries.of(OWNERS).optional(0.4);
    }

    private static Grant grant(ScopeKind kind, @Nullable String ref) {
        return new Grant("some-role", kind, ref, Instant.EPOCH, null);
    }

    @Property(tries = 120)
    void memory_and_database_agree(
            @ForAll("rows") List<Row> rows,
            @ForAll("grants") List<Grant> grants,
            @ForAll("owner") Optional<UUID> owner) {
        RowScope scope = owner.map(RowScope::ownedBy).orElseGet(() -> RowScope.of(grants));
        for (Class<?> table :
                List.of(
                        ByUnitAndSchool.class,
                        ByUnit.class,
                        BySchool.class,
                        ByOwner.class,
                        ByUnitAndOwner.class,
                        ByOrg.class,
                        ByEveryPlace.class,
                        ByPupil.class,
                        ByNothing.class)) {
            ScopedBy axes = table.getAnnotation(ScopedBy.class);
            Set<Integer> inMemory =
                    rows.stream()
                            .filter(row -> scope.covers(axesOf(row, axes)))
                            .map(Row::number)
                            .collect(Collectors.toSet());
            assertEquals(inMemory, inDatabase(rows, scope, axes), table.getSimpleName());
        }
    }

    private static Axes axesOf(Row row, ScopedBy axes) {
        return new Axes(
                axes.unit().isEmpty() ? null : row.unit(),
                axes.school().isEmpty() ? null : row.school(),
                axes.classGroup().isEmpty() ? null : row.classGroup(),
                axes.child().isEmpty() ? null : row.child(),
                axes.owner().isEmpty() ? null : row.owner(),
                axes.org().isEmpty() ? null : row.org());
    }

    private static Set<Integer> inDatabase(List<Row> rows, RowScope scope, ScopedBy axes) {
        Sql sql =
                new Sql(
                        "select number from unnest(?, ?, ?, ?, ?, ?, ?) as s(number, unit_code,"
                                + " school_id, class_id, student_id, account_id, org_code)");
        sql.bind(
                new Sql.SqlArray("int4", rows.stream().map(Row::number).toArray()),
                new Sql.SqlArray("text", rows.stream().map(Row::unit).toArray()),
                new Sql.SqlArray("uuid", rows.stream().map(Row::school).toArray()),
                new Sql.SqlArray("uuid", rows.stream().map(Row::classGroup).toArray()),
                new Sql.SqlArray("uuid", rows.stream().map(Row::child).toArray()),
                new Sql.SqlArray("uuid", rows.stream().map(Row::owner).toArray()),
                new Sql.SqlArray("text", rows.stream().map(Row::org).toArray()));
        sql.add(" where ").add(ScopePredicate.of(scope, axes, "s"));
        return Set.copyOf(DATABASE.list(sql, Cells::whole));
    }

    @Provide
    Arbitrary<Set<UUID>> schools() {
        return Arbitraries.of(SCHOOLS).set().ofMaxSize(3);
    }

    @Property(tries = 120)
    void groups_by_place_share_no_row_and_miss_none(
            @ForAll List<@From("schools") Set<UUID>> rows, @ForAll("schools") Set<UUID> mine) {
        ScopedBy axes = ByManyPlaces.class.getAnnotation(ScopedBy.class);
        RowScope scope = new RowScope(false, Set.of(), mine);
        List<Integer> inGroups =
                ScopePredicate.placeByPlace(scope, axes, "s").stream()
                        .flatMap(group -> ofManyPlaces(rows, group).stream())
                        .sorted()
                        .toList();
        assertEquals(ofManyPlaces(rows, ScopePredicate.of(scope, axes, "s")), inGroups);
    }

    private static List<Integer> ofManyPlaces(List<Set<UUID>> rows, Sql condition) {
        Sql sql =
                new Sql(
                        "select number from (select number::int4, places::uuid[] as school_ids,"
                                + " array[]::text[] as unit_codes from unnest(?) with ordinality"
                                + " as row(places, number)) s where ");
        Object[] places =
                rows.stream()
                        .map(row -> row.toString().replace('[', '{').replace(']', '}'))
                        .toArray();
        sql.bind(new Sql.SqlArray("text", places));
        return DATABASE.list(sql.add(condition).add(" order by number"), Cells::whole);
    }

    @Example
    void a_scope_without_anything_in_it_is_closed() {
        ScopedBy axes = ByUnitAndSchool.class.getAnnotation(ScopedBy.class);
        assertEquals("false", ScopePredicate.of(RowScope.NONE, axes, "s").text());
    }

    @Example
    void values_never_stand_in_the_text() {
        ScopedBy axes = ByUnitAndSchool.class.getAnnotation(ScopedBy.class);
        RowScope scope = new RowScope(false, Set.of("x' or '1'='1"), Set.of());
        assertEquals("(s.unit_code = ?)", ScopePredicate.of(scope, axes, "s").text());
    }
}

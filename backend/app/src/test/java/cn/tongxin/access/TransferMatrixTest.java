package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.DerivedGrants;
import cn.tongxin.testing.Families;
import cn.tongxin.testing.Rows.SchoolSeed;
import cn.tongxin.testing.Transfers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The lines of transfers, tried by every role with every grant, on both sides of an offer. */
@QuarkusTest
class TransferMatrixTest extends MatrixApi {
    private static final String LEAVING = "陆小春";

    private record Way(UUID from, UUID to) {}

    /** Pupil → its offer. */
    private final Map<UUID, Way> ways = new LinkedHashMap<>();

    private UUID free;

    @BeforeEach
    void fourOffers() {
        UUID further = rows.school(SchoolSeed.primary("2145000004", "外县二小", "450124"));
        add(LEAVING, own, elsewhere);
        add("陆小夏", elsewhere, own);
        add("陆小秋", sameUnit, elsewhere);
        add("陆小冬", elsewhere, further);
        free = new Families(rows).pupil("陆小年", own, null);
        fresh();
    }

    @AfterEach
    void takeBack() {
        DerivedGrants.clear();
    }

    private void add(String name, UUID from, UUID to) {
        ways.put(new Families(rows).pupil(name, from, null), new Way(from, to));
    }

    /** As it was before somebody ended it. */
    private void fresh() {
        rows.execute("truncate student_transfer, work_item cascade");
        ways.forEach((pupil, way) -> new Transfers(rows).offer(pupil, way.to()));
    }

    private Set<UUID> where(ScopeKind kind, Function<Way, UUID> side) {
        Set<UUID> schools = reachedBy(kind);
        return ways.entrySet().stream()
                .filter(
                        one ->
                                kind == ScopeKind.CITY
                                        || schools.contains(side.apply(one.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<UUID> seen(ScopeKind kind) {
        Set<UUID> either = new LinkedHashSet<>(where(kind, Way::from));
        either.addAll(where(kind, Way::to));
        return either;
    }

    private UUID somebody(String role, ScopeKind kind) {
        if (!kind.isDerived()) {
            return holder(role, kind);
        }
        UUID account = rows.account(role + " " + kind);
        UUID ref = kind == ScopeKind.FAMILY ? ways.keySet().iterator().next() : own;
        DerivedGrants.give(account, role, kind, ref);
        return account;
    }

    private interface Tried {
        void with(Line line, ScopeKind kind, TransferRights rights);
    }

    private Stream<DynamicTest> everybody(String aggregate, Tried tried) {
        return MatrixFile.lines(aggregate).stream()
                .flatMap(
                        line ->
                                Stream.of(ScopeKind.values())
                                        .map(
                                                kind ->
                                                        dynamicTest(
                                                                line.role() + " " + kind,
                                                                () ->
                                                                        tried.with(
                                                                                line,
                                                                                kind,
                                                                                rights(
                                                                                        line,
                                                                                        kind)))));
    }

    private TransferRights rights(Line line, ScopeKind kind) {
        return rights(somebody(line.role(), kind), line.role());
    }

    private TransferRights rights(UUID me, String role) {
        return new TransferRights(() -> as(me, role), ways.keySet(), free, elsewhere);
    }

    /** A grant that follows from a class or child counts wherever one of its place does. */
    private static boolean may(ScopeKind kind, String cell) {
        return counts(kind, cell) || kind.isDerived() && kind.within(scope(cell));
    }

    private static ScopeKind scope(String cell) {
        return cell.equals("NONE") ? ScopeKind.ORG : ScopeKind.valueOf(cell);
    }

    @TestFactory
    Stream<DynamicTest> transfers_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "student-transfer",
                (line, kind, rights) -> {
                    if (may(kind, line.read())) {
                        rights.readsExactly(seen(kind));
                        if (seen(kind).contains(ways.keySet().iterator().next())) {
                            rights.sees(
                                    ways.keySet().iterator().next(),
                                    LEAVING,
                                    line.view().equals("FULL"));
                        }
                    } else {
                        rights.readsAreRefused();
                    }
                    if (may(kind, line.write())) {
                        fresh();
                        rights.endsExactly("withdraw", where(kind, Way::from), seen(kind));
                        rights.offersExactly(reachedBy(kind).contains(own));
                    } else {
                        rights.endsNone("withdraw");
                        rights.offersNone();
                    }
                    if (may(kind, line.approve())) {
                        fresh();
                        rights.endsExactly("refuse", where(kind, Way::to), seen(kind));
                    } else {
                        rights.endsNone("refuse");
                        rights.acceptsNone();
                    }
                    fresh();
                });
    }

    /** Held against a caller who reaches three of four, every single check must protest. */
    @TestFactory
    Stream<DynamicTest> each_check_notices_rows_that_leak() {
        UUID pupil = ways.keySet().iterator().next();
        TransferRights county = rights(holder("county-admin", ScopeKind.UNIT), "county-admin");
        TransferRights school = rights(holder("school-admin", ScopeKind.SCHOOL), "school-admin");
        Set<UUID> one = Set.of(pupil);
        Map<String, Executable> checks = new LinkedHashMap<>();
        checks.put("list", () -> county.listsExactly(one));
        checks.put("page", () -> county.opensExactly(one));
        checks.put("masks", () -> county.sees(pupil, LEAVING, true));
        checks.put("refused reads", county::readsAreRefused);
        checks.put("other side", () -> school.endsExactly("refuse", one, seen(ScopeKind.SCHOOL)));
        checks.put("refused steps", () -> school.endsNone("withdraw"));
        checks.put("offers", () -> school.offersExactly(false));
        assertEquals(7, checks.size());
        return checks.entrySet().stream()
                .map(
                        check ->
                                dynamicTest(
                                        check.getKey(),
                                        () ->
                                                assertThrows(
                                                        AssertionError.class, check.getValue())));
    }
}

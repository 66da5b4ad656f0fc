package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.CareRows;
import cn.tongxin.testing.Families;
import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The lines of what few may know of a pupil, tried by every role with every grant and post. */
@QuarkusTest
class CareMatrixTest extends PupilMatrixApi {
    @BeforeEach
    void whatIsKeptOfThem() {
        fresh();
    }

    private void fresh() {
        rows.execute("truncate work_item cascade");
        rows.execute(
                "truncate special_category, care_arrangement, care_contact, court_order,"
                        + " safe_contact");
        CareRows care = new CareRows(rows, cipher);
        ALL.forEach(care::category);
        ALL.forEach(care::arrangement);
        ALL.forEach(care::contact);
        ALL.forEach(care::order);
        ALL.forEach(care::safeContact);
    }

    private void tried(CareRights rights, Line line, Given grant) {
        boolean reads = grant.counts(line.read());
        Set<String> within = reached(grant.kind());
        if (reads && !line.view().equals("COUNTS")) {
            rights.readsExactly(within);
            if (within.contains(FIRST)) {
                rights.sees(FIRST, line.view().equals("FULL"));
            }
        } else {
            rights.readsAreRefused();
        }
        if (grant.counts(line.write())) {
            fresh();
            if (!rights.all().equals(CareRights.CONTACTS)) {
                rights.endsExactly(within);
            }
            rights.createsExactly(within);
            fresh();
        } else {
            rights.writesAreRefused();
        }
    }

    private CareRights categories(UUID me, String role) {
        return new CareRights(() -> as(me, role), CareRights.CATEGORIES, ALL);
    }

    private CareRights orders(UUID me, String role) {
        return new CareRights(() -> as(me, role), CareRights.ORDERS, ALL);
    }

    private CareRights arrangements(UUID me, String role) {
        return new CareRights(() -> as(me, role), CareRights.ARRANGEMENTS, ALL);
    }

    @TestFactory
    Stream<DynamicTest> special_categories_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "special-category",
                (line, grant, me) -> tried(categories(me, line.role()), line, grant));
    }

    @TestFactory
    Stream<DynamicTest> care_arrangements_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "care-arrangement",
                (line, grant, me) -> tried(arrangements(me, line.role()), line, grant));
    }

    @TestFactory
    Stream<DynamicTest> care_contacts_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "care-contact",
                (line, grant, me) -> {
                    if (grant.kind() == ScopeKind.FAMILY && grant.counts(line.write())) {
                        // Who decides for the child: a right alone is not enough.
                        new Families(rows).signsIn(me, People.id(CareRows.FATHER_OF + FIRST));
                    }
                    tried(
                            new CareRights(() -> as(me, line.role()), CareRights.CONTACTS, ALL),
                            line,
                            grant);
                });
    }

    @TestFactory
    Stream<DynamicTest> court_orders_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "court-order", (line, grant, me) -> tried(orders(me, line.role()), line, grant));
    }

    @TestFactory
    Stream<DynamicTest> safe_contacts_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "safe-contact",
                (line, grant, me) ->
                        tried(
                                new CareRights(() -> as(me, line.role()), CareRights.SAFE, ALL),
                                line,
                                grant));
    }

    /** Held against a caller who reaches four, every single check for one must protest. */
    @TestFactory
    Stream<DynamicTest> each_check_notices_rows_that_leak() {
        UUID me = given("school-admin", new Given(ScopeKind.SCHOOL, "NAMED_READER"));
        CareRights all = categories(me, "school-admin");
        Map<String, Executable> checks = new LinkedHashMap<>();
        checks.put("list", () -> all.listsExactly(Set.of(FIRST)));
        checks.put("page", () -> all.opensExactly(Set.of(FIRST)));
        checks.put("masks", () -> all.sees(FIRST, false));
        checks.put("refused reads", all::readsAreRefused);
        checks.put("refused writes", all::writesAreRefused);
        checks.put("ends", () -> all.endsExactly(Set.of(FIRST)));
        assertEquals(6, checks.size());
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

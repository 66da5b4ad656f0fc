package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.CareRows;
import cn.tongxin.testing.DerivedGrants;
import cn.tongxin.testing.SchoolClasses;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The lines of what few may know of a pupil, tried by every role with every grant and post. */
@QuarkusTest
class CareMatrixTest extends MatrixApi {
    private static final String FIRST = "陆小春";
    private static final String CLASSMATE_ELSEWHERE = "陆小夏";
    private static final String SAME_UNIT = "陆小秋";
    private static final String ELSEWHERE = "陆小冬";
    private static final List<String> ALL =
            List.of(FIRST, CLASSMATE_ELSEWHERE, SAME_UNIT, ELSEWHERE);

    @Inject FieldCipher cipher;

    private UUID ownClass;

    private record Given(ScopeKind kind, @Nullable String post) {
        /**
         * The law in words: the named post where the cell names one, any grant where it does not.
         */
        boolean counts(String cell) {
            String[] parts = cell.split(":");
            boolean within =
                    MatrixApi.counts(kind, parts[0])
                            // A class is part of a school, and so of a unit.
                            || kind == ScopeKind.CLASS
                                    && Set.of("UNIT", "SCHOOL").contains(parts[0]);
            return within && (parts.length == 1 || parts[1].equals(post));
        }

        String inShort() {
            return kind + (post == null ? "" : " " + post.charAt(0));
        }
    }

    private static final List<Given> GRANTS =
            List.of(
                    new Given(ScopeKind.CITY, null),
                    new Given(ScopeKind.UNIT, null),
                    new Given(ScopeKind.SCHOOL, null),
                    new Given(ScopeKind.SCHOOL, "HEAD"),
                    new Given(ScopeKind.SCHOOL, "NAMED_READER"),
                    new Given(ScopeKind.CLASS, null),
                    new Given(ScopeKind.FAMILY, null),
                    new Given(ScopeKind.ORG, null));

    @BeforeEach
    void fourPupils() {
        ownClass =
                new SchoolClasses(rows)
                        .add(
                                new SchoolClasses.Seed(
                                        own,
                                        "PRI",
                                        "03",
                                        SchoolClasses.THIS_YEAR - 2,
                                        SchoolClasses.THIS_YEAR,
                                        1));
        CareRows care = new CareRows(rows, cipher);
        care.pupil(FIRST, own, ownClass);
        care.pupil(CLASSMATE_ELSEWHERE, own, null);
        care.pupil(SAME_UNIT, sameUnit, null);
        care.pupil(ELSEWHERE, elsewhere, null);
        ALL.forEach(care::father);
        fresh();
    }

    @AfterEach
    void takeBack() {
        DerivedGrants.clear();
    }

    private void fresh() {
        rows.execute("truncate work_item cascade");
        rows.execute("truncate special_category, care_arrangement, care_contact, court_order");
        CareRows care = new CareRows(rows, cipher);
        ALL.forEach(care::category);
        ALL.forEach(care::arrangement);
        ALL.forEach(care::contact);
        ALL.forEach(care::order);
    }

    private static Set<String> reached(ScopeKind kind) {
        return switch (kind) {
            case CITY -> Set.copyOf(ALL);
            case UNIT -> Set.of(FIRST, CLASSMATE_ELSEWHERE, SAME_UNIT);
            case SCHOOL -> Set.of(FIRST, CLASSMATE_ELSEWHERE);
            case CLASS, FAMILY -> Set.of(FIRST);
            case ORG -> Set.of();
        };
    }

    private UUID given(String role, Given grant) {
        if (grant.kind() == ScopeKind.CLASS || grant.kind() == ScopeKind.FAMILY) {
            UUID account = rows.account(role + " " + grant.inShort());
            UUID ref = grant.kind() == ScopeKind.CLASS ? ownClass : CareRows.pupilId(FIRST);
            DerivedGrants.give(account, role, grant.kind(), ref);
            return account;
        }
        UUID account = rows.account(role + " " + grant.inShort());
        String ref =
                switch (grant.kind()) {
                    case UNIT -> "450103";
                    case SCHOOL -> own.toString();
                    case ORG -> "ORG01";
                    default -> null;
                };
        UUID id = rows.grant(account, role, grant.kind(), ref);
        rows.execute("update role_grant set post = ? where id = ?", grant.post(), id);
        return account;
    }

    private interface Tried {
        void with(Line line, Given grant, UUID me);
    }

    private Stream<DynamicTest> everybody(String aggregate, Tried tried) {
        return MatrixFile.lines(aggregate).stream()
                .flatMap(
                        line ->
                                GRANTS.stream()
                                        .map(
                                                grant ->
                                                        dynamicTest(
                                                                line.role() + " " + grant,
                                                                () -> {
                                                                    UUID me =
                                                                            given(
                                                                                    line.role(),
                                                                                    grant);
                                                                    tried.with(line, grant, me);
                                                                })));
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
                (line, grant, me) ->
                        tried(
                                new CareRights(() -> as(me, line.role()), CareRights.CONTACTS, ALL),
                                line,
                                grant));
    }

    @TestFactory
    Stream<DynamicTest> court_orders_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "court-order", (line, grant, me) -> tried(orders(me, line.role()), line, grant));
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

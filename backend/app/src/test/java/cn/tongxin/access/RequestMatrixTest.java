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
import cn.tongxin.testing.SubjectRequests;
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

/** The lines of requests about personal information, tried by every role with every grant. */
@QuarkusTest
class RequestMatrixTest extends MatrixApi {
    private static final String FIRST = "陆小春";
    private static final String CLASSMATE_ELSEWHERE = "陆小夏";
    private static final String SAME_UNIT = "陆小秋";
    private static final String ELSEWHERE = "陆小冬";

    /** About nobody but who raised it. */
    private static final String OWN = "本人";

    private static final List<String> PUPILS =
            List.of(FIRST, CLASSMATE_ELSEWHERE, SAME_UNIT, ELSEWHERE);
    private static final List<String> ALL =
            List.of(FIRST, CLASSMATE_ELSEWHERE, SAME_UNIT, ELSEWHERE, OWN);

    private static final String RAISER = "raiser";

    @Inject FieldCipher cipher;

    private UUID ownClass;
    private UUID raiser;

    @BeforeEach
    void fiveRequests() {
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
        raiser = rows.account(RAISER);
        fresh("RECEIVED");
    }

    @AfterEach
    void takeBack() {
        DerivedGrants.clear();
    }

    private void fresh(String status) {
        rows.execute("truncate work_item cascade");
        rows.execute("truncate subject_request");
        SubjectRequests requests = new SubjectRequests(rows, cipher);
        for (String name : ALL) {
            @Nullable UUID pupil = name.equals(OWN) ? null : CareRows.pupilId(name);
            requests.received(name, ALL.indexOf(name) + 1, raiser, pupil);
        }
        if (status.equals("IN_PROGRESS")) {
            rows.execute(
                    "update subject_request set status = 'IN_PROGRESS', taken_by = ?, taken_at ="
                            + " now()",
                    raiser);
        }
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

    private static boolean may(ScopeKind kind, String cell) {
        boolean partOfAPlace = kind == ScopeKind.CLASS && Set.of("UNIT", "SCHOOL").contains(cell);
        return counts(kind, cell) || partOfAPlace;
    }

    private UUID somebody(String role, ScopeKind kind) {
        if (!kind.isDerived()) {
            return holder(role, kind);
        }
        UUID account = rows.account(role + " " + kind);
        UUID ref = kind == ScopeKind.CLASS ? ownClass : CareRows.pupilId(FIRST);
        DerivedGrants.give(account, role, kind, ref);
        return account;
    }

    private RequestRights rights(UUID me, String role) {
        return new RequestRights(() -> as(me, role), ALL);
    }

    private Stream<DynamicTest> everybody(String aggregate) {
        return MatrixFile.lines(aggregate).stream()
                .flatMap(
                        line ->
                                Stream.of(ScopeKind.values())
                                        .map(
                                                kind ->
                                                        dynamicTest(
                                                                line.role() + " " + kind,
                                                                () -> tried(line, kind))));
    }

    private void tried(Line line, ScopeKind kind) {
        UUID me = somebody(line.role(), kind);
        RequestRights rights = rights(me, line.role());
        Set<String> within = reached(kind);
        if (may(kind, line.read())) {
            rights.readsExactly(within);
            if (within.contains(FIRST)) {
                rights.sees(
                        FIRST,
                        List.of(SubjectRequests.TEXT, FIRST, "演示·" + RAISER),
                        line.view().equals("FULL"));
            }
        } else {
            rights.readsAreRefused();
        }
        if (may(kind, line.write())) {
            rights.stepsExactly("take", within);
            Set<String> ofPupils = within.contains(OWN) ? Set.copyOf(PUPILS) : within;
            new RequestRights(() -> as(me, line.role()), PUPILS)
                    .stepsExactly("hand-over", ofPupils);
            fresh("RECEIVED");
        } else {
            rights.stepsAreRefused("take", "hand-over");
        }
        if (may(kind, line.approve())) {
            fresh("IN_PROGRESS");
            rights.stepsExactly("answer", within);
            fresh("IN_PROGRESS");
            rights.stepsExactly("refuse", within);
            fresh("RECEIVED");
        } else {
            rights.stepsAreRefused("answer", "refuse");
        }
    }

    @TestFactory
    Stream<DynamicTest> requests_are_reached_exactly_as_the_matrix_says() {
        return everybody("subject-request");
    }

    /** Held against a caller who reaches all, every single check for one must protest. */
    @TestFactory
    Stream<DynamicTest> each_check_notices_rows_that_leak() {
        RequestRights all =
                rights(
                        holder("data-protection-officer", ScopeKind.CITY),
                        "data-protection-officer");
        Map<String, Executable> checks = new LinkedHashMap<>();
        checks.put("list", () -> all.listsExactly(Set.of(FIRST)));
        checks.put("page", () -> all.opensExactly(Set.of(FIRST)));
        checks.put("masks", () -> all.sees(FIRST, List.of(SubjectRequests.TEXT), false));
        checks.put("refused reads", all::readsAreRefused);
        checks.put("refused steps", () -> all.stepsAreRefused("take"));
        checks.put("steps", () -> all.stepsExactly("take", Set.of(FIRST)));
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

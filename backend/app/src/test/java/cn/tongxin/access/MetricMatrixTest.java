package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The lines of metrics, tried by every role with every grant. */
@QuarkusTest
class MetricMatrixTest extends MatrixApi {
    private static final String METRICS = "/api/v1/metrics";
    private static final String SCHOOLS = METRICS + "/M01";
    private static final String TEACHERS = METRICS + "/M03";

    private final Map<UUID, UUID> staff = new LinkedHashMap<>();

    @BeforeEach
    void oneTeacherEach() {
        People people = new People(rows);
        staff.put(own, people.teacher(new Teacher("黄小华", "13800001111", "450103", own)));
        staff.put(sameUnit, people.teacher(new Teacher("李小明", "13800002222", "450103", sameUnit)));
        staff.put(
                elsewhere, people.teacher(new Teacher("王大伟", "13800003333", "450124", elsewhere)));
    }

    @TestFactory
    Stream<DynamicTest> figures_reach_exactly_what_the_matrix_says() {
        return MatrixFile.lines("metric").stream()
                .flatMap(line -> GIVEN.stream().map(kind -> one(line, kind)));
    }

    private DynamicTest one(Line line, ScopeKind kind) {
        UUID me = holder(line.role(), kind);
        return dynamicTest(
                line.role() + " " + kind,
                () -> {
                    assertEquals("NONE", line.write());
                    if (!counts(kind, line.read())) {
                        for (String address :
                                List.of(
                                        METRICS,
                                        SCHOOLS,
                                        SCHOOLS + "/rows",
                                        SCHOOLS + "/trend?by=semester")) {
                            assertEquals(403, get(me, line.role(), address).statusCode(), address);
                        }
                        return;
                    }
                    assertEquals(200, get(me, line.role(), METRICS).statusCode());
                    countsExactly(me, line.role(), reachedBy(kind));
                    listsExactly(me, line.role(), kind, "school", SCHOOLS);
                    listsExactly(me, line.role(), kind, "staff", TEACHERS);
                });
    }

    private void countsExactly(UUID me, String role, Set<UUID> reached) {
        Response value = get(me, role, SCHOOLS);
        assertEquals(reached.size(), value.<Integer>path("figure.value"));
        Response parts = get(me, role, SCHOOLS + "?by=unit");
        assertEquals(
                reached.stream()
                        .map(school -> school.equals(elsewhere) ? "450124" : "450103")
                        .collect(Collectors.toSet()),
                new HashSet<>(parts.<List<String>>path("items.key")));
        assertEquals(
                reached.size(),
                parts.<List<Integer>>path("items.value").stream().mapToInt(n -> n).sum());
        Response trend = get(me, role, SCHOOLS + "/trend?by=semester");
        assertEquals(reached.size(), trend.<Integer>path("items[-1].figure.value"));
    }

    /** The rows are those of the list that shows such rows, by its own line of the matrix. */
    private void listsExactly(
            UUID me, String role, ScopeKind kind, String aggregate, String metric) {
        Line line =
                MatrixFile.lines(aggregate).stream()
                        .filter(other -> other.role().equals(role))
                        .findFirst()
                        .orElseThrow();
        Response rows = get(me, role, metric + "/rows?count=exact");
        if (!counts(kind, line.read())) {
            assertEquals(403, rows.statusCode());
            return;
        }
        Set<String> expected =
                reachedBy(kind).stream()
                        .map(school -> aggregate.equals("staff") ? staff.get(school) : school)
                        .map(UUID::toString)
                        .collect(Collectors.toSet());
        assertEquals(expected, new HashSet<>(rows.<List<String>>path("items.id")));
        assertEquals(expected.size(), rows.<Integer>path("total.value"));
    }

    private Response get(UUID me, String role, String address) {
        return as(me, role).get(address);
    }

    /** The checks would notice a lost predicate. */
    @Test
    void the_checks_notice_rows_that_leak() {
        UUID me = holder("bureau-admin", ScopeKind.CITY);
        assertThrows(
                AssertionError.class,
                () -> countsExactly(me, "bureau-admin", reachedBy(ScopeKind.UNIT)));
        assertThrows(
                AssertionError.class,
                () -> listsExactly(me, "bureau-admin", ScopeKind.UNIT, "staff", TEACHERS));
    }
}

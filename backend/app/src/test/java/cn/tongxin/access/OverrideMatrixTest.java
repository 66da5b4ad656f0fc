package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import io.quarkus.test.junit.QuarkusTest;
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

/** The lines of overrides, tried by every role with every grant: nobody reads another place's. */
@QuarkusTest
class OverrideMatrixTest extends MatrixApi {
    private static final String ALL = "/api/v1/rule-overrides";
    private static final String NAME = "黄小华";

    /** School → the override that was made there. */
    private final Map<UUID, UUID> made = new LinkedHashMap<>();

    @BeforeEach
    void oneOverrideEach() {
        People people = new People(rows);
        UUID staff = people.teacher(new Teacher(NAME, "13800001111", "450103", own));
        UUID author = rows.account("author");
        for (UUID school : List.of(own, sameUnit, elsewhere)) {
            UUID id = UUID.randomUUID();
            boolean ofStaff = school.equals(own);
            rows.execute(
                    "insert into rule_override (id, rule, resource, subject_id, unit_code,"
                            + " school_id, reason, acting_role, created_by, created_at, updated_at,"
                            + " source) select ?, ?, ?, ?, unit_code, id, '上级文件核定',"
                            + " 'county-admin', ?, now(), now(), 'API' from school where id = ?",
                    id,
                    ofStaff ? "ST-01" : "SC-01",
                    ofStaff ? "staff" : "schools",
                    ofStaff ? staff : school,
                    author,
                    school);
            made.put(school, id);
        }
    }

    private void readsExactly(UUID who, String role, Set<UUID> schools) {
        Set<String> expected =
                schools.stream()
                        .map(school -> made.get(school).toString())
                        .collect(Collectors.toSet());
        var list = as(who, role).get(ALL + "?count=exact");
        assertEquals(200, list.statusCode());
        assertEquals(expected, new HashSet<>(list.<List<String>>path("items.id")));
        assertEquals(expected.size(), list.<Integer>path("total.value"));
        made.forEach(
                (school, id) -> {
                    var one = as(who, role).get(ALL + "?school=" + school);
                    assertEquals(
                            schools.contains(school) ? List.of(id.toString()) : List.of(),
                            one.<List<String>>path("items.id"));
                });
    }

    @TestFactory
    Stream<DynamicTest> they_are_read_exactly_as_the_matrix_says() {
        return MatrixFile.lines("rule-override").stream()
                .flatMap(line -> GIVEN.stream().map(kind -> one(line, kind)));
    }

    private DynamicTest one(Line line, ScopeKind kind) {
        UUID me = holder(line.role(), kind);
        return dynamicTest(
                line.role() + " " + kind,
                () -> {
                    assertEquals("NONE", line.write());
                    if (counts(kind, line.read())) {
                        readsExactly(me, line.role(), reachedBy(kind));
                    } else {
                        assertEquals(403, as(me, line.role()).get(ALL).statusCode());
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> people_are_named_as_in_lists_to_everybody() {
        return MatrixFile.lines("rule-override").stream()
                .filter(line -> !line.read().equals("NONE"))
                .map(
                        line ->
                                dynamicTest(
                                        line.role(),
                                        () -> namesNobody(line.role(), kindOf(line.read()))));
    }

    private static ScopeKind kindOf(String cell) {
        return GIVEN.stream().filter(kind -> counts(kind, cell)).findFirst().orElseThrow();
    }

    private void namesNobody(String role, ScopeKind kind) {
        String body = as(holder(role, kind), role).get(ALL).asString();
        assertTrue(body.contains("\"by\""), body);
        assertFalse(body.contains(NAME), body);
        assertFalse(body.contains("演示·author"), body);
    }

    /** The check would notice a lost predicate. */
    @Test
    void the_check_notices_rows_that_leak() {
        UUID bureau = holder("bureau-admin", ScopeKind.CITY);
        assertThrows(
                AssertionError.class,
                () -> readsExactly(bureau, "bureau-admin", reachedBy(ScopeKind.UNIT)));
    }
}

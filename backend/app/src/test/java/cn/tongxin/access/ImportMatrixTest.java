package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever may register by a form may bring a table, to the same places, and nobody else. */
@QuarkusTest
class ImportMatrixTest extends MatrixApi {
    /** What can be imported, and whose line says by whom. */
    private static final Map<String, String> KINDS =
            Map.of("schools", "school-lifecycle", "staff", "staff", "students", "enrolment");

    /** Their rows name their own places: where that may be is asked of each row. */
    private static final String OF_NO_SCHOOL = "schools";

    private final Map<String, UUID> holders = new HashMap<>();

    private static String cell(String aggregate, String role) {
        return MatrixFile.lines(aggregate).stream()
                .filter(line -> line.role().equals(role))
                .map(Line::write)
                .findFirst()
                .orElseThrow();
    }

    /** No such file: whoever is told so has passed every gate before. */
    private Response ask(UUID who, String role, String resource, @Nullable UUID school) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "resource",
                                resource,
                                "file",
                                UUID.randomUUID(),
                                "mode",
                                "WRITE",
                                "together",
                                false));
        if (school != null) {
            body.put("school", school);
        }
        return as(who, role).contentType(ContentType.JSON).body(body).post("/api/v1/imports");
    }

    @TestFactory
    Stream<DynamicTest> each_kind_is_open_exactly_where_its_form_is() {
        return KINDS.keySet().stream()
                .flatMap(
                        kind ->
                                MatrixFile.ROLES.stream()
                                        .flatMap(
                                                role ->
                                                        GIVEN.stream()
                                                                .map(g -> one(kind, role, g))));
    }

    private DynamicTest one(String kind, String role, ScopeKind grant) {
        UUID me = holders.computeIfAbsent(role + grant, k -> holder(role, grant));
        boolean may = counts(grant, cell(String.valueOf(KINDS.get(kind)), role));
        return dynamicTest(
                "%s %s %s".formatted(kind, role, grant),
                () -> {
                    if (kind.equals(OF_NO_SCHOOL)) {
                        assertAnswer(may, may, ask(me, role, kind, null));
                    } else {
                        for (UUID school : List.of(own, sameUnit, elsewhere)) {
                            boolean there = may && reachedBy(grant).contains(school);
                            assertAnswer(may, there, ask(me, role, kind, school));
                        }
                    }
                    int template =
                            as(me, role).get("/api/v1/imports/templates/" + kind).statusCode();
                    assertEquals(may ? 200 : 403, template);
                });
    }

    /** Whether the role may at all, and whether there. */
    private static void assertAnswer(boolean may, boolean there, Response answer) {
        if (there) {
            assertEquals(400, answer.statusCode());
            assertEquals(List.of("file"), answer.path("errors.field"));
        } else {
            assertEquals(403, answer.statusCode());
            assertEquals(may ? "SCOPE" : "FORBIDDEN", answer.path("code"));
        }
    }

    @Test
    void the_gate_is_as_wide_as_the_widest_form_behind_it() {
        List<String> widths = List.of("NONE", "SCHOOL", "UNIT", "CITY");
        for (Line gate : MatrixFile.lines("import")) {
            int widest =
                    KINDS.values().stream()
                            .mapToInt(aggregate -> widths.indexOf(cell(aggregate, gate.role())))
                            .max()
                            .orElseThrow();
            assertEquals(widths.get(widest), gate.write(), gate::toString);
            assertEquals(gate.write(), gate.read(), gate::toString);
        }
    }
}

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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever may register by a form may bring a table, to the same schools, and nobody else. */
@QuarkusTest
class ImportMatrixTest extends MatrixApi {
    /** What can be imported, and whose line says by whom. */
    private static final Map<String, String> KINDS =
            Map.of("staff", "staff", "students", "enrolment");

    private final Map<String, UUID> holders = new HashMap<>();

    private static String cell(String aggregate, String role) {
        return MatrixFile.lines(aggregate).stream()
                .filter(line -> line.role().equals(role))
                .map(Line::write)
                .findFirst()
                .orElseThrow();
    }

    /** No such file: whoever is told so has passed every gate before. */
    private Response ask(UUID who, String role, String resource, UUID school) {
        return as(who, role)
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "resource",
                                resource,
                                "file",
                                UUID.randomUUID(),
                                "school",
                                school,
                                "mode",
                                "WRITE",
                                "together",
                                false))
                .post("/api/v1/imports");
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
                    for (UUID school : List.of(own, sameUnit, elsewhere)) {
                        Response answer = ask(me, role, kind, school);
                        if (may && reachedBy(grant).contains(school)) {
                            assertEquals(400, answer.statusCode());
                            assertEquals(List.of("file"), answer.path("errors.field"));
                        } else {
                            assertEquals(403, answer.statusCode());
                            assertEquals(may ? "SCOPE" : "FORBIDDEN", answer.path("code"));
                        }
                    }
                    int template =
                            as(me, role).get("/api/v1/imports/templates/" + kind).statusCode();
                    assertEquals(may ? 200 : 403, template);
                });
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

package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The lines of proposals and of the life of schools, tried by every role with every grant. */
@QuarkusTest
class ProposalMatrixTest extends MatrixApi {
    private static final String ALL = "/api/v1/proposals";

    private UUID author;

    /** School → the proposal that waits for a decision about it. */
    private final Map<UUID, UUID> waiting = new LinkedHashMap<>();

    @BeforeEach
    void somebodyWhoProposes() {
        author = rows.account("author");
    }

    private void oneWaitsForEach() {
        rows.execute("delete from status_change");
        rows.execute("delete from proposal");
        rows.execute("update school set status = 'OPERATING'");
        waiting.clear();
        for (UUID school : List.of(own, sameUnit, elsewhere)) {
            UUID id = UUID.randomUUID();
            rows.execute(
                    "insert into proposal (id, kind, subject_id, subject_name, summary, change,"
                            + " reason, status, unit_code, school_id, proposed_role, created_at,"
                            + " created_by, updated_at, source)"
                            + " select ?, 'school.suspend', id, name, name, '{}', '维修', 'PROPOSED',"
                            + " unit_code, id, 'county-admin', now(), ?, now(), 'API'"
                            + " from school where id = ?",
                    id,
                    author,
                    school);
            waiting.put(school, id);
        }
    }

    private Stream<DynamicTest> everybody(
            Function<Case, org.junit.jupiter.api.function.Executable> test) {
        Map<String, Line> lives =
                MatrixFile.lines("school-lifecycle").stream()
                        .collect(Collectors.toMap(Line::role, line -> line));
        return MatrixFile.lines("proposal").stream()
                .flatMap(
                        line ->
                                GIVEN.stream()
                                        .map(
                                                kind ->
                                                        new Case(
                                                                line.role(),
                                                                kind,
                                                                line,
                                                                lives.get(line.role()))))
                .map(one -> dynamicTest(one.role() + " " + one.kind(), test.apply(one)));
    }

    private record Case(String role, ScopeKind kind, Line proposals, Line lives) {
        boolean reads() {
            return counts(kind, proposals.read());
        }

        boolean proposes() {
            return counts(kind, proposals.write()) && counts(kind, lives.write());
        }

        boolean approves() {
            return counts(kind, proposals.approve()) && counts(kind, lives.approve());
        }
    }

    @TestFactory
    Stream<DynamicTest> they_are_read_exactly_as_the_matrix_says() {
        return everybody(
                one ->
                        () -> {
                            oneWaitsForEach();
                            UUID me = holder(one.role(), one.kind());
                            var list = as(me, one.role()).get(ALL + "?count=exact");
                            assertEquals(one.reads() ? 200 : 403, list.statusCode());
                            Set<UUID> reached = one.reads() ? reachedBy(one.kind()) : Set.of();
                            if (one.reads()) {
                                assertEquals(
                                        reached.stream()
                                                .map(school -> waiting.get(school).toString())
                                                .collect(Collectors.toSet()),
                                        new HashSet<>(list.<List<String>>path("items.id")));
                                assertEquals(reached.size(), list.<Integer>path("total.value"));
                            }
                            waiting.forEach(
                                    (school, proposal) ->
                                            assertEquals(
                                                    reached.contains(school) ? 200 : 403,
                                                    as(me, one.role())
                                                            .get(ALL + "/" + proposal)
                                                            .statusCode()));
                        });
    }

    @TestFactory
    Stream<DynamicTest> they_are_made_exactly_as_the_matrix_says() {
        return everybody(
                one ->
                        () -> {
                            oneWaitsForEach();
                            rows.execute("delete from proposal");
                            UUID me = holder(one.role(), one.kind());
                            for (UUID school : waiting.keySet()) {
                                boolean may =
                                        one.proposes() && reachedBy(one.kind()).contains(school);
                                int status =
                                        as(me, one.role())
                                                .contentType(ContentType.JSON)
                                                .body(
                                                        Map.of(
                                                                "kind", "school.suspend",
                                                                "subjectId", school,
                                                                "reason", "校舍维修"))
                                                .post(ALL)
                                                .statusCode();
                                assertEquals(may ? 201 : 403, status);
                            }
                        });
    }

    @TestFactory
    Stream<DynamicTest> they_are_approved_exactly_as_the_matrix_says() {
        return everybody(
                one ->
                        () -> {
                            oneWaitsForEach();
                            UUID me = holder(one.role(), one.kind());
                            waiting.forEach(
                                    (school, proposal) -> {
                                        boolean may =
                                                one.approves()
                                                        && reachedBy(one.kind()).contains(school);
                                        int status =
                                                as(me, one.role())
                                                        .header("If-Match", "\"0-00000000\"")
                                                        .contentType(ContentType.JSON)
                                                        .body(Map.of())
                                                        .post(ALL + "/" + proposal + "/approve")
                                                        .statusCode();
                                        assertEquals(may ? 200 : 403, status);
                                        assertEquals(
                                                may ? "SUSPENDED" : "OPERATING",
                                                rows.read(
                                                                "select status from school where id"
                                                                        + " = ?",
                                                                school)
                                                        .get(0));
                                    });
                        });
    }
}

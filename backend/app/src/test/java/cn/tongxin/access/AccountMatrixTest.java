package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.KeycloakStandIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
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
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The lines of accounts in the matrix, tried by every role with every grant. */
@QuarkusTest
class AccountMatrixTest extends MatrixApi {
    private static final String ALL = "/api/v1/accounts";

    protected KeycloakStandIn keycloak;

    /** School → an account that it keeps. */
    private final Map<UUID, UUID> kept = new LinkedHashMap<>();

    @BeforeEach
    void oneAccountOfEachSchool() {
        keycloak.forget();
        kept.clear();
        for (UUID school : List.of(own, sameUnit, elsewhere)) {
            UUID account = rows.account("kept" + kept.size());
            keycloak.add(account.toString(), "kept" + kept.size());
            rows.execute(
                    "update account a set school_id = s.id, unit_code = s.unit_code"
                            + " from school s where s.id = ? and a.id = ?",
                    school,
                    account);
            kept.put(school, account);
        }
    }

    private interface Trial {
        void run(UUID me, Line line, ScopeKind kind);
    }

    private Stream<DynamicTest> everybody(Trial trial) {
        return MatrixFile.lines("user").stream()
                .flatMap(
                        line ->
                                GIVEN.stream()
                                        .map(
                                                kind -> {
                                                    Executable test =
                                                            () ->
                                                                    trial.run(
                                                                            holder(
                                                                                    line.role(),
                                                                                    kind),
                                                                            line,
                                                                            kind);
                                                    return dynamicTest(
                                                            line.role() + " " + kind, test);
                                                }));
    }

    @TestFactory
    Stream<DynamicTest> they_are_read_exactly_as_the_matrix_says() {
        return everybody(
                (me, line, kind) -> {
                    boolean reads = counts(kind, line.read());
                    Set<UUID> reached = reads ? reachedBy(kind) : Set.of();
                    var list = as(me, line.role()).get(ALL + "?username=kept&count=exact");
                    assertEquals(reads ? 200 : 403, list.statusCode());
                    if (reads) {
                        assertEquals(
                                reached.stream()
                                        .map(school -> kept.get(school).toString())
                                        .collect(Collectors.toSet()),
                                new HashSet<>(list.<List<String>>path("items.id")));
                        assertEquals(reached.size(), list.<Integer>path("total.value"));
                    }
                    kept.forEach(
                            (school, account) -> {
                                int expected = !reads ? 403 : reached.contains(school) ? 200 : 404;
                                for (String address : List.of("", "/history")) {
                                    assertEquals(
                                            expected,
                                            as(me, line.role())
                                                    .get(ALL + "/" + account + address)
                                                    .statusCode());
                                }
                                if (expected == 200) {
                                    boolean full = line.view().equals("FULL");
                                    assertEquals(
                                            full,
                                            as(me, line.role())
                                                    .get(ALL + "/" + account)
                                                    .<String>path("displayName")
                                                    .startsWith("演示·kept"));
                                }
                            });
                });
    }

    @TestFactory
    Stream<DynamicTest> they_are_changed_exactly_as_the_matrix_says() {
        return everybody(
                (me, line, kind) -> {
                    boolean writes = counts(kind, line.write());
                    rows.execute("update account set status = 'ACTIVE'");
                    kept.forEach(
                            (school, account) -> {
                                boolean may = writes && reachedBy(kind).contains(school);
                                String version =
                                        rows.read(
                                                        "select version from account where id = ?",
                                                        account)
                                                .get(0);
                                int status =
                                        as(me, line.role())
                                                .header("If-Match", "\"" + version + "-00000000\"")
                                                .contentType(ContentType.JSON)
                                                .body(Map.of("reason", "岗位调整"))
                                                .post(ALL + "/" + account + "/disable")
                                                .statusCode();
                                assertEquals(may ? 200 : writes ? 404 : 403, status);
                                assertEquals(
                                        may ? "DISABLED" : "ACTIVE",
                                        rows.read(
                                                        "select status from account where id = ?",
                                                        account)
                                                .get(0));
                            });
                });
    }

    @TestFactory
    Stream<DynamicTest> they_are_made_exactly_as_the_matrix_says() {
        return everybody(
                (me, line, kind) -> {
                    boolean writes = counts(kind, line.write());
                    kept.forEach(
                            (school, account) -> {
                                boolean may = writes && reachedBy(kind).contains(school);
                                int before = keycloak.size();
                                int status =
                                        as(me, line.role())
                                                .contentType(ContentType.JSON)
                                                .body(Map.of("displayName", "某人", "school", school))
                                                .post(ALL)
                                                .statusCode();
                                assertEquals(may ? 201 : 403, status);
                                assertEquals(may ? before + 1 : before, keycloak.size());
                            });
                });
    }
}

package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The lines of grants and of who may give which role, tried by every role with every grant. */
@QuarkusTest
class GrantMatrixTest extends MatrixApi {
    private static final String ALL = "/api/v1/grants";

    private static final List<String> ENDED =
            List.of("bureau-admin", "county-admin", "class-teacher", "base-operator");

    private final Map<String, UUID> someone = new HashMap<>();
    private UUID held;

    private record Place(ScopeKind kind, @Nullable String ref) {}

    @BeforeEach
    void everyRoleHasSomebodyWhoCouldHoldIt() {
        rows.unit("ORG02", "另一示例机构", "SOCIAL_ORG", false, "450100", 10);
        MatrixFile.ROLES.forEach(role -> someone.put(role, rows.account("a new " + role)));
        held = rows.account("somebody");
    }

    private List<Place> places() {
        return List.of(
                new Place(ScopeKind.CITY, null),
                new Place(ScopeKind.UNIT, "450103"),
                new Place(ScopeKind.UNIT, "450124"),
                new Place(ScopeKind.SCHOOL, own.toString()),
                new Place(ScopeKind.SCHOOL, sameUnit.toString()),
                new Place(ScopeKind.SCHOOL, elsewhere.toString()),
                new Place(ScopeKind.ORG, "ORG01"),
                new Place(ScopeKind.ORG, "ORG02"));
    }

    /** The places in which a grant of that kind has a say over grants. */
    private Set<Place> reached(ScopeKind grant) {
        return switch (grant) {
            case CITY -> Set.copyOf(places());
            case UNIT ->
                    Set.of(
                            new Place(ScopeKind.UNIT, "450103"),
                            new Place(ScopeKind.SCHOOL, own.toString()),
                            new Place(ScopeKind.SCHOOL, sameUnit.toString()));
            case SCHOOL -> Set.of(new Place(ScopeKind.SCHOOL, own.toString()));
            case CLASS, FAMILY -> Set.of();
            case ORG -> Set.of(new Place(ScopeKind.ORG, "ORG01"));
        };
    }

    private record Case(Line line, ScopeKind kind) {
        boolean reads() {
            return counts(kind, line.read());
        }

        boolean writes() {
            return counts(kind, line.write());
        }

        @Override
        public String toString() {
            return line.role() + " " + kind;
        }
    }

    private static Stream<Case> everybody() {
        return MatrixFile.lines("grant").stream()
                .flatMap(line -> GIVEN.stream().map(kind -> new Case(line, kind)));
    }

    private Map<Place, UUID> oneInEachPlace(String role) {
        rows.execute("delete from role_grant where account_id = ?", held);
        Map<Place, UUID> grants = new LinkedHashMap<>();
        places().forEach(p -> grants.put(p, rows.grant(held, role, p.kind(), p.ref())));
        return grants;
    }

    @TestFactory
    Stream<DynamicTest> they_are_read_exactly_as_the_matrix_says() {
        return everybody().map(one -> dynamicTest(one.toString(), () -> readsExactlyItsOwn(one)));
    }

    /**
     * Whole on the page of one, for a full view, and nowhere else; nor can they be searched for.
     */
    @TestFactory
    Stream<DynamicTest> names_are_shown_exactly_as_the_matrix_says() {
        return everybody()
                .filter(one -> one.reads() && one.kind() != ScopeKind.ORG)
                .map(one -> dynamicTest(one.toString(), () -> showsNames(one)));
    }

    private void showsNames(Case one) {
        UUID id = oneInEachPlace("volunteer").get(new Place(ScopeKind.SCHOOL, own.toString()));
        UUID me = holder(one.line().role(), one.kind());
        boolean full = one.line().view().equals("FULL");
        String list = as(me, one.line().role()).get(ALL).asString();
        assertFalse(list.contains("演示·somebody"), list);
        String page = as(me, one.line().role()).get(ALL + "/" + id).asString();
        assertEquals(full, page.contains("演示·somebody"), page);
        assertEquals(
                full ? 200 : 403,
                as(me, one.line().role()).get(ALL + "?name=somebody").statusCode());
    }

    private void readsExactlyItsOwn(Case one) {
        Map<Place, UUID> grants = oneInEachPlace("volunteer");
        UUID me = holder(one.line().role(), one.kind());
        var list = as(me, one.line().role()).get(ALL + "?count=exact&account=" + held);
        assertEquals(one.reads() ? 200 : 403, list.statusCode());
        Set<Place> reached = one.reads() ? reached(one.kind()) : Set.of();
        if (one.reads()) {
            assertEquals(
                    reached.stream()
                            .map(place -> grants.get(place).toString())
                            .collect(Collectors.toSet()),
                    new HashSet<>(list.<List<String>>path("items.id")));
            assertEquals(reached.size(), list.<Integer>path("total.value"));
        }
        grants.forEach(
                (place, id) ->
                        assertEquals(
                                reached.contains(place) ? 200 : 403,
                                as(me, one.line().role()).get(ALL + "/" + id).statusCode(),
                                place::toString));
    }

    @TestFactory
    Stream<DynamicTest> they_are_given_exactly_as_matrix_and_rules_say() {
        return everybody()
                .map(
                        one ->
                                dynamicTest(
                                        one.toString(),
                                        () -> {
                                            UUID me = holder(one.line().role(), one.kind());
                                            List<String> roles =
                                                    one.writes()
                                                            ? List.copyOf(MatrixFile.ROLES)
                                                            : List.of("class-teacher");
                                            roles.forEach(role -> gives(one, me, role));
                                        }));
    }

    private void gives(Case one, UUID me, String role) {
        for (Place place : places()) {
            int status =
                    as(me, one.line().role())
                            .contentType(ContentType.JSON)
                            .body(body(someone.get(role), role, place))
                            .post(ALL)
                            .statusCode();
            assertEquals(expected(one, role, place), status, one + " gives " + role + " " + place);
            rows.execute("delete from role_grant where account_id = ?", someone.get(role));
        }
    }

    /** The law in words: what makes no sense is an error, what is not yours a refusal. */
    private int expected(Case one, String role, Place place) {
        if (!one.writes()) {
            return 403;
        }
        if (!GrantRulesFile.kinds(role, "kinds").contains(place.kind())) {
            return 400;
        }
        boolean across = reached(one.kind()).contains(place);
        boolean up = GrantRulesFile.kinds(role, one.line().role()).contains(place.kind());
        return across && up ? 201 : 403;
    }

    private static Map<String, Object> body(UUID account, String role, Place place) {
        Map<String, Object> body = new HashMap<>();
        body.put("account", account);
        body.put("role", role);
        body.put("scopeKind", place.kind());
        body.put("reason", "岗位调整");
        if (place.ref() != null) {
            body.put("ref", place.ref());
        }
        return body;
    }

    @TestFactory
    Stream<DynamicTest> they_are_ended_exactly_as_matrix_and_rules_say() {
        return everybody()
                .map(
                        one ->
                                dynamicTest(
                                        one.toString(),
                                        () -> {
                                            UUID me = holder(one.line().role(), one.kind());
                                            ENDED.forEach(role -> ends(one, me, role));
                                        }));
    }

    private void ends(Case one, UUID me, String role) {
        Map<Place, UUID> grants = oneInEachPlace(role);
        grants.forEach(
                (place, id) -> {
                    boolean may =
                            one.writes()
                                    && reached(one.kind()).contains(place)
                                    && GrantRulesFile.kinds(role, one.line().role())
                                            .contains(place.kind());
                    int status =
                            as(me, one.line().role())
                                    .header("If-Match", "\"0-00000000\"")
                                    .contentType(ContentType.JSON)
                                    .body(Map.of("reason", "岗位调整"))
                                    .post(ALL + "/" + id + "/end")
                                    .statusCode();
                    assertEquals(may ? 200 : 403, status, place::toString);
                    assertEquals(
                            may ? "t" : "f",
                            rows.read(
                                            "select valid_to is not null from role_grant where id = ?",
                                            id)
                                    .get(0));
                });
    }
}

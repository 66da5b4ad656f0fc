package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The lines of people, tried by every role with every grant, masks included. */
@QuarkusTest
class PersonMatrixTest extends MatrixApi {
    private static final String ALL = "/api/v1/persons";
    private static final String NAME = "黄小华";

    /** School → the person whose record it keeps. */
    private final Map<UUID, UUID> kept = new LinkedHashMap<>();

    @BeforeEach
    void onePersonEach() {
        People people = new People(rows);
        kept.put(own, people.person(NAME, "13800001111", "450103", own));
        kept.put(sameUnit, people.person("李小明", "13800002222", "450103", sameUnit));
        kept.put(elsewhere, people.person("王大伟", "13800003333", "450124", elsewhere));
    }

    @TestFactory
    Stream<DynamicTest> they_are_read_and_corrected_exactly_as_the_matrix_says() {
        return MatrixFile.lines("person").stream()
                .flatMap(line -> GIVEN.stream().map(kind -> one(line, kind)));
    }

    private DynamicTest one(Line line, ScopeKind kind) {
        UUID me = holder(line.role(), kind);
        boolean reads = counts(kind, line.read());
        boolean writes = counts(kind, line.write());
        return dynamicTest(
                line.role() + " " + kind,
                () -> {
                    Set<UUID> reached = reachedBy(kind);
                    var list = as(me, line.role()).get(ALL + "?count=exact");
                    assertEquals(reads ? 200 : 403, list.statusCode());
                    if (reads) {
                        assertEquals(
                                reached.stream()
                                        .map(school -> kept.get(school).toString())
                                        .collect(Collectors.toSet()),
                                new HashSet<>(list.<java.util.List<String>>path("items.id")));
                        assertEquals(reached.size(), list.<Integer>path("total.value"));
                    }
                    for (UUID school : kept.keySet()) {
                        boolean in = reached.contains(school);
                        var answer = as(me, line.role()).get(ALL + "/" + kept.get(school));
                        assertEquals(reads && in ? 200 : 403, answer.statusCode());
                        assertEquals(
                                writes && in ? 200 : 403,
                                as(me, line.role())
                                        .header("If-Match", versionOf(school))
                                        .contentType(ContentType.JSON)
                                        .body(Map.of("name", NAME, "sex", "1"))
                                        .put(ALL + "/" + kept.get(school))
                                        .statusCode());
                    }
                    if (reads && reached.contains(own)) {
                        String name =
                                as(me, line.role()).get(ALL + "/" + kept.get(own)).path("name");
                        assertEquals(line.view().equals("FULL") ? NAME : "黄*", name);
                    }
                });
    }

    private String versionOf(UUID school) {
        return "\""
                + rows.read("select version from person where id = ?", kept.get(school)).get(0)
                + "-00\"";
    }
}

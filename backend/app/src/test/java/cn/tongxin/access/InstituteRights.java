package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a caller can do to one kind of thing of institutes, tried by every way there is.
 *
 * @param request a new request of the caller
 * @param all where the kind lives
 * @param things unit → its only one
 */
record InstituteRights(
        Supplier<RequestSpecification> request, String all, Map<String, UUID> things) {
    static final String INSTITUTES = "/api/v1/institutes";
    static final String RESEARCHERS = "/api/v1/researchers";
    static final String PAPERS = "/api/v1/institute-papers";
    private static final String NO_TAG = "\"0-00000000\"";

    private List<String> followed() {
        return all.equals(PAPERS)
                ? List.of()
                : List.of("/api/v1/changes?resource=" + all.substring("/api/v1/".length()));
    }

    private List<String> pages(UUID id) {
        String one = all + "/" + id;
        return all.equals(PAPERS) ? List.of(one) : List.of(one, one + "/history");
    }

    void readsExactly(Set<String> units) {
        listsExactly(units);
        followsExactly(units);
        opensExactly(units);
    }

    void listsExactly(Set<String> units) {
        Response list = ok(all + "?count=exact");
        assertEquals(ids(units), new HashSet<>(list.<List<String>>path("items.id")));
        assertEquals(units.size(), list.<Integer>path("total.value"));
    }

    void followsExactly(Set<String> units) {
        for (String at : followed()) {
            assertEquals(ids(units), new HashSet<>(ok(at).<List<String>>path("items.id")));
        }
    }

    void opensExactly(Set<String> units) {
        things.forEach(
                (unit, id) -> {
                    for (String at : pages(id)) {
                        if (units.contains(unit)) {
                            ok(at);
                        } else {
                            refused(request.get().get(at), "SCOPE");
                        }
                    }
                });
    }

    void readsAreRefused() {
        UUID id = things.values().iterator().next();
        refused(request.get().get(all), "FORBIDDEN");
        followed().forEach(at -> refused(request.get().get(at), "FORBIDDEN"));
        pages(id).forEach(at -> refused(request.get().get(at), "FORBIDDEN"));
    }

    /** A new one everywhere; what may be created twice is not asked for again. */
    void createsExactly(Set<String> units, Map<String, Map<String, Object>> bodies) {
        bodies.forEach(
                (unit, body) -> {
                    Response answer = create(body);
                    if (units.contains(unit)) {
                        assertEquals(201, answer.statusCode(), answer.asString());
                    } else {
                        refused(answer, "SCOPE");
                    }
                });
    }

    void stepsExactly(Set<String> units, String verb) {
        things.forEach(
                (unit, id) -> {
                    boolean in = units.contains(unit);
                    Response answer = step(id, verb, in);
                    if (in) {
                        assertEquals(200, answer.statusCode(), answer.asString());
                    } else {
                        refused(answer, "SCOPE");
                    }
                });
    }

    void updatesExactly(Set<String> units, Map<String, Object> body) {
        things.forEach(
                (unit, id) -> {
                    boolean in = units.contains(unit);
                    Response answer = update(id, body, in);
                    if (in) {
                        assertEquals(200, answer.statusCode(), answer.asString());
                    } else {
                        refused(answer, "SCOPE");
                    }
                });
    }

    void updatesAreRefused(Map<String, Object> body) {
        refused(update(things.values().iterator().next(), body, false), "FORBIDDEN");
    }

    void writesAreRefused(Map<String, Map<String, Object>> bodies, List<String> verbs) {
        UUID id = things.values().iterator().next();
        refused(create(bodies.values().iterator().next()), "FORBIDDEN");
        verbs.forEach(verb -> refused(step(id, verb, false), "FORBIDDEN"));
    }

    /** The name is whole on the page of one, for who sees researchers whole. */
    void seesNames(String unit, String name, boolean full) {
        assertFalse(ok(all).asString().contains(name));
        assertEquals(full, ok(all + "/" + things.get(unit)).asString().contains(name));
    }

    private Response create(Map<String, Object> body) {
        return request.get().contentType(ContentType.JSON).body(body).post(all);
    }

    private Response step(UUID id, String verb, boolean readable) {
        String at = all + "/" + id;
        return request.get()
                .header("If-Match", readable ? ok(at).getHeader("ETag") : NO_TAG)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "工作需要"))
                .post(at + "/" + verb);
    }

    private Response update(UUID id, Map<String, Object> body, boolean readable) {
        String at = all + "/" + id;
        return request.get()
                .header("If-Match", readable ? ok(at).getHeader("ETag") : NO_TAG)
                .contentType(ContentType.JSON)
                .body(body)
                .put(at);
    }

    private Response ok(String address) {
        Response answer = request.get().get(address);
        assertEquals(200, answer.statusCode(), address);
        return answer;
    }

    private static void refused(Response answer, String code) {
        assertEquals(403, answer.statusCode(), answer.asString());
        assertEquals(code, answer.path("code"));
    }

    private Set<String> ids(Set<String> units) {
        return units.stream().map(unit -> things.get(unit).toString()).collect(Collectors.toSet());
    }
}

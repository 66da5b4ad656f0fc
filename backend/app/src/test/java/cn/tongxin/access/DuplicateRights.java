package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
 * What a caller can do to pairs of pupils.
 *
 * @param request a new request of the caller
 * @param pairs all there are
 * @param first pupil of every pair
 * @param seconds the other pupil of each
 */
record DuplicateRights(
        Supplier<RequestSpecification> request,
        Set<UUID> pairs,
        UUID first,
        Map<UUID, UUID> seconds) {
    private static final String ALL = "/api/v1/student-duplicates";
    private static final Map<String, Object> BECAUSE = Map.of("reason", "已看户口簿");

    void readsExactly(Set<UUID> within) {
        Response list = request.get().get(ALL + "?count=exact");
        assertEquals(200, list.statusCode(), list.asString());
        assertEquals(
                within.stream().map(UUID::toString).collect(Collectors.toSet()),
                new HashSet<>(list.<List<String>>path("items.id")));
        assertEquals(within.size(), list.<Integer>path("total.value"));
        pairs.forEach(
                pair ->
                        assertEquals(
                                within.contains(pair) ? 200 : 404,
                                request.get().get(ALL + "/" + pair).statusCode()));
    }

    void readsAreRefused() {
        assertEquals(403, request.get().get(ALL).statusCode());
        pairs.forEach(pair -> assertEquals(403, request.get().get(ALL + "/" + pair).statusCode()));
    }

    void sees(UUID pair, String name, boolean full) {
        Response one = request.get().get(ALL + "/" + pair);
        assertEquals(full, one.asString().contains(name), one.asString());
        assertEquals(full, one.asString().contains("家长来电"), one.asString());
        assertEquals(full, one.asString().contains("2015-01-01"), one.asString());
        Response list = request.get().get(ALL);
        assertTrue(!list.asString().contains(name), list.asString());
    }

    void leavesApartExactly(Set<UUID> within) {
        stepsExactly("not-duplicate", BECAUSE, within, 200);
    }

    void reopensExactly(Set<UUID> within) {
        stepsExactly("reopen", BECAUSE, within, 200);
    }

    void mergesExactly(Set<UUID> within) {
        stepsExactly("merge", merge(), within, 409);
    }

    private void stepsExactly(String verb, Map<String, Object> body, Set<UUID> within, int may) {
        for (UUID pair : pairs) {
            Response answer = step(pair, verb, body);
            assertEquals(within.contains(pair) ? may : 404, answer.statusCode(), answer.asString());
        }
    }

    /** Each pair is known already: who sees both of its pupils is told so. */
    void reportsExactly(Set<UUID> within) {
        for (UUID pair : pairs) {
            Response answer = report(pair);
            assertEquals(within.contains(pair) ? 409 : 404, answer.statusCode(), answer.asString());
        }
    }

    void writesAreRefused() {
        for (UUID pair : pairs) {
            assertEquals(403, step(pair, "not-duplicate", BECAUSE).statusCode());
            assertEquals(403, step(pair, "reopen", BECAUSE).statusCode());
            assertEquals(403, step(pair, "propose", merge()).statusCode());
            assertEquals(403, report(pair).statusCode());
        }
    }

    void mergesAreRefused() {
        pairs.forEach(pair -> assertEquals(403, step(pair, "merge", merge()).statusCode()));
    }

    private Map<String, Object> merge() {
        return Map.of("survivor", first, "reason", "已看户口簿");
    }

    private Response step(UUID pair, String verb, Map<String, Object> body) {
        return request.get()
                .header("If-Match", "\"0-00000000\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post(ALL + "/" + pair + "/" + verb);
    }

    private Response report(UUID pair) {
        return request.get()
                .contentType(ContentType.JSON)
                .body(Map.of("first", first, "second", seconds.get(pair), "note", "家长来电"))
                .post(ALL);
    }
}

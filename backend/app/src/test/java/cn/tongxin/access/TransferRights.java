package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.tongxin.testing.Transfers;
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
 * What a caller can do to transfers; each has the id that follows from its pupil.
 *
 * @param request a new request of the caller
 * @param pupils everybody who is offered
 * @param free somebody who is not offered yet
 * @param elsewhere where to offer them
 */
record TransferRights(
        Supplier<RequestSpecification> request, Set<UUID> pupils, UUID free, UUID elsewhere) {
    static final String ALL = "/api/v1/transfers";

    private static String page(UUID pupil) {
        return ALL + "/" + Transfers.id(pupil);
    }

    void readsExactly(Set<UUID> within) {
        listsExactly(within);
        opensExactly(within);
    }

    void listsExactly(Set<UUID> within) {
        Response list = request.get().get(ALL + "?count=exact");
        assertEquals(200, list.statusCode(), list.asString());
        assertEquals(
                within.stream()
                        .map(pupil -> Transfers.id(pupil).toString())
                        .collect(Collectors.toSet()),
                new HashSet<>(list.<List<String>>path("items.id")));
        assertEquals(within.size(), list.<Integer>path("total.value"));
    }

    void opensExactly(Set<UUID> within) {
        pupils.forEach(
                pupil ->
                        assertEquals(
                                within.contains(pupil) ? 200 : 404,
                                request.get().get(page(pupil)).statusCode()));
    }

    /** Nobody sees a name whole here; texts are whole for who sees such records in full. */
    void sees(UUID pupil, String name, boolean full) {
        Response one = request.get().get(page(pupil));
        assertFalse(one.asString().contains(name), one.asString());
        assertEquals(full, one.asString().contains("随父母搬家"), one.asString());
    }

    void readsAreRefused() {
        assertEquals(403, request.get().get(ALL).statusCode());
        pupils.forEach(pupil -> assertEquals(403, request.get().get(page(pupil)).statusCode()));
    }

    /**
     * One step of one side on all of them.
     *
     * @param own where the caller is that side
     * @param seen what it sees besides
     */
    void endsExactly(String verb, Set<UUID> own, Set<UUID> seen) {
        for (UUID pupil : pupils) {
            int expected = own.contains(pupil) ? 200 : seen.contains(pupil) ? 403 : 404;
            Response ended = end(pupil, verb);
            assertEquals(expected, ended.statusCode(), ended.asString());
        }
    }

    void endsNone(String verb) {
        pupils.forEach(pupil -> assertEquals(403, end(pupil, verb).statusCode()));
    }

    /** Who writes offers one of its own pupils and nobody else's. */
    void offersExactly(boolean freeIsOwn) {
        assertEquals(freeIsOwn ? 201 : 404, offer(free).statusCode());
        assertEquals(404, offer(new UUID(7, 7)).statusCode());
    }

    void offersNone() {
        assertEquals(403, offer(free).statusCode());
    }

    void acceptsNone() {
        Response answer =
                request.get()
                        .header("If-Match", "\"0-00000000\"")
                        .contentType(ContentType.JSON)
                        .body(Map.of("classGroup", new UUID(7, 7), "on", "2026-01-05"))
                        .post(page(pupils.iterator().next()) + "/accept");
        assertEquals(403, answer.statusCode());
    }

    private Response end(UUID pupil, String verb) {
        return request.get()
                .header("If-Match", "\"0-00000000\"")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "已另作安排"))
                .post(page(pupil) + "/" + verb);
    }

    private Response offer(UUID pupil) {
        return request.get()
                .contentType(ContentType.JSON)
                .body(Map.of("student", pupil, "toSchool", elsewhere))
                .post(ALL);
    }
}

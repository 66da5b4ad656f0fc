package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a caller can do to staff, tried by every way there is.
 *
 * @param request a new request of the caller
 * @param post staff → their only assignment
 */
record StaffRights(Supplier<RequestSpecification> request, Map<UUID, UUID> post) {
    private static final String STAFF = "/api/v1/staff";
    private static final String POSTS = "/api/v1/assignments";
    private static final String CHANGES = "/api/v1/changes?resource=assignments";

    void readsExactly(Set<UUID> reached) {
        listsExactly(reached);
        listsPostsExactly(reached);
        followsExactly(reached);
        opensExactly(reached);
    }

    void listsExactly(Set<UUID> reached) {
        Response list = ok(STAFF + "?count=exact");
        assertEquals(texts(reached), new HashSet<>(list.<List<String>>path("items.id")));
        assertEquals(reached.size(), list.<Integer>path("total.value"));
    }

    void listsPostsExactly(Set<UUID> reached) {
        Response list = ok(POSTS + "?count=exact");
        assertEquals(texts(reached), new HashSet<>(list.<List<String>>path("items.staff")));
        assertEquals(reached.size(), list.<Integer>path("total.value"));
    }

    void followsExactly(Set<UUID> reached) {
        assertEquals(
                texts(reached), new HashSet<>(ok(CHANGES).<List<String>>path("items.data.staff")));
    }

    void opensExactly(Set<UUID> reached) {
        post.forEach(
                (staff, assignment) -> {
                    for (String at :
                            List.of(
                                    STAFF + "/" + staff,
                                    STAFF + "/" + staff + "/history",
                                    POSTS + "/" + assignment)) {
                        if (reached.contains(staff)) {
                            ok(at);
                        } else {
                            refused(request.get().get(at), "SCOPE");
                        }
                    }
                });
    }

    void writesExactly(Set<UUID> reached) {
        post.forEach(
                (staff, assignment) -> {
                    boolean in = reached.contains(staff);
                    Response put = put(assignment, in);
                    Response step = step(assignment, in);
                    Response check = check(staff, in);
                    for (Response answer : List.of(put, step, check)) {
                        if (in) {
                            assertEquals(200, answer.statusCode(), answer.asString());
                        } else {
                            refused(answer, "SCOPE");
                        }
                    }
                });
    }

    void readsAreRefused() {
        UUID staff = post.keySet().iterator().next();
        for (String at :
                List.of(
                        STAFF,
                        POSTS,
                        CHANGES,
                        STAFF + "/" + staff,
                        POSTS + "/" + post.get(staff))) {
            refused(request.get().get(at), "FORBIDDEN");
        }
    }

    void writesAreRefused() {
        UUID staff = post.keySet().iterator().next();
        refused(put(post.get(staff), false), "FORBIDDEN");
        refused(step(post.get(staff), false), "FORBIDDEN");
        refused(check(staff, false), "FORBIDDEN");
    }

    /** Names are whole on a page of one, for a full view, and nowhere else. */
    void seesNames(UUID staff, String name, boolean full) {
        assertFalse(ok(STAFF).asString().contains(name));
        assertFalse(ok(POSTS).asString().contains(name));
        assertFalse(ok(CHANGES).asString().contains(name));
        assertEquals(full, ok(STAFF + "/" + staff).asString().contains(name));
        assertEquals(full, ok(POSTS + "/" + post.get(staff)).asString().contains(name));
        assertEquals(full ? 200 : 403, request.get().get(STAFF + "?name=" + name).statusCode());
    }

    /** Why somebody was away is told to a full view only; that somebody was, to all who read. */
    void seesReasons(UUID staff, String reason, boolean full) {
        Response history = ok(STAFF + "/" + staff + "/history");
        assertEquals(List.of("leave"), history.<List<String>>path("items.action"));
        assertEquals(full, history.asString().contains(reason));
    }

    private String tag(String at, boolean readable) {
        return readable ? ok(at).getHeader("ETag") : "\"0-00000000\"";
    }

    private Response put(UUID assignment, boolean readable) {
        String at = POSTS + "/" + assignment;
        return sent(tag(at, readable))
                .body(Map.of("category", "ADMIN", "subjects", List.of(), "fullTime", true))
                .put(at);
    }

    private Response step(UUID assignment, boolean readable) {
        String at = POSTS + "/" + assignment;
        return sent(tag(at, readable)).body(Map.of("reason", "病假")).post(at + "/leave");
    }

    private Response check(UUID staff, boolean readable) {
        String at = STAFF + "/" + staff;
        return sent(tag(at, readable))
                .body(Map.of("checkedOn", "2026-01-05", "channel", "EDUCATION", "result", "CLEAR"))
                .post(at + "/background-checks");
    }

    private RequestSpecification sent(String tag) {
        return request.get().header("If-Match", tag).contentType(ContentType.JSON);
    }

    private Response ok(String address) {
        Response answer = request.get().get(address);
        assertEquals(200, answer.statusCode(), address);
        return answer;
    }

    private static void refused(Response answer, String code) {
        assertEquals(403, answer.statusCode());
        assertEquals(code, answer.path("code"));
    }

    private static Set<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toSet());
    }
}

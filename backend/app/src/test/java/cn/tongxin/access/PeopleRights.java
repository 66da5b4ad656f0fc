package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.Rows;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a caller can do to pupils and their families, tried by every way there is. Whatever lies
 * outside is answered like what does not exist.
 *
 * @param request a new request of the caller
 * @param links pupil → its only link
 * @param classes pupil → its class
 */
record PeopleRights(
        Supplier<RequestSpecification> request,
        Rows rows,
        Map<UUID, UUID> links,
        Map<UUID, UUID> classes) {

    int status(String path) {
        return request.get().get(path).statusCode();
    }

    void isRefused(String path) {
        assertEquals(403, status(path), path);
    }

    void listsExactly(String path, Set<UUID> ids) {
        Set<UUID> listed = new HashSet<>();
        String cursor = null;
        do {
            RequestSpecification asked = request.get().queryParam("limit", 2);
            Response page = (cursor == null ? asked : asked.queryParam("cursor", cursor)).get(path);
            assertEquals(200, page.statusCode(), page.asString());
            page.<List<String>>path("items.id").forEach(id -> listed.add(UUID.fromString(id)));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertEquals(ids, listed);
        assertEquals(
                ids.size(),
                request.get().queryParam("count", "exact").get(path).<Integer>path("total.value"));
    }

    void opensExactly(String path, Set<UUID> all, Set<UUID> ids) {
        all.forEach(id -> assertEquals(ids.contains(id) ? 200 : 404, status(path + id), path));
    }

    static String circle(UUID pupil) {
        return "/api/v1/students/" + pupil + "/circle";
    }

    void tellsCirclesExactly(Set<UUID> all, Set<UUID> ids) {
        all.forEach(id -> assertEquals(ids.contains(id) ? 200 : 404, status(circle(id))));
    }

    void seesName(String path, String field, String name, boolean whole) {
        String seen = request.get().get(path).path(field);
        assertEquals(whole ? name : name.charAt(0) + "*", seen);
    }

    UUID enrolmentOf(UUID pupil) {
        return UUID.fromString(
                rows.read("select id from enrolment where student_id = ?", pupil).get(0));
    }

    Set<UUID> guardians(Set<UUID> ofLinks) {
        return ofLinks.stream()
                .map(
                        id ->
                                rows.read("select guardian_id from guardian_link where id = ?", id)
                                        .get(0))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    private String version(String table, UUID id) {
        String version = rows.read("select version from " + table + " where id = ?", id).get(0);
        return '"' + version + "-00000000\"";
    }

    /** The name stays, which other checks look for. */
    private int update(UUID pupil) {
        String name = rows.read("select name from student where id = ?", pupil).get(0);
        return request.get()
                .header("If-Match", version("student", pupil))
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "sex", "2", "birthDate", "2016-05-01"))
                .put("/api/v1/students/" + pupil)
                .statusCode();
    }

    void updatesExactly(Set<UUID> all, Set<UUID> ids) {
        all.forEach(pupil -> assertEquals(ids.contains(pupil) ? 200 : 404, update(pupil)));
    }

    void updatesNone(Set<UUID> all) {
        all.forEach(pupil -> assertEquals(403, update(pupil)));
    }

    private int step(UUID pupil, String action) {
        return request.get()
                .header("If-Match", version("student", pupil))
                .contentType(ContentType.JSON)
                .body(Map.of("on", "2025-01-06", "reason", "身体原因"))
                .post("/api/v1/students/" + pupil + "/" + action)
                .statusCode();
    }

    void suspendsExactly(Set<UUID> all, Set<UUID> ids) {
        for (UUID pupil : all) {
            assertEquals(ids.contains(pupil) ? 200 : 404, step(pupil, "suspend"));
            if (ids.contains(pupil)) {
                assertEquals(200, step(pupil, "resume"));
            }
        }
    }

    void suspendsNone(Set<UUID> all) {
        all.forEach(pupil -> assertEquals(403, step(pupil, "suspend")));
    }

    private int reveal(UUID pupil) {
        return request.get()
                .contentType(ContentType.JSON)
                .body(Map.of("fields", List.of("STUDENT_NO"), "reason", "VERIFY"))
                .post("/api/v1/students/" + pupil + "/reveal")
                .statusCode();
    }

    void revealsExactly(Set<UUID> all, Set<UUID> ids) {
        all.forEach(pupil -> assertEquals(ids.contains(pupil) ? 200 : 404, reveal(pupil)));
    }

    void revealsNone(Set<UUID> all) {
        all.forEach(pupil -> assertEquals(403, reveal(pupil)));
    }

    private Response search(String text) {
        return request.get()
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post("/api/v1/students/search");
    }

    void findsExactly(String text, Set<UUID> ids) {
        Response found = search(text);
        assertEquals(200, found.statusCode());
        assertEquals(
                ids.stream().map(UUID::toString).collect(Collectors.toSet()),
                Set.copyOf(found.jsonPath().<String>getList("items.id")));
    }

    void findsNothing(String text) {
        assertEquals(403, search(text).statusCode());
    }

    private int change(UUID link) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("relation", "52");
        terms.put("role", "STATUTORY");
        terms.put("custody", "BOTH");
        terms.put("livesWith", true);
        terms.put("mayView", true);
        terms.put("mayPickUp", false);
        terms.put("mayDecide", true);
        terms.put("priority", 2);
        return request.get()
                .header("If-Match", version("guardian_link", link))
                .contentType(ContentType.JSON)
                .body(terms)
                .put("/api/v1/guardian-links/" + link)
                .statusCode();
    }

    void changesLinksExactly(Set<UUID> all, Set<UUID> ids) {
        all.forEach(link -> assertEquals(ids.contains(link) ? 200 : 404, change(link)));
    }

    void changesNoLinks(Set<UUID> all) {
        all.forEach(link -> assertEquals(403, change(link)));
    }
}

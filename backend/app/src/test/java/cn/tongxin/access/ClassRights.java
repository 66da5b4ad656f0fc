package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.tongxin.testing.SchoolClasses;
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
 * What a caller can do to classes, tried by every way there is.
 *
 * @param request a new request of the caller
 * @param classes school → its only class
 * @param teachers school → who teaches there
 */
record ClassRights(
        Supplier<RequestSpecification> request, Map<UUID, UUID> classes, Map<UUID, UUID> teachers) {
    private static final String CLASSES = "/api/v1/classes";
    private static final String CHANGES = "/api/v1/changes?resource=classes";

    void readsExactly(Set<UUID> schools) {
        listsExactly(schools);
        followsExactly(schools);
        opensExactly(schools);
    }

    void listsExactly(Set<UUID> schools) {
        Response list = ok(CLASSES + "?count=exact");
        assertEquals(texts(ids(schools)), new HashSet<>(list.<List<String>>path("items.id")));
        assertEquals(schools.size(), list.<Integer>path("total.value"));
    }

    void followsExactly(Set<UUID> schools) {
        assertEquals(
                texts(ids(schools)), new HashSet<>(ok(CHANGES).<List<String>>path("items.id")));
    }

    void opensExactly(Set<UUID> schools) {
        classes.forEach(
                (school, id) -> {
                    for (String at : List.of(CLASSES + "/" + id, CLASSES + "/" + id + "/history")) {
                        if (schools.contains(school)) {
                            ok(at);
                        } else {
                            refused(request.get().get(at), "SCOPE");
                        }
                    }
                });
    }

    void writesExactly(Set<UUID> schools) {
        classes.forEach(
                (school, id) -> {
                    boolean in = schools.contains(school);
                    answered(create(school), in, 201);
                    answered(put(school, in), in, 200);
                    answered(step(id, "dissolve", in), in, 200);
                    answered(step(id, "reopen", in), in, 200);
                });
    }

    void readsAreRefused() {
        UUID id = classes.values().iterator().next();
        for (String at :
                List.of(CLASSES, CHANGES, CLASSES + "/" + id, CLASSES + "/" + id + "/history")) {
            refused(request.get().get(at), "FORBIDDEN");
        }
    }

    void writesAreRefused() {
        UUID school = classes.keySet().iterator().next();
        refused(create(school), "FORBIDDEN");
        refused(put(school, false), "FORBIDDEN");
        refused(step(classes.get(school), "dissolve", false), "FORBIDDEN");
        refused(step(classes.get(school), "reopen", false), "FORBIDDEN");
    }

    /** The name of the teacher is whole on the page of one class, for who sees staff whole. */
    void seesNames(UUID school, String name, boolean full) {
        assertFalse(ok(CLASSES).asString().contains(name));
        assertFalse(ok(CHANGES).asString().contains(name));
        assertEquals(full, ok(CLASSES + "/" + classes.get(school)).asString().contains(name));
    }

    private void answered(Response answer, boolean in, int status) {
        if (in) {
            assertEquals(status, answer.statusCode(), answer.asString());
        } else {
            refused(answer, "SCOPE");
        }
    }

    private Response create(UUID school) {
        return request.get()
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "school",
                                school,
                                "stage",
                                "PRI",
                                "gradeCode",
                                "01",
                                "entryYear",
                                SchoolClasses.THIS_YEAR,
                                "number",
                                9,
                                "homeroom",
                                teachers.get(school)))
                .post(CLASSES);
    }

    private Response put(UUID school, boolean readable) {
        String at = CLASSES + "/" + classes.get(school);
        return sent(at, readable)
                .body(
                        Map.of(
                                "gradeCode",
                                "01",
                                "entryYear",
                                SchoolClasses.THIS_YEAR,
                                "number",
                                2,
                                "homeroom",
                                teachers.get(school),
                                "capacity",
                                44))
                .put(at);
    }

    private Response step(UUID id, String verb, boolean readable) {
        String at = CLASSES + "/" + id;
        return sent(at, readable).body(Map.of("reason", "并班")).post(at + "/" + verb);
    }

    private RequestSpecification sent(String at, boolean readable) {
        String tag = readable ? ok(at).getHeader("ETag") : "\"0-00000000\"";
        return request.get().header("If-Match", tag).contentType(ContentType.JSON);
    }

    private Set<UUID> ids(Set<UUID> schools) {
        return schools.stream().map(classes::get).collect(Collectors.toSet());
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

    private static Set<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toSet());
    }
}

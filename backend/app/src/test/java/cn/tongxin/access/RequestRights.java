package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.tongxin.testing.SubjectRequests;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a caller can do to requests of others.
 *
 * @param request a new request of the caller
 * @param all names of the requests there are
 */
record RequestRights(Supplier<RequestSpecification> request, List<String> all) {
    private static final String DESK = "/api/v1/subject-requests";
    private static final UUID NOBODY = new UUID(7, 7);
    private static final String NO_TAG = "\"0-00000000\"";

    /** The other steps say nothing but what they are. */
    private static final Map<String, Map<String, Object>> BODIES =
            Map.of(
                    "answer", Map.of("answer", "已经办理", "copy", false),
                    "refuse", Map.of("reason", "学籍档案按规定保存，不能删除。", "law", "个人信息保护法第四十七条"));

    private static String one(String name) {
        return DESK + "/" + SubjectRequests.id(name);
    }

    void readsExactly(Set<String> within) {
        listsExactly(within);
        opensExactly(within);
    }

    void listsExactly(Set<String> within) {
        Response list = request.get().get(DESK + "?count=exact");
        assertEquals(200, list.statusCode(), list.asString());
        assertEquals(
                within.stream()
                        .map(name -> SubjectRequests.id(name).toString())
                        .collect(Collectors.toSet()),
                new HashSet<>(list.<List<String>>path("items.id")));
        assertEquals(within.size(), list.<Integer>path("total.value"));
        if (!within.isEmpty()) {
            assertEquals("no-store", list.header("Cache-Control"));
        }
    }

    void opensExactly(Set<String> within) {
        String unknown = told(request.get().get(DESK + "/" + NOBODY));
        for (String name : all) {
            Response page = request.get().get(one(name));
            if (within.contains(name)) {
                assertEquals(200, page.statusCode(), page.asString());
                assertEquals("no-store", page.header("Cache-Control"));
            } else {
                assertEquals(404, page.statusCode(), page.asString());
                assertEquals(unknown, told(page));
            }
        }
    }

    /** A refusal without what belongs to the single request. */
    private static String told(Response refusal) {
        Map<String, Object> body = new TreeMap<>(refusal.<Map<String, Object>>path("$"));
        body.remove("requestId");
        body.remove("instance");
        return refusal.statusCode() + " " + body;
    }

    void readsAreRefused() {
        assertEquals(403, request.get().get(DESK).statusCode());
        for (String name : all) {
            assertEquals(403, request.get().get(one(name)).statusCode());
        }
    }

    /**
     * Lists tell nobody what is asked nor whom it is about; the page of one where the view does.
     */
    void sees(String name, List<String> secrets, boolean full) {
        String list = request.get().get(DESK).asString();
        String page = request.get().get(one(name)).asString();
        for (String secret : secrets) {
            assertFalse(list.contains(secret), list);
            assertEquals(full, page.contains(secret), page);
        }
    }

    void stepsExactly(String verb, Set<String> within) {
        for (String name : all) {
            Response page = request.get().get(one(name));
            String tag = page.statusCode() == 200 ? page.header("ETag") : NO_TAG;
            Response stepped = step(name, verb, tag);
            assertEquals(
                    within.contains(name) ? 200 : 404, stepped.statusCode(), stepped.asString());
        }
    }

    void stepsAreRefused(String... verbs) {
        for (String verb : verbs) {
            for (String name : all) {
                assertEquals(403, step(name, verb, NO_TAG).statusCode());
            }
        }
    }

    private Response step(String name, String verb, String tag) {
        RequestSpecification json =
                request.get().header("If-Match", tag).contentType(ContentType.JSON);
        Map<String, Object> body = BODIES.get(verb);
        return (body == null ? json : json.body(body)).post(one(name) + "/" + verb);
    }
}

package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.org.school.SchoolBody;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a caller can do to schools, tried by every way there is.
 *
 * @param request a new request of the caller
 * @param all every school there is, in scope or not
 */
record SchoolRights(Supplier<RequestSpecification> request, List<UUID> all) {
    private static final String SCHOOLS = "/api/v1/schools";
    private static final String LIST = SCHOOLS + "?count=exact";
    private static final String ONE = SCHOOLS + "/";
    private static final String SUMMARY = SCHOOLS + "/summary?groupBy=type";
    private static final String NEAR = SCHOOLS + "/near?lon=108.35&lat=22.82";
    private static final List<String> NAMES = List.of("本校小学", "同县小学", "外县小学");
    private static final String CHANGES = "/api/v1/changes?resource=schools";

    void readsExactly(Set<UUID> reached) {
        listsExactly(reached);
        sumsUpExactly(reached);
        findsNearExactly(reached);
        followsExactly(reached);
        opensExactly(reached);
    }

    /** Rows and their count. */
    void listsExactly(Set<UUID> reached) {
        var list = ok(LIST);
        assertEquals(texts(reached), new HashSet<>(list.<List<String>>path("items.id")));
        assertEquals(reached.size(), list.<Integer>path("total.value"));
    }

    void sumsUpExactly(Set<UUID> reached) {
        assertEquals(reached.size(), ok(SUMMARY).<Integer>path("total"));
    }

    void findsNearExactly(Set<UUID> reached) {
        assertEquals(texts(reached), new HashSet<>(ok(NEAR).<List<String>>path("items.school.id")));
    }

    void followsExactly(Set<UUID> reached) {
        assertEquals(texts(reached), new HashSet<>(ok(CHANGES).<List<String>>path("items.id")));
    }

    void opensExactly(Set<UUID> reached) {
        for (UUID school : all) {
            if (reached.contains(school)) {
                ok(ONE + school);
            } else {
                refused(request.get().get(ONE + school), "SCOPE");
            }
        }
    }

    void writesExactly(Set<UUID> reached) {
        for (UUID school : all) {
            if (reached.contains(school)) {
                assertEquals(200, put(school, ok(ONE + school).header("ETag")).statusCode());
            } else {
                refused(put(school, "\"0-00\""), "SCOPE");
            }
        }
    }

    void readsAreRefused() {
        for (String address : List.of(LIST, SUMMARY, NEAR, CHANGES, ONE + all.get(0))) {
            refused(request.get().get(address), "FORBIDDEN");
        }
    }

    void writesAreRefused() {
        refused(put(all.get(0), "\"0-00\""), "FORBIDDEN");
    }

    private ExtractableResponse<Response> ok(String address) {
        return request.get().get(address).then().statusCode(200).extract();
    }

    private static void refused(Response answer, String code) {
        assertEquals(403, answer.statusCode());
        assertEquals(code, answer.path("code"));
    }

    private Response put(UUID school, String tag) {
        String county = school.equals(all.get(all.size() - 1)) ? "450124" : "450103";
        return request.get()
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(
                        SchoolBody.valid()
                                .with("lon", 108.35)
                                .with("lat", 22.82)
                                .with("name", NAMES.get(all.indexOf(school)))
                                .with("divisionCode", county + "001002")
                                .json())
                .put(ONE + school);
    }

    private static Set<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toSet());
    }
}

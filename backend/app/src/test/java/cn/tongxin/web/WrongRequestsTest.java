package cn.tongxin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Everything a caller can get wrong: refused with the right status and code, in Chinese, with the
 * field and the way out, and without a trace in the database.
 */
@QuarkusTest
class WrongRequestsTest extends ApiTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2}");
    private static final Pattern INSIDES =
            Pattern.compile(
                    "Exception|cn\\.tongxin|java\\.|jackson|hibernate|SQLSTATE|postgres|select ",
                    Pattern.CASE_INSENSITIVE);

    private UUID school;
    private UUID me;

    @BeforeEach
    void oneSchoolAndItsCounty() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        rows.school(SchoolSeed.primary("2145000002", "青秀区第二小学", "450103"));
        me = ofUnit("county", "county-admin", "450103");
        rows.grant(me, "school-admin", ScopeKind.SCHOOL, school.toString());
    }

    private RequestSpecification signedIn() {
        return unchecked(me, "county-admin", "school-admin").urlEncodingEnabled(false);
    }

    private Stream<DynamicTest> tried(
            Supplier<RequestSpecification> caller, List<WrongRequest> requests) {
        return requests.stream()
                .map(request -> dynamicTest(request.name(), () -> isRefused(caller, request)));
    }

    private void isRefused(Supplier<RequestSpecification> caller, WrongRequest request) {
        Map<String, String> before = rows.stored(school);
        List<String> changes = rows.read("select count(*) from change_log");
        Response answer = request.send().apply(caller.get());
        String body = answer.asString();
        assertEquals(request.status(), answer.statusCode(), () -> request.name() + ": " + body);
        isProblem(answer, request);
        assertEquals(before, rows.stored(school));
        assertEquals(changes, rows.read("select count(*) from change_log"));
        assertEquals(List.of("2"), rows.read("select count(*) from school"));
    }

    private static void isProblem(Response answer, WrongRequest request) {
        String body = answer.asString();
        assertEquals("application/problem+json", answer.contentType());
        assertEquals(request.code(), answer.path("code"), body);
        assertEquals(request.status(), answer.<Integer>path("status"), body);
        assertEquals("/api/v1/problems/" + request.code(), answer.path("type"));
        ProblemCode code = ProblemCode.valueOf(request.code());
        assertEquals(code.title(), answer.path("title"));
        assertEquals(code.advice(), answer.path("advice"));
        assertTrue(CHINESE.matcher(answer.path("detail")).find(), body);
        assertNotNull(answer.header("X-Request-Id"), body);
        assertEquals(answer.header("X-Request-Id"), answer.path("requestId"));
        assertFalse(INSIDES.matcher(body).find(), body);
        if (request.field() != null) {
            List<Map<String, String>> errors = answer.path("errors");
            assertNotNull(errors, body);
            Map<String, String> error =
                    errors.stream()
                            .filter(e -> request.field().equals(e.get("field")))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(body));
            assertTrue(CHINESE.matcher(error.get("message")).find(), body);
        }
    }

    @TestFactory
    Stream<DynamicTest> bodies() {
        return tried(this::signedIn, WrongBodies.of(school));
    }

    @TestFactory
    Stream<DynamicTest> fields() {
        return tried(this::signedIn, WrongFields.of(school));
    }

    @TestFactory
    Stream<DynamicTest> queries() {
        return tried(this::signedIn, WrongQueries.of(this::cursor));
    }

    private String cursor(String role, String query) {
        return signedIn()
                .header("Acting-As", role)
                .get("/api/v1/schools?limit=1&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("nextCursor");
    }

    @TestFactory
    Stream<DynamicTest> addresses_methods_and_headers() {
        return tried(this::signedIn, WrongAddresses.of(school));
    }

    @TestFactory
    Stream<DynamicTest> tokens() {
        return tried(this::nobody, new WrongTokens(mint, me).all());
    }

    @Test
    void more_than_a_hundred_things_are_tried() {
        int tried =
                WrongBodies.of(school).size()
                        + WrongFields.of(school).size()
                        + WrongQueries.of((role, query) -> "").size()
                        + WrongAddresses.of(school).size()
                        + new WrongTokens(mint, me).all().size();
        assertTrue(tried > 100, "only " + tried);
    }
}

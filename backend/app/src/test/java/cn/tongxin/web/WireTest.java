package cn.tongxin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.org.school.SchoolBody;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What no ordinary client sends: refused by the product where it can, by its HTTP server else. */
@QuarkusTest
class WireTest extends ApiTest {
    private static final String END = "\r\n\r\n";

    @TestHTTPResource("/")
    URI root;

    private UUID school;
    private String authorization;

    @BeforeEach
    void oneSchool() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        UUID me = cityWide("bureau", "bureau-admin");
        authorization = "Bearer " + mint.token(me, "bureau-admin");
    }

    private record Answer(int status, String head, String body) {
        boolean isProblem(String code) throws IOException {
            if (!head.toLowerCase().contains("content-type: application/problem+json")) {
                return false;
            }
            JsonNode problem = new ObjectMapper().readTree(body);
            return problem.path("code").asText().equals(code)
                    && problem.path("detail").asText().matches(".*\\p{IsHan}{2}.*")
                    && head.contains(problem.path("requestId").asText());
        }
    }

    /** Sends bytes as they stand and reads until the server closes or has sent all it announced. */
    private Answer send(String request) throws IOException {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder head = new StringBuilder();
            while (head.indexOf(END) < 0) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    break;
                }
                head.append((char) next);
            }
            String length =
                    head.toString().replaceFirst("(?is).*content-length: (\\d+).*", "$1").strip();
            byte[] body = socket.getInputStream().readNBytes(Integer.parseInt(length));
            return new Answer(
                    Integer.parseInt(head.toString().split(" ")[1]),
                    head.toString(),
                    new String(body, StandardCharsets.UTF_8));
        }
    }

    private String get(String target, String... headers) {
        return "GET %s HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\n%s"
                        .formatted(target, authorization, String.join("", headers))
                + "\r\n";
    }

    @TestFactory
    Stream<DynamicTest> the_product_answers_with_a_problem() {
        String headers = "X-Long: " + "a".repeat(20_000) + "\r\n";
        return Map.of(
                        "GET /api/v1/me HTTP/1.1" + END,
                        "400 MALFORMED",
                        get("/api/v1/schools?name=" + "a".repeat(9000)),
                        "414 URI_TOO_LONG",
                        get("/api/v1/schools", headers),
                        "431 HEADERS_TOO_LARGE",
                        get("/api/v1/divisions/%00"),
                        "400 MALFORMED")
                .entrySet()
                .stream()
                .map(
                        request ->
                                dynamicTest(
                                        request.getValue() + ": " + name(request.getKey()),
                                        () -> {
                                            String[] expected = request.getValue().split(" ");
                                            Answer answer = send(request.getKey());
                                            assertEquals(
                                                    expected[0],
                                                    String.valueOf(answer.status()),
                                                    () -> name(request.getKey()) + answer);
                                            assertTrue(
                                                    answer.isProblem(expected[1]),
                                                    answer::toString);
                                        }));
    }

    /** The HTTP server refuses these before any code of ours runs: the right status, no body. */
    @TestFactory
    Stream<DynamicTest> the_server_itself_answers_with_a_bare_status() {
        String put = "PUT /api/v1/schools/" + school + " HTTP/1.1\r\nHost: x\r\n";
        return Map.of(
                        get("/api/v1/schools?name=%ZZ"),
                        400,
                        get("/api/v1/schools/%E"),
                        400,
                        get("/api/v1/schools?name=<script>"),
                        400,
                        "HELLO" + END,
                        400,
                        put + "Content-Length: abc" + END,
                        400,
                        put + "Content-Length: -1" + END,
                        400,
                        put + "Content-Length: 5\r\nTransfer-Encoding: chunked" + END,
                        400,
                        get("/api/v1/schools", "X-\u0001: a\r\n"),
                        400,
                        get("/api/v1/schools?name=" + "a".repeat(40_000)),
                        414,
                        get("/api/v1/schools", "X-Long: " + "a".repeat(70_000) + "\r\n"),
                        431)
                .entrySet()
                .stream()
                .map(
                        request ->
                                dynamicTest(
                                        request.getValue() + ": " + name(request.getKey()),
                                        () -> {
                                            Answer answer = send(request.getKey());
                                            assertEquals(request.getValue(), answer.status());
                                            assertEquals("", answer.body());
                                            assertFalse(answer.head().contains("Exception"));
                                        }));
    }

    private static String name(String request) {
        String shown = request.replaceAll("\\p{Cntrl}+", " ").replaceAll("Bearer \\S+", "…");
        return shown.substring(0, Math.min(60, shown.length())) + " " + request.length();
    }

    @Test
    void a_form_is_refused_as_a_kind_of_content() throws IOException {
        Answer answer =
                send(
                        ("PUT /api/v1/schools/%s HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\n"
                                        + "If-Match: \"0-00\"\r\nContent-Length: 6\r\n"
                                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\nname=a")
                                .formatted(school, authorization));
        assertEquals(415, answer.status());
        assertTrue(answer.isProblem("UNSUPPORTED_MEDIA_TYPE"), answer::toString);
    }

    private int putChunked(String json) throws IOException, InterruptedException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve("/api/v1/schools/" + school))
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"0-00\"")
                        .PUT(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body)))
                        .build();
        HttpResponse<String> answer =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()
                        .send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 413) {
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElse(""));
            assertTrue(answer.body().contains("\"code\":\"TOO_LARGE\""), answer.body());
        }
        return answer.statusCode();
    }

    @Test
    void a_body_in_chunks_is_taken_up_to_one_megabyte() throws Exception {
        Map<String, String> before = rows.stored(school);
        assertEquals(413, putChunked(SchoolBody.valid().with("name", "大".repeat(700_000)).json()));
        assertEquals(before, rows.stored(school));
        assertEquals(200, putChunked(SchoolBody.valid().json()));
        assertEquals("1", rows.stored(school).get("version"));
    }
}

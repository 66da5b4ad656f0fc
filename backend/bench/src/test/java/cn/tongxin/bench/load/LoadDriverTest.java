package cn.tongxin.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadDriverTest {
    private static final int CONNECTIONS = 4;
    private static final Duration SHORT = Duration.ofMillis(200);

    /** Long enough for a second call on one of them, however slow the first was. */
    private static final Duration LONG = Duration.ofSeconds(3);

    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();
    private final AtomicInteger served = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** A counter per path: a PUT must name the current count in If-Match. */
    private void answer(HttpExchange exchange) throws IOException {
        served.incrementAndGet();
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        int status = path.equals("/missing") ? 404 : 200;
        if (exchange.getRequestMethod().equals("PUT")) {
            int version = versions.getOrDefault(path, 0);
            boolean current =
                    exchange.getRequestHeaders().getFirst("If-Match").equals("\"" + version + "\"");
            status = current ? 200 : 412;
            versions.put(path, current ? version + 1 : version);
            exchange.getResponseHeaders().set("ETag", "\"" + (version + 1) + "\"");
        }
        byte[] body = "{\"code\":\"X\"}".getBytes(StandardCharsets.UTF_8);
        // A length of 0 makes this server send chunks.
        exchange.sendResponseHeaders(status, path.equals("/chunks") ? 0 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private LoadDriver driver(Supplier<String> token) {
        return new LoadDriver(server.getAddress(), token);
    }

    private static Workload always(String path) {
        Call call = Call.get("localhost", path);
        return connection -> call;
    }

    @Test
    void countsEveryAnswer() throws IOException {
        LoadResult result = driver(() -> "t").run(always("/"), CONNECTIONS, SHORT);
        assertEquals(served.get(), result.latencies().count());
        assertEquals(0, result.errors());
        assertTrue(result.seconds() >= 0.2);
        assertTrue(result.p99() >= result.p50());
    }

    @Test
    void readsChunkedAnswers() throws IOException {
        LoadResult result = driver(() -> "t").run(always("/chunks"), CONNECTIONS, SHORT);
        assertEquals(served.get(), result.latencies().count());
    }

    @Test
    void tellsWhatTheFirstErrorSaid() throws IOException {
        LoadResult result = driver(() -> "t").run(always("/missing"), CONNECTIONS, SHORT);
        assertEquals(result.latencies().count(), result.errors());
        assertEquals("404 {\"code\":\"X\"}", result.firstError());
    }

    @Test
    void usesARenewedTokenOnOpenConnections() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        driver(() -> asked.incrementAndGet() <= CONNECTIONS ? "old" : "new")
                .run(always("/"), CONNECTIONS, LONG);
        assertEquals(Set.of("Bearer old", "Bearer new"), tokens);
    }

    @Test
    void eachConnectionWritesAgainstTheVersionItHasSeen() throws IOException {
        String[] etags = {"\"0\"", "\"0\"", "\"0\"", "\"0\""};
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        Workload writes =
                new Workload() {
                    @Override
                    public Call next(int connection) {
                        return Call.put("localhost", "/" + connection, etags[connection], body);
                    }

                    @Override
                    public void answered(int connection, Answer answer) {
                        etags[connection] = answer.etag();
                    }
                };
        LoadResult result = driver(() -> "t").run(writes, CONNECTIONS, SHORT);
        assertEquals(0, result.errors());
        assertEquals(
                result.latencies().count(),
                versions.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void nobodyListeningIsAnError() {
        server.stop(0);
        assertThrows(
                IOException.class, () -> driver(() -> "t").run(always("/"), CONNECTIONS, SHORT));
    }
}

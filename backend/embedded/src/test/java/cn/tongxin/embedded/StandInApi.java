package cn.tongxin.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Stands in for the API in tests of the launcher: same environment, three answers. */
public final class StandInApi {
    private StandInApi() {}

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 10);
        server.createContext("/", exchange -> answer(exchange, 200, "<html></html>"));
        server.createContext("/q/health/ready", exchange -> answer(exchange, 200, "UP"));
        server.createContext(
                "/api/v1/me",
                exchange -> {
                    String token = exchange.getRequestHeaders().getFirst("Authorization");
                    answer(exchange, token.startsWith("Bearer ey") ? 200 : 401, "{}");
                });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}

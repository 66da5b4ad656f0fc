package cn.tongxin.bench.product;

import cn.tongxin.bench.BenchException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;

/** The few requests a bench makes to find its data before it measures. */
public final class Api {
    // Coordinates come back as they were read, with all their decimals.
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
                    .build();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI base;
    private final Supplier<String> token;

    public Api(URI base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /** An answer with its ETag, empty without one. */
    public record Found(JsonNode body, String etag) {}

    public Found get(String path) throws IOException, BenchException {
        return ask(path, request(path).build(), 200);
    }

    /** What was made. */
    public JsonNode post(String path, byte[] json) throws IOException, BenchException {
        HttpRequest request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                        .build();
        return ask(path, request, 201).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token.get());
    }

    private Found ask(String path, HttpRequest request, int expected)
            throws IOException, BenchException {
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new BenchException(
                        "接口 " + path + " 返回 " + response.statusCode() + "：" + response.body());
            }
            return new Found(
                    JSON.readTree(response.body()),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking the API", e);
        }
    }

    /** Whether the API says that it is ready to serve. */
    public static boolean isReady(HttpClient http, URI base) {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve("/q/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package cn.tongxin.bench.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * One caller who knows several API processes. It asks the one it is used to; when that one does not
 * serve, the next request goes to the next one.
 */
final class Client {
    /** Longer than anything a caller should have to wait for. */
    static final Duration TIMEOUT = Duration.ofSeconds(15);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final int number;
    private final List<URI> servers;
    private final Supplier<String> token;
    private final Answers answers;
    private int current;

    /**
     * @param number tells the callers of a load apart
     * @param first the process this caller is used to
     */
    Client(int number, List<URI> servers, int first, Supplier<String> token, Answers answers) {
        this.number = number;
        this.servers = List.copyOf(servers);
        this.current = first % servers.size();
        this.token = token;
        this.answers = answers;
    }

    Reply ask(Ask ask) {
        Reply reply = ask(ask, current);
        if (reply.unavailable()) {
            current = (current + 1) % servers.size();
        }
        return reply;
    }

    /** The same request to another process than the one it went to. */
    Reply askAnother(Ask ask) {
        return ask(ask, (current + 1) % servers.size());
    }

    private Reply ask(Ask ask, int server) {
        long began = System.nanoTime();
        Reply reply = send(ask, servers.get(server));
        answers.add(
                new Answers.Answer(
                        began,
                        System.nanoTime(),
                        number,
                        server,
                        ask.method() + " " + ask.path().replaceAll("[0-9a-f-]{36}|\\?.*", "*"),
                        reply.status(),
                        reply.kind()));
        return reply;
    }

    private Reply send(Ask ask, URI server) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(ask.path()))
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + token.get())
                        .header("Accept", "application/json");
        ask.headers().forEach(request::header);
        if (ask.body() == null) {
            request.method(ask.method(), HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(ask.method(), HttpRequest.BodyPublishers.ofString(ask.body()));
        }
        try {
            return read(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (HttpTimeoutException e) {
            return nothing(
                    e instanceof java.net.http.HttpConnectTimeoutException
                            ? "connect timeout"
                            : Reply.TIMEOUT);
        } catch (IOException e) {
            return nothing("connection");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return nothing("interrupted");
        }
    }

    private static Reply read(HttpResponse<String> response) {
        boolean problem =
                response.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("application/problem+json");
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Idempotency-Replayed").isPresent(),
                problem,
                json(response.body()),
                "");
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static Reply nothing(String trouble) {
        return new Reply(0, "", false, false, MissingNode.getInstance(), trouble);
    }
}

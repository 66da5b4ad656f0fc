package cn.tongxin.bench.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * As much of the platform as one agreement about pupils needs, as the contract has it. The pupils
 * are made up; one of them was corrected while they were read. Once, in the middle of the second
 * part, it falls silent and leaves the connection open.
 */
final class PlayedPlatform implements AutoCloseable {
    static final String AGREEMENT = "0190c0de-0000-7000-8000-00000000a9ee";
    static final int PUPILS = 5_000;

    /** The last one of the first part. */
    static final int BORDER = 1_000;

    /** The last one that is sent before the silence; not at a full thousand. */
    static final int LAST_SENT = 3_500;

    /** Where changes are read from afterwards. */
    static final String READ_FROM = "read-from-here";

    private static final int CORRECTED = 7;
    private static final String TOKEN = "a-token";
    private static final String READ_TO = "read-to-here";
    private static final String NO_PAGE = "0".repeat(64);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CompletableFuture<Void> silent = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();

    PlayedPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Done when everything before the silence has been sent. */
    CompletableFuture<Void> silent() {
        return silent;
    }

    /** What was asked of pupils and their changes since the last call, without the agreement. */
    List<String> takeAsked() {
        List<String> taken = new ArrayList<>();
        for (String one = asked.poll(); one != null; one = asked.poll()) {
            taken.add(one);
        }
        return taken;
    }

    static String id(int pupil) {
        return "0190c0de-0000-7000-8000-%012d".formatted(pupil);
    }

    /** What a right copy holds at the end, each row once: identity, version and data. */
    static List<String> rightCopy() {
        return IntStream.rangeClosed(1, PUPILS)
                .mapToObj(
                        pupil ->
                                pupil == CORRECTED
                                        ? id(pupil) + " 2 " + data(pupil, "已更正")
                                        : id(pupil) + " 1 " + data(pupil, "学生" + pupil))
                .toList();
    }

    private static String data(int pupil, String name) {
        return "{\"name\":\"%s\",\"enrolmentYear\":%d}".formatted(name, 2020 + pupil % 6);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String open =
                switch (path) {
                    case "/api/v1/sign-in-settings" ->
                            "{\"issuer\":\"%s/realms/tongxin\"}".formatted(base());
                    case "/realms/tongxin/protocol/openid-connect/token" ->
                            "{\"access_token\":\"%s\",\"expires_in\":300}".formatted(TOKEN);
                    default -> null;
                };
        if (open != null) {
            send(exchange, 200, open);
        } else if (!("Bearer " + TOKEN)
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{\"code\":\"UNAUTHENTICATED\",\"detail\":\"没有有效的访问令牌。\"}");
        } else if (path.equals("/api/v1/sync/students")) {
            sendPupils(exchange);
        } else {
            String answer = answerTo(exchange, path);
            boolean known = answer != null;
            send(exchange, known ? 200 : 404, known ? answer : "{\"code\":\"NOT_FOUND\"}");
        }
    }

    private String answerTo(HttpExchange exchange, String path) throws IOException {
        return switch (path) {
            case "/api/v1/agreements/" + AGREEMENT ->
                    "{\"agreement\":{\"id\":\"%s\",\"resource\":\"students\"}}"
                            .formatted(AGREEMENT);
            case "/api/v1/sync/students/parts" -> {
                asked.add("parts");
                yield "{\"changesCursor\":\"%s\",\"parts\":[{\"to\":\"%s\"},{\"after\":\"%s\"}]}"
                        .formatted(READ_FROM, id(BORDER), id(BORDER));
            }
            case "/api/v1/changes" -> {
                asked.add("changes " + query(exchange).get("cursor"));
                yield changes();
            }
            case "/api/v1/changes/manifest" ->
                    "{\"cursor\":\"%s\",\"pages\":[],\"more\":false}".formatted(READ_FROM);
            case "/api/v1/changes/acks" -> acknowledged(exchange);
            default -> null;
        };
    }

    private static String changes() {
        String item =
                "{\"op\":\"UPSERT\",\"id\":\"%s\",\"version\":2,\"data\":%s}"
                        .formatted(id(CORRECTED), data(CORRECTED, "已更正"));
        return "{\"items\":[%s],\"nextCursor\":\"%s\",\"more\":false,\"digest\":\"%s\"}"
                .formatted(item, READ_TO, digest());
    }

    private static String digest() {
        return sha256("UPSERT " + id(CORRECTED) + " 2\n");
    }

    private static String acknowledged(HttpExchange exchange) throws IOException {
        JsonNode said = new ObjectMapper().readTree(exchange.getRequestBody().readAllBytes());
        String chain = sha256(NO_PAGE + digest());
        boolean matches =
                said.path("agreement").asText().equals(AGREEMENT)
                        && said.path("cursor").asText().equals(READ_TO)
                        && said.path("rows").asInt() == 1
                        && said.path("chain").asText().equals(chain);
        return "{\"matches\":%b,\"pages\":1,\"rows\":1,\"chain\":\"%s\"}".formatted(matches, chain);
    }

    private void sendPupils(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        asked.add(
                Stream.of("after", "to")
                        .filter(query::containsKey)
                        .map(name -> name + " " + query.get(name))
                        .collect(Collectors.joining(", ")));
        int from = query.containsKey("after") ? number(query.get("after")) + 1 : 1;
        int to = query.containsKey("to") ? number(query.get("to")) : PUPILS;
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        // A length of 0 makes this server send chunks.
        exchange.sendResponseHeaders(200, 0);
        try (Writer lines =
                new BufferedWriter(
                        new OutputStreamWriter(
                                exchange.getResponseBody(), StandardCharsets.UTF_8))) {
            for (int pupil = from; pupil <= to; pupil++) {
                lines.write(
                        "{\"id\":\"%s\",\"version\":1,\"data\":%s}\n"
                                .formatted(id(pupil), data(pupil, "学生" + pupil)));
                if (pupil == LAST_SENT && !silent.isDone()) {
                    lines.flush();
                    silent.complete(null);
                    over.join();
                }
            }
            lines.write("{\"end\":{\"rows\":%d}}\n".formatted(to - from + 1));
        }
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return Stream.of(exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        over.complete(null);
        server.stop(0);
        threads.shutdownNow();
    }
}

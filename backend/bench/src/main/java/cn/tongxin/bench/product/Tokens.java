package cn.tongxin.bench.product;

import cn.tongxin.bench.BenchException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Real access tokens of Keycloak, by the demo's command line client; a new one is fetched well
 * before the old one ends.
 */
public final class Tokens implements Supplier<String>, AutoCloseable {
    private static final int MARGIN_SECONDS = 90;
    private static final int RETRY_SECONDS = 5;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final RunFile run;
    private final Map<String, String> asWhom;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Tokens::daemon);
    private volatile String current;
    private ScheduledFuture<?> next;

    private Tokens(RunFile run, Map<String, String> asWhom) {
        this.run = run;
        this.asWhom = asWhom;
    }

    public static Tokens of(RunFile run) throws IOException, BenchException {
        return of(run, run.account());
    }

    /** Tokens of another demo account. */
    public static Tokens of(RunFile run, RunFile.Account account)
            throws IOException, BenchException {
        return begun(
                new Tokens(
                        run,
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "demo-cli",
                                "username",
                                account.username(),
                                "password",
                                account.password())));
    }

    /** Tokens of a program that signs in by itself. */
    public static Tokens ofProgram(RunFile run, String clientId, String secret)
            throws IOException, BenchException {
        return begun(
                new Tokens(
                        run,
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                clientId,
                                "client_secret",
                                secret)));
    }

    private static Tokens begun(Tokens tokens) throws IOException, BenchException {
        tokens.renew();
        return tokens;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tokens");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public String get() {
        return current;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private synchronized void renewLater(int seconds) {
        if (next != null) {
            // Two at once would look like an attack on the account.
            next.cancel(false);
        }
        next =
                clock.schedule(
                        () -> {
                            try {
                                renew();
                            } catch (IOException | BenchException e) {
                                // The margin allows many tries; if all fail the run ends with 401s.
                                System.err.println("令牌更新失败，稍后重试：" + e.getMessage());
                                renewLater(RETRY_SECONDS);
                            }
                        },
                        seconds,
                        TimeUnit.SECONDS);
    }

    /** Asks for a new one now. */
    public synchronized void renew() throws IOException, BenchException {
        JsonNode answer = ask();
        current = answer.path("access_token").asText();
        int life = answer.path("expires_in").asInt();
        if (!clock.isShutdown()) {
            renewLater(Math.max(life / 3, life - MARGIN_SECONDS));
        }
    }

    private JsonNode ask() throws IOException, BenchException {
        HttpRequest request =
                HttpRequest.newBuilder(run.tokenEndpoint())
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form()))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new BenchException(
                        "Keycloak 没有签发令牌：" + response.statusCode() + " " + response.body());
            }
            return new ObjectMapper().readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking for a token", e);
        }
    }

    private String form() {
        StringJoiner form = new StringJoiner("&");
        asWhom.forEach(
                (name, value) ->
                        form.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.toString();
    }
}

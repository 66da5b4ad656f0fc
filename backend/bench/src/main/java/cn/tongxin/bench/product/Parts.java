package cn.tongxin.bench.product;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.machine.Proc;
import cn.tongxin.bench.report.Console;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The servers of the product one by one. {@code ./start} stops everything when one of them ends, so
 * it is ended first, without a chance to stop the others; they are then ours.
 */
public final class Parts implements AutoCloseable {
    private static final int PORT_STEP = 10;
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    private final RunFile run;
    private final Path runJson;
    private final Part postgres;
    private final Part keycloak;
    private final List<Server> apis = new ArrayList<>();

    /** An API process and where it listens. */
    public record Server(Part part, URI base) {}

    private Parts(RunFile run, Path runJson, Part postgres, Part keycloak) {
        this.run = run;
        this.runJson = runJson;
        this.postgres = postgres;
        this.keycloak = keycloak;
    }

    /**
     * Takes over what {@code ./start} started and starts API processes of its own in place of that
     * one.
     *
     * @param settings of the API processes, beside those they had
     */
    public static Parts takeOver(
            Product product, int processes, Map<String, String> settings, Where where)
            throws IOException, BenchException {
        RunFile run = product.run();
        Program api = Program.of("接口进程", product.api());
        Program database = Program.of("PostgreSQL", product.postgres());
        Proc identity = Proc.listeningOn(run.tokenEndpoint().getPort());
        Program keycloak = Program.of("Keycloak", identity);
        Part first = new Part(api, where.log("api"), handle(product.api()), () -> false);
        Parts parts =
                new Parts(
                        run,
                        where.runJson(),
                        new Part(
                                database,
                                where.log("postgres"),
                                handle(product.postgres()),
                                () -> accepts(run.database())),
                        new Part(
                                keycloak,
                                where.log("keycloak"),
                                handle(identity),
                                () -> answers(run.tokenEndpoint().resolve("../.."))));
        Runtime.getRuntime().addShutdownHook(new Thread(parts::stopAll));
        product.release();
        first.end("TERM");
        for (int i = 0; i < processes; i++) {
            parts.startApi(api.with(settings), i, where);
        }
        return parts;
    }

    /** Where logs go, and what {@code ./start} wrote that ends with it. */
    public record Where(Path scratch, Path runJson, Console console) {
        Path log(String name) {
            return scratch.resolve("fault-" + name + ".log");
        }
    }

    private static ProcessHandle handle(Proc proc) throws BenchException {
        return proc.handle().orElseThrow(() -> new BenchException("进程 " + proc.pid() + " 已结束。"));
    }

    private void startApi(Program program, int number, Where where)
            throws IOException, BenchException {
        int port = run.api().getPort() + number * PORT_STEP;
        URI base = URI.create("http://127.0.0.1:" + port);
        Map<String, String> place = new HashMap<>();
        place.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        place.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(port + (number == 0 ? 3 : 1)));
        Path log = where.log("api-" + (number + 1));
        Files.deleteIfExists(log);
        Part part = new Part(program.with(place), log, null, () -> Api.isReady(HTTP, base));
        double seconds = part.start();
        apis.add(new Server(part, base));
        where.console().say(String.format("接口进程 %d 就绪（端口 %d，%.1f 秒）", number + 1, port, seconds));
    }

    public Part postgres() {
        return postgres;
    }

    public Part keycloak() {
        return keycloak;
    }

    public Server api(int number) {
        return apis.get(number);
    }

    public List<URI> bases() {
        return apis.stream().map(Server::base).toList();
    }

    private static boolean accepts(RunFile.Database database) {
        try (var connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false; // not yet
        }
    }

    private static boolean answers(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void stopAll() {
        apis.forEach(api -> api.part().endQuietly("TERM"));
        keycloak.endQuietly("TERM");
        postgres.endQuietly("INT");
    }

    @Override
    public void close() throws IOException {
        stopAll();
        Files.deleteIfExists(runJson);
    }
}

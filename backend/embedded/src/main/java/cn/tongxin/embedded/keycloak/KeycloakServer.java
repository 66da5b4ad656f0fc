package cn.tongxin.embedded.keycloak;

import cn.tongxin.embedded.files.FileTrees;
import cn.tongxin.embedded.postgres.Credentials;
import cn.tongxin.embedded.process.Await;
import cn.tongxin.embedded.process.ChildProcess;
import cn.tongxin.embedded.process.Children;
import cn.tongxin.keycloak.KeycloakAdmin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One running Keycloak. */
public final class KeycloakServer {
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final ChildProcess process;
    private final Settings settings;

    private KeycloakServer(ChildProcess process, Settings settings) {
        this.process = process;
        this.settings = settings;
    }

    /**
     * How to run it.
     *
     * @param directory its own files while it runs
     * @param tls certificate for https, or null for plain http
     */
    public record Settings(
            Path directory,
            int port,
            String databaseUrl,
            Credentials database,
            Certificate tls,
            Path log) {
        /** The one address it gives out, whatever name a caller used. */
        public String baseUrl() {
            return (tls == null ? "http" : "https") + "://localhost:" + port;
        }
    }

    /** Starts the process; {@link #awaitReady()} tells when it serves. */
    public static KeycloakServer launch(
            KeycloakHome home, Children children, Settings settings, Credentials firstAdminClient)
            throws IOException {
        prepareDirectory(home.directory(), settings.directory());
        List<String> words = new ArrayList<>(java(settings.directory(), settings.directory()));
        words.addAll(List.of("start", "--optimized", "--cache=local"));
        words.addAll(List.of("--http-host=127.0.0.1", "--hostname=" + settings.baseUrl()));
        words.addAll(List.of("--db-pool-initial-size=1", "--db-pool-max-size=10"));
        if (settings.tls() == null) {
            words.addAll(List.of("--http-enabled=true", "--http-port=" + settings.port()));
        } else {
            words.addAll(List.of("--http-enabled=false", "--https-port=" + settings.port()));
            words.add("--https-key-store-file=" + settings.tls().keyStore());
            words.add("--https-key-store-type=PKCS12");
        }
        var command =
                ChildProcess.Command.of("Keycloak", words, secrets(settings, firstAdminClient));
        return new KeycloakServer(
                children.start(command, settings.directory(), settings.log()), settings);
    }

    /** Passwords go by environment: the command line of a process is public. */
    private static Map<String, String> secrets(Settings settings, Credentials firstAdminClient) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", settings.databaseUrl());
        environment.put("KC_DB_USERNAME", settings.database().user());
        environment.put("KC_DB_PASSWORD", settings.database().password());
        if (settings.tls() != null) {
            environment.put("KC_HTTPS_KEY_STORE_PASSWORD", settings.tls().password());
        }
        if (firstAdminClient != null) {
            environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", firstAdminClient.user());
            environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", firstAdminClient.password());
        }
        return environment;
    }

    /**
     * The words that run Keycloak's main class. Not kc.sh: that shell would stand between us and
     * the server when it has to be stopped. Options follow kc.sh of the same release; only the
     * quick compiler is used, which starts in 8 s instead of 10 and needs 60 MB less.
     */
    static List<String> java(Path home, Path classes) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms128m",
                "-Xmx384m",
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                classes.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    /** Programs are links into the built home, files written while running are its own. */
    private static void prepareDirectory(Path home, Path own) throws IOException {
        // Compressed copies of an earlier sign-in page.
        FileTrees.delete(own.resolve("data").resolve("tmp"));
        Files.createDirectories(own.resolve("data"));
        for (String part : List.of("lib", "providers", "conf", "themes")) {
            Path link = own.resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, home.resolve(part));
        }
    }

    /** Returns when it answers; throws when it ended or took too long. */
    public void awaitReady() throws IOException {
        HttpClient.Builder http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2));
        if (settings.tls() != null) {
            http.sslContext(settings.tls().trust());
        }
        HttpClient client = http.version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest question =
                HttpRequest.newBuilder(URI.create(settings.baseUrl() + "/realms/master"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        boolean ended = Await.until(START, () -> !process.isAlive() || answers(client, question));
        if (!ended || !process.isAlive()) {
            stop();
            throw new IOException(
                    "Keycloak 没有启动，日志：" + process.log() + "\n" + process.lastLines(5));
        }
    }

    private static boolean answers(HttpClient client, HttpRequest question) {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode()
                    == 200;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Its admin REST API as seen by this client of the master realm. */
    public KeycloakAdmin.Server adminAs(Credentials client) {
        return new KeycloakAdmin.Server(
                settings.baseUrl(),
                client.user(),
                client.password(),
                settings.tls() == null ? null : settings.tls().trust());
    }

    public Settings settings() {
        return settings;
    }

    public ChildProcess process() {
        return process;
    }

    public void stop() {
        process.stop(STOP);
    }
}

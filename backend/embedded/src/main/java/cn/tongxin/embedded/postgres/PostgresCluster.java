package cn.tongxin.embedded.postgres;

import cn.tongxin.embedded.files.FileTrees;
import cn.tongxin.embedded.process.Await;
import cn.tongxin.embedded.process.ChildProcess;
import cn.tongxin.embedded.process.Children;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One PostgreSQL server process and the directory it keeps its databases in. */
public final class PostgresCluster {
    public static final String SUPERUSER = "postgres";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);

    /** Whether committed rows survive a power cut, and how much memory the server may take. */
    public enum Profile {
        /** {@code ./start}, benches, fault tests. */
        DURABLE(
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "shared_buffers=256MB",
                "effective_cache_size=1GB",
                "max_wal_size=1GB"),
        /**
         * Unit-test runs only: what they write is thrown away. An ANALYZE by itself would hold the
         * horizon of feeds and seals back for a moment, a VACUUM would make the planner believe
         * that tables emptied between two tests stay empty, and plans are analyzed by their tests.
         */
        THROW_AWAY(
                "autovacuum=off",
                "fsync=off",
                "synchronous_commit=off",
                "full_page_writes=off",
                "shared_buffers=256MB",
                "max_wal_size=1GB");

        private final List<String> settings;

        Profile(String... settings) {
            this.settings = List.of(settings);
        }
    }

    private static final List<String> COMMON_SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "max_connections=100",
                    "shared_preload_libraries=pg_stat_statements",
                    "work_mem=8MB",
                    "maintenance_work_mem=128MB",
                    "random_page_cost=1.1",
                    "jit=off",
                    "track_io_timing=on",
                    "timezone=UTC",
                    "log_timezone=UTC",
                    // Values of rows must not reach a log file (domain.md S-01, P-rules): no
                    // "Key (phone)=(…)" details, no statement text, no parameters.
                    "log_error_verbosity=terse",
                    "log_min_error_statement=panic",
                    "log_parameter_max_length=0",
                    "log_parameter_max_length_on_error=0");

    private final ChildProcess process;
    private final int port;

    private PostgresCluster(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Makes an empty cluster. It appears under its name only when it is complete. */
    public static void create(PostgresPrograms programs, Path directory, String superuserPassword)
            throws IOException {
        create(programs, directory, superuserPassword, List.of());
    }

    /** The same without waiting for the disk; for {@link Profile#THROW_AWAY}. */
    public static void createForTests(
            PostgresPrograms programs, Path directory, String superuserPassword)
            throws IOException {
        create(programs, directory, superuserPassword, List.of("--no-sync"));
    }

    /** Makes sure that a copied directory has reached the disk before anybody relies on it. */
    public static void syncToDisk(PostgresPrograms programs, Path directory) throws IOException {
        List<String> words = new ArrayList<>(programs.command("initdb"));
        words.addAll(List.of("--sync-only", "-D", directory.toString()));
        run(words, directory.resolveSibling(directory.getFileName() + ".sync.log"));
    }

    private static void run(List<String> words, Path log) throws IOException {
        Process program =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            if (!program.waitFor(2, TimeUnit.MINUTES) || program.exitValue() != 0) {
                program.destroyForcibly();
                throw new IOException("initdb 失败：" + Files.readString(log).strip());
            }
        } catch (InterruptedException e) {
            program.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running initdb", e);
        }
        Files.delete(log);
    }

    private static void create(
            PostgresPrograms programs, Path directory, String superuserPassword, List<String> more)
            throws IOException {
        Path draft = directory.resolveSibling(directory.getFileName() + ".draft");
        FileTrees.delete(draft);
        Files.createDirectories(draft.getParent());
        Path password = directory.resolveSibling(directory.getFileName() + ".password");
        FileTrees.writePrivately(password, superuserPassword);
        Path log = directory.resolveSibling(directory.getFileName() + ".initdb.log");
        try {
            List<String> words = new ArrayList<>(programs.command("initdb"));
            words.addAll(List.of("-D", draft.toString(), "-U", SUPERUSER, "--pwfile=" + password));
            // C.UTF-8 from PostgreSQL itself: the same order on every machine.
            words.addAll(List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin"));
            words.addAll(List.of("--builtin-locale=C.UTF-8", "--auth=scram-sha-256"));
            words.add("--no-instructions");
            words.addAll(more);
            run(words, log);
            Files.move(draft, directory);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /** What to serve and how. */
    public record Settings(Path directory, int port, Profile profile, Path log) {}

    /** Starts the server and returns when it accepts connections. */
    public static PostgresCluster start(
            PostgresPrograms programs, Children children, Settings settings) throws IOException {
        List<String> words = new ArrayList<>(programs.command("postgres"));
        words.addAll(List.of("-D", settings.directory().toString()));
        words.addAll(List.of("-p", String.valueOf(settings.port())));
        for (String setting : COMMON_SETTINGS) {
            words.addAll(List.of("-c", setting));
        }
        for (String setting : settings.profile().settings) {
            words.addAll(List.of("-c", setting));
        }
        // SIGINT is its quick and clean stop; SIGTERM would wait for every client to leave.
        var command = new ChildProcess.Command("PostgreSQL", words, Map.of("TZ", "UTC"), "INT");
        ChildProcess process = children.start(command, settings.directory(), settings.log());
        var cluster = new PostgresCluster(process, settings.port());
        cluster.awaitReady();
        return cluster;
    }

    private void awaitReady() throws IOException {
        boolean answered = Await.until(START, () -> !process.isAlive() || answersFromOurs());
        if (!answered || !process.isAlive()) {
            process.stop(STOP);
            throw new IOException(
                    "PostgreSQL 没有启动，日志：" + process.log() + "\n" + process.lastLines(5));
        }
    }

    /** A refused password is an answer too: somebody is serving. */
    private boolean answersFromOurs() {
        try (Connection c =
                DriverManager.getConnection(url("postgres"), SUPERUSER, "not-the-password")) {
            return c.isValid(1);
        } catch (SQLException e) {
            return "28P01".equals(e.getSQLState());
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    public ChildProcess process() {
        return process;
    }

    /** Clean and at once: open transactions roll back, what was committed is on disk. */
    public void stop() {
        process.stop(STOP);
    }
}

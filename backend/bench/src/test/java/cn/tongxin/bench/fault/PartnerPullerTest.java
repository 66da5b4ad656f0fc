package cn.tongxin.bench.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example puller as its head says: its source, and the JDBC driver of SQLite alone. */
class PartnerPullerTest {
    private static final Path SOURCE = Path.of("../../openapi/examples/PartnerPuller.java");
    private static final long GENEROUS_SECONDS = 120;

    private static final String ROWS =
            "select id || ' ' || version || ' ' || data from row order by id";

    /** Of 3,500 that were sent, it keeps the last full thousand. */
    private static final int LAST_KEPT = 3_000;

    @TempDir Path scratch;
    private Process running;

    @AfterEach
    void end() {
        if (running != null) {
            running.destroyForcibly();
        }
    }

    @Test
    void goesOnWhereItsCopyEndedAfterItWasKilledInAFullReading() throws Exception {
        try (PlayedPlatform platform = new PlayedPlatform()) {
            start(platform);
            CompletableFuture.anyOf(platform.silent(), running.onExit())
                    .get(GENEROUS_SECONDS, TimeUnit.SECONDS);
            assertTrue(running.isAlive(), this::output);
            awaitKept(PlayedPlatform.id(LAST_KEPT));
            running.destroyForcibly();
            exitCode();
            String border = PlayedPlatform.id(PlayedPlatform.BORDER);
            assertEquals(
                    List.of("after " + border, "parts", "to " + border),
                    platform.takeAsked().stream().sorted().toList());

            start(platform);
            assertEquals(0, exitCode(), this::output);
            assertEquals(
                    List.of(
                            "after " + PlayedPlatform.id(LAST_KEPT),
                            "changes " + PlayedPlatform.READ_FROM),
                    platform.takeAsked());
            try (Connection copy = open()) {
                assertEquals(PlayedPlatform.rightCopy(), read(copy, ROWS));
            }
        }
    }

    private void start(PlayedPlatform platform) throws IOException, URISyntaxException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dfile.encoding=UTF-8",
                                "-cp",
                                driver().toString(),
                                SOURCE.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment()
                .putAll(
                        Map.of(
                                "TONGXIN_API",
                                platform.base(),
                                "TONGXIN_CLIENT_SECRET",
                                "made-up",
                                "TONGXIN_AGREEMENT",
                                PlayedPlatform.AGREEMENT,
                                "TONGXIN_TARGET",
                                scratch.resolve("copy.db").toString(),
                                "TONGXIN_PARTS",
                                "2"));
        running = builder.start();
    }

    private static Path driver() throws URISyntaxException {
        return Path.of(
                org.sqlite.JDBC.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private int exitCode() throws InterruptedException {
        assertTrue(running.waitFor(GENEROUS_SECONDS, TimeUnit.SECONDS), this::output);
        return running.exitValue();
    }

    /** Until the first part is whole and the second kept so far: its files tell, and no clock. */
    private void awaitKept(String id) throws IOException, InterruptedException, SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(GENEROUS_SECONDS);
        // Open all the time: whoever opens a copy first and closes it last changes its files, too.
        try (Connection copy = open();
                WatchService files = scratch.getFileSystem().newWatchService()) {
            scratch.register(
                    files,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            while (!read(copy, "select last from part").equals(List.of(id))) {
                WatchKey change = files.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                assertNotNull(change, this::output);
                change.pollEvents();
                change.reset();
            }
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + scratch.resolve("copy.db"));
    }

    private static List<String> read(Connection copy, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = copy.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private Path log() {
        return scratch.resolve("puller.log");
    }

    private String output() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

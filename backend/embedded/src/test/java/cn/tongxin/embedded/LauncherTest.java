package cn.tongxin.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.embedded.files.FileTrees;
import cn.tongxin.embedded.process.Await;
import cn.tongxin.embedded.process.Ports;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own, with the real PostgreSQL and Keycloak. */
class LauncherTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The first start fills the build caches; a pass does not wait so long. */
    private static final Duration READY = Duration.ofMinutes(15);

    /** Keycloak and PostgreSQL may take half a minute each to end in order. */
    private static final int ENDS_WITHIN = 180;

    @TempDir Path directory;
    private Path checkout;
    private Path data;
    private int port;
    private int runs;
    private final List<Process> launchers = new ArrayList<>();

    /** One started launcher and the file it writes to. */
    private record Started(Process process, Path output) {
        boolean said(String text) {
            try {
                return Files.readString(output).contains(text);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        String everything() throws IOException {
            return Files.readString(output);
        }
    }

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = StandInCheckout.in(directory.resolve("checkout")).root();
        data = directory.resolve("data");
        port = fourFreePorts();
    }

    @AfterEach
    void stopWhatStillRuns() throws InterruptedException, IOException {
        for (Process launcher : launchers) {
            launcher.destroy();
            launcher.waitFor(ENDS_WITHIN, TimeUnit.SECONDS);
        }
        // JUnit warns about each link in it that leads to the build cache.
        FileTrees.delete(data);
    }

    @Test
    void survivesEverythingThatHappensToIt() throws Exception {
        Started killed = start(data, port);
        awaitReady(killed);
        assertRunFile(killed);
        List<ProcessHandle> orphans = children();
        assertEquals(3, orphans.size());

        killed.process().destroyForcibly().waitFor();
        assertTrue(orphans.stream().allMatch(ProcessHandle::isAlive), "nobody stopped them");
        Started second = start(data, port);
        awaitReady(second);
        assertTrue(second.said("停止上次遗留的 PostgreSQL"), second.everything());
        assertFalse(second.said("加载合成的南宁市数据"), "data survives");
        assertTrue(orphans.stream().noneMatch(ProcessHandle::isAlive));

        assertRefused(start(data, port), "正被另一个 ./start 使用");
        assertRefused(start(directory.resolve("other"), port - 1), "端口 " + port);

        List<ProcessHandle> children = children();
        child("API").destroyForcibly();
        assertRefused(second, "API 意外停止");
        assertTrue(second.said(data.resolve("log/api.log").toString()));
        assertTrue(children.stream().noneMatch(ProcessHandle::isAlive));
        assertFalse(Files.exists(data.resolve("run.json")));

        Started interrupted = start(data, port);
        assertTrue(Await.until(READY, () -> interrupted.said("PostgreSQL 已就绪")));
        interrupted.process().destroy();
        assertTrue(interrupted.process().waitFor(ENDS_WITHIN, TimeUnit.SECONDS));
        assertTrue(interrupted.said("已全部停止"), interrupted.everything());
        IntStream.range(port, port + 4).forEach(p -> assertTrue(Ports.isFree(p), "port " + p));
    }

    @Test
    void withoutABuildItSaysSo() throws Exception {
        Files.delete(checkout.resolve("web-client/dist/index.html"));
        assertRefused(start(data, port), "还没有构建");
        assertFalse(Files.exists(data), "nothing half-written");
    }

    private void assertRunFile(Started started) throws IOException {
        Path file = data.resolve("run.json");
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        JsonNode run = JSON.readTree(file.toFile());
        assertEquals("http://localhost:" + port, run.path("api").asText());
        assertEquals("http://localhost:" + (port + 1), run.path("keycloak").asText());
        assertEquals(started.process().pid(), run.path("pid").asLong());
        assertEquals(25, run.path("accounts").size());
        assertTrue(run.path("secondFactorRoles").isArray());
        JsonNode first = run.path("accounts").path(0);
        for (String field : List.of("role", "username", "password", "scope")) {
            assertTrue(first.hasNonNull(field), field);
        }
        assertEquals(32, run.path("clients").path("partner-demo").asText().length());
    }

    private void awaitReady(Started launcher) throws IOException {
        assertTrue(
                Await.until(READY, () -> launcher.said("Ctrl-C") || !launcher.process().isAlive()));
        assertTrue(launcher.said("Ctrl-C"), launcher.everything());
    }

    private static void assertRefused(Started launcher, String sentence) throws Exception {
        assertTrue(launcher.process().waitFor(ENDS_WITHIN, TimeUnit.SECONDS));
        assertEquals(1, launcher.process().exitValue());
        assertTrue(launcher.said(sentence), launcher.everything());
        assertFalse(launcher.said("Exception"), launcher.everything());
    }

    private List<ProcessHandle> children() throws IOException {
        List<ProcessHandle> handles = new ArrayList<>();
        for (String name : List.of("PostgreSQL", "Keycloak", "API")) {
            handles.add(child(name));
        }
        return handles;
    }

    private ProcessHandle child(String name) throws IOException {
        long pid = -1;
        for (JsonNode entry : JSON.readTree(data.resolve("children.json").toFile())) {
            if (entry.path("name").asText().equals(name)) {
                pid = entry.path("pid").asLong();
            }
        }
        return ProcessHandle.of(pid).orElseThrow();
    }

    private Started start(Path dataDirectory, int firstPort) throws IOException {
        Path output = directory.resolve("run-" + runs++ + ".txt");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-XX:TieredStopAtLevel=1",
                                "-Dtongxin.checkout=" + checkout,
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                Launcher.class.getName(),
                                "--port",
                                String.valueOf(firstPort),
                                "--data",
                                dataDirectory.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        launchers.add(process);
        return new Started(process, output);
    }

    private static int fourFreePorts() {
        return ThreadLocalRandom.current()
                // Below those that connections take: one that looks whether somebody is there
                // already could otherwise meet itself.
                .ints(20_000, 32_000)
                .filter(p -> IntStream.range(p - 1, p + 4).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }
}

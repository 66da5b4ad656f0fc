package cn.tongxin.embedded.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {
    @TempDir Path directory;
    private final List<String> said = new ArrayList<>();
    private final List<ChildProcess> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(ChildProcess::kill);
    }

    @Test
    void leftOversOfAKilledRunAreFoundAndStopped() throws IOException {
        Path record = directory.resolve("children.json");
        Children killedRun = Children.recordedIn(record);
        ChildProcess first = start(killedRun, "first", "exec tail -f /dev/null");
        ChildProcess second = start(killedRun, "second", "exec tail -f /dev/null");

        Children.stopLeftOvers(record, said::add);

        assertFalse(first.isAlive());
        assertFalse(second.isAlive());
        assertEquals(List.of("停止上次遗留的 second", "停止上次遗留的 first"), said);
        assertFalse(Files.exists(record));
    }

    @Test
    void aStrangerWithTheSameProcessIdIsLeftAlone() throws IOException {
        Path record = directory.resolve("children.json");
        ChildProcess child =
                start(Children.recordedIn(record), "stranger", "exec tail -f /dev/null");
        Files.writeString(
                record,
                Files.readString(record)
                        .replaceAll(
                                "\"startedAt\" : \"[^\"]*\"",
                                "\"startedAt\" : \"2020-01-01T00:00:00Z\""));

        Children.stopLeftOvers(record, said::add);

        assertTrue(child.isAlive());
        assertEquals(List.of(), said);
    }

    @Test
    void theLatestIsStoppedFirstAndNothingStartsAfterwards() throws IOException {
        Children children = Children.unrecorded();
        start(children, "PostgreSQL", "exec tail -f /dev/null");
        start(children, "Keycloak", "exec tail -f /dev/null");
        children.stopAll(said::add);
        assertEquals(List.of("正在停止 Keycloak", "正在停止 PostgreSQL"), said);
        assertThrows(IOException.class, () -> start(children, "API", "exec true"));
    }

    @Test
    void oneThatDoesNotListenIsKilledWithItsOffspring() throws IOException {
        ChildProcess deaf =
                start(
                        Children.unrecorded(),
                        "deaf",
                        "trap '' TERM; tail -f /dev/null & echo ready; while :; do wait; done");
        assertTrue(Await.until(Duration.ofSeconds(60), () -> deaf.lastLines(1).equals("ready")));
        List<ProcessHandle> offspring = deaf.handle().descendants().toList();
        assertEquals(1, offspring.size());
        deaf.stop(Duration.ofMillis(300));
        assertFalse(deaf.isAlive());
        assertTrue(Await.until(Duration.ofSeconds(60), () -> !offspring.get(0).isAlive()));
    }

    @Test
    void settingsOfTheCallersShellDoNotReachAChild() throws IOException {
        ChildProcess child =
                start(
                        Children.unrecorded(),
                        "env",
                        "env | grep -c -E '^(KC_|QUARKUS_|PG)' || true");
        assertEquals(0, child.waitFor(Duration.ofSeconds(60)));
        assertEquals("0", child.lastLines(1));
    }

    @Test
    void whoeverWaitsHearsHowFarItIsOnce() throws IOException {
        Path go = directory.resolve("go");
        ChildProcess child =
                start(
                        Children.unrecorded(),
                        "slow",
                        "echo half; while [ ! -e go ]; do sleep 0.05; done; echo all");

        int ended =
                child.waitFor(
                        Duration.ofSeconds(60),
                        Duration.ofMillis(50),
                        line -> {
                            said.add(line);
                            if (line.equals("half")) {
                                create(go);
                            }
                        });

        assertEquals(0, ended);
        assertEquals(1, said.stream().filter("half"::equals).count());
        assertEquals("all", child.lastLines(1));
    }

    private ChildProcess start(Children children, String name, String script) throws IOException {
        ChildProcess child =
                children.start(
                        ChildProcess.Command.of(name, List.of("sh", "-c", script), Map.of()),
                        directory,
                        directory.resolve(name + ".log"));
        started.add(child);
        return child;
    }

    private static void create(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

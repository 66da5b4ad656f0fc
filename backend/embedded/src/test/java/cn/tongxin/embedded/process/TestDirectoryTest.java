package cn.tongxin.embedded.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestDirectoryTest {
    @TempDir Path parent;

    @Test
    void whatAKilledTestRunLeftIsSweptAndWhatLivesStays() throws IOException {
        Path dead = Files.createDirectory(parent.resolve("tongxin-test-database-1"));
        ChildProcess orphan =
                Children.recordedIn(dead.resolve("children.json"))
                        .start(
                                ChildProcess.Command.of(
                                        "orphan",
                                        List.of("sh", "-c", "exec tail -f /dev/null"),
                                        Map.of()),
                                parent,
                                dead.resolve("log"));
        Files.writeString(dead.resolve("owner"), orphan.handle().pid() + " 2020-01-01T00:00:00Z");
        Path living = Files.createDirectory(parent.resolve("tongxin-test-database-2"));
        ProcessHandle self = ProcessHandle.current();
        Files.writeString(
                living.resolve("owner"),
                self.pid() + " " + self.info().startInstant().orElseThrow());

        TestDirectory.sweep(parent);

        assertFalse(orphan.isAlive());
        assertFalse(Files.exists(dead));
        assertTrue(Files.exists(living));
    }
}

package cn.tongxin.embedded.process;

import cn.tongxin.embedded.files.FileTrees;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every program started by this one. They are written down with process id and start time, so that
 * the next run finds and stops them even if this one is killed and cannot.
 */
public final class Children {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A process id is used again some day; its start time is not. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    /**
     * A session of its own, so that Ctrl-C in a terminal reaches only the launcher, which then
     * stops its children in order. The program keeps the process id it was started with.
     */
    private static final List<String> OWN_SESSION =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    /** Settings of the caller's shell that would change how a child runs. */
    private static final List<String> FOREIGN_SETTINGS =
            List.of("KC_", "KEYCLOAK_", "QUARKUS_", "PG", "TONGXIN_");

    private final Path record;
    private final List<ChildProcess> started = new ArrayList<>();
    private final ArrayNode written = JSON.createArrayNode();
    private boolean closing;

    private Children(Path record) {
        this.record = record;
        // Needed at the end, when a rebuild may have replaced the class files under us.
        Signals.load();
    }

    public static Children recordedIn(Path file) {
        return new Children(file);
    }

    /** For tests, which end with their JVM and stop what they started themselves. */
    public static Children unrecorded() {
        return new Children(null);
    }

    public synchronized ChildProcess start(
            ChildProcess.Command command, Path workingDirectory, Path log) throws IOException {
        if (closing) {
            throw new IOException("正在停止，不再启动 " + command.name() + "。");
        }
        List<String> words = new ArrayList<>(OWN_SESSION);
        words.addAll(command.words());
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .directory(workingDirectory.toFile())
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .keySet()
                .removeIf(name -> FOREIGN_SETTINGS.stream().anyMatch(name::startsWith));
        builder.environment().putAll(command.environment());
        ChildProcess child = new ChildProcess(command, builder.start(), log);
        started.add(child);
        writeDown(command, child.handle());
        return child;
    }

    /** Stops what still runs, the latest first; nothing can be started any more. */
    public void stopAll(Consumer<String> progress) {
        List<ChildProcess> all;
        synchronized (this) {
            closing = true;
            all = new ArrayList<>(started);
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).isAlive()) {
                progress.accept("正在停止 " + all.get(i).name());
                all.get(i).stop(PATIENCE);
            }
        }
        if (record != null) {
            record.toFile().delete();
        }
    }

    /** Stops children that a killed run left behind. */
    public static void stopLeftOvers(Path record, Consumer<String> progress) throws IOException {
        if (!Files.exists(record)) {
            return;
        }
        List<JsonNode> entries = new ArrayList<>();
        JSON.readTree(record.toFile()).forEach(entries::add);
        for (int i = entries.size() - 1; i >= 0; i--) {
            JsonNode entry = entries.get(i);
            ProcessHandle process = ProcessHandle.of(entry.path("pid").asLong()).orElse(null);
            if (process != null && isTheOne(process, entry.path("startedAt").asText())) {
                progress.accept("停止上次遗留的 " + entry.path("name").asText());
                Signals.stop(process, entry.path("stopSignal").asText(), PATIENCE);
            }
        }
        Files.delete(record);
    }

    private static boolean isTheOne(ProcessHandle process, String startedAt) {
        Instant then = Instant.parse(startedAt);
        return process.info()
                .startInstant()
                .map(now -> Duration.between(then, now).abs().compareTo(SAME_START) < 0)
                .orElse(false);
    }

    private void writeDown(ChildProcess.Command command, ProcessHandle process) throws IOException {
        if (record == null) {
            return;
        }
        written.addObject()
                .put("name", command.name())
                .put("pid", process.pid())
                .put("startedAt", process.info().startInstant().orElseGet(Instant::now).toString())
                .put("stopSignal", command.stopSignal());
        FileTrees.writePrivately(record, written.toPrettyString());
    }
}

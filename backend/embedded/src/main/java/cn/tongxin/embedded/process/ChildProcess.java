package cn.tongxin.embedded.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program we started: its log file, its life, its end. */
public final class ChildProcess {
    /**
     * A session of its own, so that Ctrl-C in a terminal reaches only the launcher, which then
     * stops its children in order. The program keeps the process id it was started with.
     */
    private static final List<String> OWN_SESSION =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** What to run: the name is for people (log file, messages). */
    public record Command(String name, List<String> words, Map<String, String> environment) {}

    public static ChildProcess start(Command command, Path workingDirectory, Path log)
            throws IOException {
        List<String> words = new ArrayList<>(OWN_SESSION);
        words.addAll(command.words());
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .directory(workingDirectory.toFile())
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(command.environment());
        return new ChildProcess(command.name(), builder.start(), log);
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code, once it has ended within the given time; otherwise the process is killed. */
    public int waitFor(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
            return -1;
        }
        return process.exitValue();
    }

    /** Asks with SIGTERM, insists with SIGKILL, returns when the process and its offspring are gone. */
    public void stop(Duration patience) {
        stop("TERM", patience);
    }

    public void stop(String signal, Duration patience) {
        Signals.stop(process.toHandle(), signal, patience);
    }

    private void kill() {
        Signals.stop(process.toHandle(), "KILL", Duration.ofSeconds(10));
    }

    /** The end of the log, for a message about a failure. */
    public String lastLines(int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - 8_192);
            byte[] tail = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(tail);
            List<String> all = new String(tail, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(" + log + ": " + e.getMessage() + ")";
        }
    }
}

package cn.tongxin.embedded.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A program we started: its log file, its life, its end. */
public final class ChildProcess {
    private final Command command;
    private final Process process;
    private final Path log;

    ChildProcess(Command command, Process process, Path log) {
        this.command = command;
        this.process = process;
        this.log = log;
    }

    /**
     * What to run.
     *
     * @param name for people: log file, messages
     * @param stopSignal the signal that ends it cleanly and soon
     */
    public record Command(
            String name, List<String> words, Map<String, String> environment, String stopSignal) {
        public static Command of(String name, List<String> words, Map<String, String> environment) {
            return new Command(name, words, environment, "TERM");
        }
    }

    public String name() {
        return command.name();
    }

    public Path log() {
        return log;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code, once it has ended within the given time; otherwise it is killed: -1. */
    public int waitFor(Duration atMost) throws IOException {
        return waitFor(atMost, atMost, line -> {});
    }

    /**
     * As above, and for whoever waits meanwhile.
     *
     * @param news told the last line of the log, every so often, when it is another one
     */
    public int waitFor(Duration atMost, Duration every, Consumer<String> news) throws IOException {
        long end = System.nanoTime() + atMost.toNanos();
        String told = "";
        try {
            long left = atMost.toNanos();
            while (left >= 0) {
                if (process.waitFor(Math.min(left, every.toNanos()), TimeUnit.NANOSECONDS)) {
                    return process.exitValue();
                }
                String line = lastLines(1);
                if (!line.equals(told)) {
                    news.accept(line);
                    told = line;
                }
                left = end - System.nanoTime();
            }
            kill();
            return -1;
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + name(), e);
        }
    }

    /** Asks it to end, insists after a while, returns when it and its offspring are gone. */
    public void stop(Duration patience) {
        Signals.stop(process.toHandle(), command.stopSignal(), patience);
    }

    public void kill() {
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
            return all.stream()
                    .skip(Math.max(0, all.size() - lines))
                    .map(line -> line.length() > 300 ? line.substring(0, 300) + "…" : line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "(" + log + ": " + e.getMessage() + ")";
        }
    }
}

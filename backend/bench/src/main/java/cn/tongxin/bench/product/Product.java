package cn.tongxin.bench.product;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.machine.Proc;
import cn.tongxin.bench.report.Console;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The running product: started here by {@code ./start} and stopped at the end, or found running.
 */
public final class Product implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    /** Longer than {@code ./start} itself waits for the largest city there is. */
    private static final Duration LONGEST_LOAD = Duration.ofMinutes(75);

    private static final int LONGEST_STOP_SECONDS = 90;
    private static final int LOG_LINES = 15;

    private final RunFile run;
    private final Process start;
    private final double startSeconds;
    private final Proc api;
    private final Proc postgres;

    private Product(RunFile run, Process start, double startSeconds)
            throws IOException, BenchException {
        this.run = run;
        this.start = start;
        this.startSeconds = startSeconds;
        this.api = Proc.listeningOn(run.api().getPort());
        this.postgres = Proc.listeningOn(run.database().port());
    }

    /**
     * How to run {@code ./start}.
     *
     * @param checkout directory that holds it
     * @param log where its output goes
     * @param scale of a city that is made anew, whatever is in the data directory; null to go on
     *     with what is there
     */
    public record Start(Path checkout, int port, Path data, Path log, String scale) {
        public Start(Path checkout, int port, Path data, Path log) {
            this(checkout, port, data, log, null);
        }

        private List<String> words(Path script) {
            List<String> words = new ArrayList<>(List.of(script.toString()));
            words.addAll(List.of("--port", String.valueOf(port), "--data", data.toString()));
            if (scale != null) {
                words.addAll(List.of("--scale", scale, "--reset"));
            }
            return words;
        }

        private Duration longest() {
            return scale == null ? LONGEST_START : LONGEST_LOAD;
        }
    }

    /** The product that is running already and wrote this file. */
    public static Product running(Path runJson) throws IOException, BenchException {
        if (!Files.isReadable(runJson)) {
            throw new BenchException("读不到 " + runJson + "，产品没有在运行。");
        }
        return new Product(RunFile.read(runJson), null, Double.NaN);
    }

    /** Runs {@code ./start} and returns when the API says that it is ready. */
    public static Product start(Start how, Console console) throws IOException, BenchException {
        Path script = how.checkout().resolve("start");
        if (!Files.isExecutable(script)) {
            throw new BenchException("找不到 ./start。");
        }
        Files.createDirectories(how.log().getParent());
        console.say("运行 ./start --port " + how.port());
        long began = System.nanoTime();
        Process process =
                new ProcessBuilder(how.words(script))
                        .directory(how.checkout().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(how.log().toFile())
                        .start();
        Thread rescue = new Thread(() -> stop(process, how.data()));
        Runtime.getRuntime().addShutdownHook(rescue);
        try {
            RunFile run = awaitReady(process, how);
            return new Product(run, process, (System.nanoTime() - began) / 1e9);
        } catch (IOException | BenchException | RuntimeException e) {
            stop(process, how.data());
            throw e;
        }
    }

    private static RunFile awaitReady(Process process, Start how)
            throws IOException, BenchException {
        Path runJson = how.data().resolve("run.json");
        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        long deadline = System.nanoTime() + how.longest().toNanos();
        while (System.nanoTime() < deadline) {
            // A file of an earlier run is gone before the new one is written.
            if (Files.isReadable(runJson)) {
                RunFile run = RunFile.read(runJson);
                if (descends(run.pid(), process) && Api.isReady(http, run.api())) {
                    return run;
                }
            }
            if (endsWithin(process, Duration.ofMillis(50))) {
                throw new BenchException("./start 没有启动成功：\n" + lastLines(how.log()));
            }
        }
        throw new BenchException(
                "./start 在 " + how.longest().toMinutes() + " 分钟内没有就绪：\n" + lastLines(how.log()));
    }

    private static boolean descends(long pid, Process process) {
        return pid == process.pid()
                || process.descendants().anyMatch(descendant -> descendant.pid() == pid);
    }

    private static boolean endsWithin(Process process, Duration wait) throws IOException {
        try {
            return process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for ./start", e);
        }
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(
                "\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }

    public RunFile run() {
        return run;
    }

    /** From the call of {@code ./start} to the first "ready"; not a number when found running. */
    public double startSeconds() {
        return startSeconds;
    }

    public Proc api() {
        return api;
    }

    public Proc postgres() {
        return postgres;
    }

    /**
     * Ends {@code ./start} but none of the servers it started, so that they can be stopped alone.
     */
    void release() throws BenchException {
        if (start == null) {
            throw new BenchException("这个命令要停止产品的各个部分，只能用于它自己启动的产品；请去掉 --run-json。");
        }
        start.destroyForcibly();
        try {
            start.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops what was started here; a product found running goes on running. */
    @Override
    public void close() {
        if (start != null) {
            stop(start, null);
        }
    }

    private static void stop(Process start, Path data) {
        if (!start.isAlive()) {
            return;
        }
        // The launcher is the shell's child or the shell itself; either stops its own children.
        List<ProcessHandle> all = start.descendants().toList();
        start.destroy();
        all.stream()
                .filter(handle -> handle.parent().map(start.toHandle()::equals).orElse(false))
                .forEach(ProcessHandle::destroy);
        try {
            if (!start.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                start.destroyForcibly();
                System.err.println("./start 没有按时停止，已强行结束" + (data == null ? "。" : "：" + data));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

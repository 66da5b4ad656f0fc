package cn.tongxin.bench.product;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.machine.Proc;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One more API process beside the running one, with the same environment on the same database: the
 * way to measure its start, or another heap size, without touching the first.
 */
public final class SecondApi implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(1);
    private static final int POLL_MILLIS = 10;
    private static final int PORT_OFFSET = 10;

    private final Process process;
    private final URI base;
    private final double startSeconds;

    private SecondApi(Process process, URI base, double startSeconds) {
        this.process = process;
        this.base = base;
        this.startSeconds = startSeconds;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param heap for {@code -Xmx}, or null for the first one's
     */
    public static SecondApi start(Product product, String heap, Path log)
            throws IOException, BenchException {
        int port = product.run().api().getPort() + PORT_OFFSET;
        URI base = URI.create("http://127.0.0.1:" + port);
        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        if (Api.isReady(http, base)) {
            throw new BenchException("端口 " + port + " 已被占用，无法再启动一个接口进程。");
        }
        Proc first = product.api();
        ProcessBuilder builder = new ProcessBuilder(withHeap(first.commandLine(), heap));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(first.environment());
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(port + 1));
        builder.directory(first.workingDirectory().toFile());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        long began = System.nanoTime();
        Process process = builder.start();
        while (System.nanoTime() - began < LONGEST_START.toNanos()) {
            if (Api.isReady(http, base)) {
                return new SecondApi(process, base, (System.nanoTime() - began) / 1e9);
            }
            if (endsWithin(process, POLL_MILLIS)) {
                throw new BenchException("接口进程没有启动成功，日志：" + log);
            }
        }
        process.destroyForcibly();
        throw new BenchException("接口进程在 1 分钟内没有就绪，日志：" + log);
    }

    static List<String> withHeap(List<String> commandLine, String heap) {
        if (heap == null) {
            return commandLine;
        }
        List<String> changed = new ArrayList<>(commandLine);
        changed.removeIf(word -> word.startsWith("-Xmx") || word.startsWith("-XX:MaxHeapSize"));
        changed.add(1, "-Xmx" + heap);
        return changed;
    }

    private static boolean endsWithin(Process process, long millis) throws IOException {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the API", e);
        }
    }

    public URI base() {
        return base;
    }

    public Proc proc() {
        return new Proc(process.pid());
    }

    /** From the start of the process to the first "ready". */
    public double startSeconds() {
        return startSeconds;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

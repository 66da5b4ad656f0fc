package cn.tongxin.bench.product;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.machine.Proc;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One server of the product, which a bench may stop, kill and start again. */
public final class Part {
    /** Under a load that takes both processors Keycloak needs ten times as long as alone. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private static final long LOOK_NANOS = 5_000_000;

    private final Program program;
    private final Path log;
    private final Question ready;
    private ProcessHandle process;

    /** Whether it serves. */
    @FunctionalInterface
    public interface Question {
        boolean yes();
    }

    Part(Program program, Path log, ProcessHandle process, Question ready) {
        this.program = program;
        this.log = log;
        this.process = process;
        this.ready = ready;
    }

    public Path log() {
        return log;
    }

    /** A setting it was started with. */
    public String setting(String name) throws BenchException {
        String value = program.environment().get(name);
        if (value == null) {
            throw new BenchException(program.name() + " 没有设置 " + name + "。");
        }
        return value;
    }

    public Proc proc() {
        return new Proc(process.pid());
    }

    /** Starts it and returns when it serves: seconds that took. */
    public double start() throws IOException, BenchException {
        long began = System.nanoTime();
        process = program.start(log).toHandle();
        while (System.nanoTime() - began < LONGEST.toNanos()) {
            if (ready.yes()) {
                return (System.nanoTime() - began) / 1e9;
            }
            if (!isAlive()) {
                throw new BenchException(program.name() + " 没有启动成功，日志：" + log);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        throw new BenchException(program.name() + " 没有按时就绪，日志：" + log);
    }

    /** Ends it without a chance to tidy up. */
    public void kill() throws IOException, BenchException {
        end("KILL");
    }

    /** Sends a signal and returns when the process is gone: seconds that took. */
    public double end(String signal) throws IOException, BenchException {
        if (!isAlive()) {
            return 0;
        }
        long began = System.nanoTime();
        signal(signal);
        while (isAlive()) {
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                process.destroyForcibly();
                throw new BenchException(program.name() + " 收到 " + signal + " 后没有停止。");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private void signal(String signal) throws IOException {
        Process kill =
                new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start();
        try {
            kill.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while sending a signal", e);
        }
    }

    boolean isAlive() throws IOException {
        return process != null && process.isAlive() && !proc().hasEnded();
    }

    void endQuietly(String signal) {
        try {
            end(signal);
        } catch (IOException | BenchException e) {
            System.err.println(e.getMessage());
        }
    }
}

package cn.tongxin.embedded.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ending a process and everything it started. */
final class Signals {
    private Signals() {}

    /** Makes the JVM read this class and what it uses now. */
    static void load() {
        Await.until(Duration.ZERO, () -> true);
    }

    static void stop(ProcessHandle process, String signal, Duration patience) {
        List<ProcessHandle> offspring = process.descendants().toList();
        if (process.isAlive()) {
            send(signal, process);
        }
        if (!Await.until(patience, () -> !process.isAlive())) {
            process.destroyForcibly();
        }
        for (ProcessHandle child : offspring) {
            if (child.isAlive() && !Await.until(Duration.ofSeconds(2), () -> !child.isAlive())) {
                child.destroyForcibly();
            }
        }
        Await.until(Duration.ofSeconds(10), () -> !process.isAlive());
    }

    /** Java itself can only send TERM and KILL; PostgreSQL's quick and clean stop is INT. */
    private static void send(String signal, ProcessHandle process) {
        if (signal.equals("TERM")) {
            process.destroy();
            return;
        }
        if (signal.equals("KILL")) {
            process.destroyForcibly();
            return;
        }
        try {
            Process kill =
                    new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                            .redirectErrorStream(true)
                            .start();
            if (!kill.waitFor(5, TimeUnit.SECONDS)) {
                kill.destroyForcibly();
                process.destroy();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

package cn.tongxin.embedded.start;

import java.io.PrintStream;
import java.time.Duration;

/** Lines for the person waiting, each with the seconds since the start. */
public final class Progress {
    private final PrintStream out;
    private final long began;

    /**
     * @param already what {@code ./start} spent on building before this program began
     */
    public Progress(PrintStream out, Duration already) {
        this.out = out;
        this.began = System.nanoTime() - already.toNanos();
    }

    PrintStream out() {
        return out;
    }

    public void say(String what) {
        out.printf("[%3d 秒] %s%n", seconds(), what);
        out.flush();
    }

    public long seconds() {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }
}

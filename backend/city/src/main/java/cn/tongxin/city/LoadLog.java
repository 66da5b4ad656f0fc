package cn.tongxin.city;

import java.io.PrintStream;
import java.util.Locale;

/** What the load says of itself; several threads may speak at a time. */
final class LoadLog {
    private final PrintStream out;
    private final long begun = System.nanoTime();

    LoadLog(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}

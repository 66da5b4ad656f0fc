package cn.tongxin.bench.report;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Progress, with the time of day, and finished tables. */
public record Console(PrintStream out) {
    public void say(String sentence) {
        out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + sentence);
        out.flush();
    }

    public void print(String text) {
        out.println();
        out.print(text);
        out.flush();
    }
}

package cn.tongxin.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first line of {@code /proc/stat}: what all processors did since the machine started.
 *
 * @param busy time spent working, in ticks
 * @param stolen time the host gave to others although we had work, in ticks
 * @param total all time, in ticks
 */
public record MachineClock(long busy, long stolen, long total) {
    public static MachineClock now() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            return of(lines.findFirst().orElseThrow());
        }
    }

    static MachineClock of(String line) {
        String[] cell = line.strip().split("\\s+");
        long[] ticks = new long[8];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = Long.parseLong(cell[i + 1]);
        }
        long total = 0;
        for (long t : ticks) {
            total += t;
        }
        // user nice system idle iowait irq softirq steal
        long idle = ticks[3] + ticks[4];
        return new MachineClock(total - idle - ticks[7], ticks[7], total);
    }

    public MachineClock minus(MachineClock earlier) {
        return new MachineClock(
                busy - earlier.busy, stolen - earlier.stolen, total - earlier.total);
    }

    public double stealPercent() {
        return total == 0 ? 0 : 100.0 * stolen / total;
    }

    public long busyMillis() {
        return busy * Proc.MILLIS_PER_TICK;
    }

    public long totalMillis() {
        return total * Proc.MILLIS_PER_TICK;
    }
}

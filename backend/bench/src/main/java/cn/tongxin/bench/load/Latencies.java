package cn.tongxin.bench.load;

import java.util.Arrays;

/** Every single latency of a run, so that percentiles are exact and not read off buckets. */
public final class Latencies {
    private static final int FIRST_CAPACITY = 1 << 16;
    private static final int NANOS_PER_MICRO = 1_000;

    private int[] micros = new int[FIRST_CAPACITY];
    private int count;
    private boolean sorted;

    public void add(long nanos) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, count * 2);
        }
        micros[count++] = (int) Math.min(nanos / NANOS_PER_MICRO, Integer.MAX_VALUE);
        sorted = false;
    }

    public int count() {
        return count;
    }

    /**
     * Nearest rank: the smallest latency that at least this share of all answers did not exceed.
     *
     * @param percent above 0, at most 100
     * @return milliseconds
     */
    public double percentileMillis(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("not a percentile: " + percent);
        }
        if (count == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(micros, 0, count);
            sorted = true;
        }
        int rank = (int) Math.ceil(percent / 100 * count);
        return micros[rank - 1] / 1000.0;
    }
}

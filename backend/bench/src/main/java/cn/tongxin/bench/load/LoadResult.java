package cn.tongxin.bench.load;

/**
 * What one run measured.
 *
 * @param errors answers that were not 2xx
 * @param firstError what the first of them said, empty without one
 */
public record LoadResult(double seconds, int errors, String firstError, Latencies latencies) {
    public double perSecond() {
        return latencies.count() / seconds;
    }

    public double p50() {
        return latencies.percentileMillis(50);
    }

    public double p99() {
        return latencies.percentileMillis(99);
    }
}

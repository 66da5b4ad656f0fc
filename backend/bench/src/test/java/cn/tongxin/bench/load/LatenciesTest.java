package cn.tongxin.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static final long MILLI = 1_000_000;

    @Test
    void percentilesAreNearestRank() {
        Latencies latencies = new Latencies();
        for (int ms = 100; ms >= 1; ms--) {
            latencies.add(ms * MILLI);
        }
        assertEquals(50, latencies.percentileMillis(50));
        assertEquals(99, latencies.percentileMillis(99));
        assertEquals(100, latencies.percentileMillis(99.5));
        assertEquals(100, latencies.percentileMillis(100));
        assertEquals(1, latencies.percentileMillis(0.5));
    }

    @Test
    void oneLatencyIsEveryPercentile() {
        Latencies latencies = new Latencies();
        latencies.add(1_500_000);
        assertEquals(1.5, latencies.percentileMillis(50));
        assertEquals(1.5, latencies.percentileMillis(99));
    }

    @Test
    void moreMayBeAddedAfterLooking() {
        Latencies latencies = new Latencies();
        latencies.add(3 * MILLI);
        assertEquals(3, latencies.percentileMillis(100));
        latencies.add(MILLI);
        assertEquals(1, latencies.percentileMillis(50));
    }

    @Test
    void keepsEveryOneOfMany() {
        Latencies latencies = new Latencies();
        for (int i = 0; i < 200_000; i++) {
            latencies.add(i * 1_000L);
        }
        assertEquals(200_000, latencies.count());
        assertEquals(99.999, latencies.percentileMillis(50));
    }

    @Test
    void nothingMeasuredIsNotANumber() {
        assertTrue(Double.isNaN(new Latencies().percentileMillis(50)));
        assertThrows(IllegalArgumentException.class, () -> new Latencies().percentileMillis(0));
    }
}

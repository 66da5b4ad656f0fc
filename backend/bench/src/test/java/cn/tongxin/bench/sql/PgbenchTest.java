package cn.tongxin.bench.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.load.Latencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PgbenchTest {
    private static final String OUTPUT =
            """
            pgbench (15.20, server 18.6)
            transaction type: list.pgbench.sql
            query mode: prepared
            number of clients: 8
            number of transactions actually processed: 233412
            number of failed transactions: 0 (0.000%)
            latency average = 1.028 ms
            initial connection time = 22.360 ms
            tps = 7780.412000 (without initial connection time)
            """;

    @Test
    void readsItsFigures() throws BenchException {
        Pgbench.Outcome outcome = Pgbench.read(OUTPUT, new Latencies());
        assertEquals(7780.412, outcome.perSecond());
        assertEquals(1.028, outcome.averageMillis());
        assertEquals(233_412, outcome.transactions());
    }

    @Test
    void readsTheLatencyOfEachTransaction(@TempDir Path log) throws IOException {
        Files.writeString(log.resolve("log.17"), "0 1 1500 0 1764559000 123456\n");
        Files.writeString(log.resolve("log.17.1"), "1 1 2500 0 1764559000 123456\n");
        Latencies latencies = Pgbench.latencies(log);
        assertEquals(2, latencies.count());
        assertEquals(1.5, latencies.percentileMillis(50));
        assertEquals(2.5, latencies.percentileMillis(99));
    }

    @Test
    void refusesARunWithFailures() {
        String failed = OUTPUT.replace("failed transactions: 0", "failed transactions: 3");
        assertThrows(BenchException.class, () -> Pgbench.read(failed, new Latencies()));
        assertThrows(
                BenchException.class,
                () ->
                        Pgbench.read(
                                "pgbench: error: client 0 aborted in command 1\n" + OUTPUT,
                                new Latencies()));
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThrows(BenchException.class, () -> Pgbench.read("nothing", new Latencies()));
    }
}

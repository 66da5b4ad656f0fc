package cn.tongxin.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.bench.load.Latencies;
import cn.tongxin.bench.load.LoadResult;
import cn.tongxin.bench.machine.CpuTime;
import cn.tongxin.bench.machine.CpuWindow;
import cn.tongxin.bench.scenario.Scenario;
import cn.tongxin.bench.sql.Pgbench;
import cn.tongxin.bench.sql.PgbenchScript.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Scenario SCENARIO =
            new Scenario("list", "学校列表", () -> null, List.of(), Choice.AT_RANDOM);

    private static Round round(int requests, double pgbench, double steal) {
        CpuWindow.Use use =
                new CpuWindow.Use(steal, 1, new CpuTime(300, 100), CpuTime.NONE, CpuTime.NONE);
        Latencies latencies = new Latencies();
        for (int i = 0; i < requests; i++) {
            latencies.add(1_000_000);
        }
        return new Round(
                new Round.Base(new Pgbench.Outcome(pgbench + 100, 1, 1000, latencies, ""), use),
                new Session.Measured(new LoadResult(1, 0, "", latencies), use),
                new Round.Base(new Pgbench.Outcome(pgbench - 100, 1, 1000, latencies, ""), use));
    }

    @Test
    void comparesWithTheMeanOfBothPgbenchRuns() {
        assertEquals(0.4, round(400, 1000, 0).ratio());
    }

    @Test
    void takesTheMiddleOfTheUndisturbedRounds() {
        Round disturbed = round(100, 1000, 2.5);
        Round low = round(300, 1000, 0);
        Round middle = round(400, 1000, 0);
        Round high = round(500, 1000, 0);
        Comparison c = new Comparison(SCENARIO, List.of(high, disturbed, low, middle));
        assertTrue(c.clean());
        assertEquals(middle, c.typical());
        assertTrue(Comparison.figures(List.of(c)).contains("受干扰"));
    }

    @Test
    void saysSoWhenEveryRoundWasDisturbed() {
        Round disturbed = round(100, 1000, 2.5);
        Comparison c = new Comparison(SCENARIO, List.of(disturbed));
        assertFalse(c.clean());
        assertEquals(disturbed, c.typical());
    }

    @Test
    void spreadsProcessorTimeOverTheRequests() {
        Comparison c = new Comparison(SCENARIO, List.of(round(1000, 1000, 0)));
        String table = Comparison.processorTime(List.of(c));
        assertTrue(table.lines().toList().get(2).matches("学校列表 +300 +100 +0 +0 +0 +0"), table);
    }
}

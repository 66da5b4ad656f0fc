package cn.tongxin.bench.command;

import cn.tongxin.bench.machine.CpuTime;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Table;
import cn.tongxin.bench.scenario.Scenario;
import java.util.Comparator;
import java.util.List;

/** All rounds of one scenario. */
record Comparison(Scenario scenario, List<Round> rounds) {
    boolean clean() {
        return rounds.stream().anyMatch(Round::clean);
    }

    /** The middle one of the undisturbed rounds; of all of them when none was undisturbed. */
    Round typical() {
        List<Round> counting = rounds.stream().filter(r -> r.clean() || !clean()).toList();
        List<Round> sorted =
                counting.stream().sorted(Comparator.comparingDouble(Round::ratio)).toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    static String figures(List<Comparison> all) {
        Table table =
                new Table(
                        "场景",
                        "轮",
                        "接口 次/秒",
                        "p50 ms",
                        "p99 ms",
                        "错误",
                        "pgbench 前",
                        "pgbench 后",
                        "其 p50 ms",
                        "其 p99 ms",
                        "比值",
                        "steal %",
                        "其它进程 %",
                        "采用");
        for (Comparison c : all) {
            for (int i = 0; i < c.rounds().size(); i++) {
                Round r = c.rounds().get(i);
                table.row(
                        c.scenario().title(),
                        String.valueOf(i + 1),
                        Figure.number(Math.rint(r.api().load().perSecond())),
                        Figure.number(r.api().load().p50()),
                        Figure.number(r.api().load().p99()),
                        String.valueOf(r.api().load().errors()),
                        Figure.number(Math.rint(r.before().outcome().perSecond())),
                        Figure.number(Math.rint(r.after().outcome().perSecond())),
                        Figure.number(r.pgbenchMillis(50)),
                        Figure.number(r.pgbenchMillis(99)),
                        Figure.number(r.ratio()),
                        Figure.number(r.steal()),
                        Figure.number(r.other()),
                        (r == c.typical() ? "✓" : "") + (r.clean() ? "" : "受干扰"));
            }
        }
        return table.toString();
    }

    /** Where one request's processor time goes, in microseconds. */
    static String processorTime(List<Comparison> all) {
        Table table =
                new Table(
                        "每次请求的 CPU 微秒",
                        "接口 用户态",
                        "接口 内核态",
                        "PostgreSQL",
                        "压测客户端",
                        "pgbench 下 PostgreSQL",
                        "pgbench 自身");
        for (Comparison c : all) {
            Round r = c.typical();
            int requests = r.api().load().latencies().count();
            CpuTime api = r.api().use().api();
            long transactions = r.after().outcome().transactions();
            table.row(
                    c.scenario().title(),
                    micros(api.userMillis(), requests),
                    micros(api.kernelMillis(), requests),
                    micros(r.api().use().postgres().millis(), requests),
                    micros(r.api().use().client().millis(), requests),
                    micros(r.after().use().postgres().millis(), transactions),
                    micros(r.after().use().client().millis(), transactions));
        }
        return table.toString();
    }

    private static String micros(long millis, long times) {
        return Figure.number(Math.rint(millis * 1000.0 / times));
    }
}

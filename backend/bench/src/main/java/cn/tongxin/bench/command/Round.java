package cn.tongxin.bench.command;

import cn.tongxin.bench.machine.CpuWindow;
import cn.tongxin.bench.sql.Pgbench;
import java.util.List;

/** pgbench, the API, pgbench again: one comparison, taken within minutes on the same machine. */
record Round(Base before, Session.Measured api, Base after) {
    /**
     * Above this the host took so much time away that a figure says more about it than about us.
     */
    static final double MOST_STEAL = 2.0;

    /** The same for other programs on this machine, the system's own small jobs allowed for. */
    static final double MOST_OTHER = 6.0;

    /** One run of pgbench. */
    record Base(Pgbench.Outcome outcome, CpuWindow.Use use) {}

    double ratio() {
        return api.load().perSecond() / pgbench();
    }

    double pgbench() {
        return (before.outcome().perSecond() + after.outcome().perSecond()) / 2;
    }

    /** Of pgbench; the mean of both runs, as for its transactions per second. */
    double pgbenchMillis(double percent) {
        return (before.outcome().latencies().percentileMillis(percent)
                        + after.outcome().latencies().percentileMillis(percent))
                / 2;
    }

    double steal() {
        return uses().stream().mapToDouble(CpuWindow.Use::stealPercent).max().orElseThrow();
    }

    double other() {
        return uses().stream().mapToDouble(CpuWindow.Use::otherPercent).max().orElseThrow();
    }

    boolean clean() {
        return clean(steal(), other());
    }

    /** Whether nothing took so much of the machine away, in percent, that a figure is worthless. */
    static boolean clean(double steal, double other) {
        return steal <= MOST_STEAL && other <= MOST_OTHER;
    }

    private List<CpuWindow.Use> uses() {
        return List.of(before.use(), api.use(), after.use());
    }
}

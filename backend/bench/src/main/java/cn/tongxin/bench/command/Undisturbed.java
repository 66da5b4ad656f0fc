package cn.tongxin.bench.command;

import cn.tongxin.bench.machine.CpuTime;
import cn.tongxin.bench.machine.MachineClock;
import cn.tongxin.bench.machine.Proc;
import java.io.IOException;

/** Whether the processors were left to what is measured and to what it started. */
final class Undisturbed {
    /** Grandchildren that live on, such as the servers' own, may not be counted as ours. */
    private static final double MOST_OTHER = 15;

    private Undisturbed() {}

    /**
     * @param ours what the measured processes used since then
     */
    static boolean since(MachineClock begin, CpuTime ours) throws IOException {
        MachineClock window = MachineClock.now().minus(begin);
        long known = ours.millis() + new Proc(ProcessHandle.current().pid()).cpu().millis();
        double other = 100.0 * (window.busyMillis() - known) / window.totalMillis();
        return window.stealPercent() <= Round.MOST_STEAL && other <= MOST_OTHER;
    }
}

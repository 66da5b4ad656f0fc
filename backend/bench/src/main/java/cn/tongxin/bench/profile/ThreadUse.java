package cn.tongxin.bench.profile;

import cn.tongxin.bench.machine.CpuTime;
import cn.tongxin.bench.machine.Proc;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Processor time of the API by what its threads are for. */
public enum ThreadUse {
    WORKERS("工作线程（执行请求）"),
    EVENT_LOOPS("事件循环（收发 HTTP）"),
    COMPILER("即时编译"),
    COLLECTOR("垃圾回收"),
    REST("其余线程");

    private final String title;

    ThreadUse(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /**
     * Which use a thread has.
     *
     * @param name as in {@code /proc}: at most 15 characters
     */
    static ThreadUse of(String name) {
        if (name.startsWith("executor-thread")) {
            return WORKERS;
        }
        if (name.startsWith("vert.x-eventloo") || name.startsWith("vert.x-acceptor")) {
            return EVENT_LOOPS;
        }
        if (name.contains("CompilerThre")) {
            return COMPILER;
        }
        boolean collector = name.startsWith("GC ") || name.startsWith("G1 ");
        return collector ? COLLECTOR : REST;
    }

    /** What each kind of thread used between two looks; ended threads count for the rest. */
    static Map<ThreadUse, CpuTime> between(Look begin, Look end) {
        Map<ThreadUse, CpuTime> uses = new EnumMap<>(ThreadUse.class);
        CpuTime left = end.process().minus(begin.process());
        for (Map.Entry<String, Proc.ThreadCpu> thread : end.threads().entrySet()) {
            Proc.ThreadCpu earlier = begin.threads().get(thread.getKey());
            CpuTime used =
                    thread.getValue().cpu().minus(earlier == null ? CpuTime.NONE : earlier.cpu());
            uses.merge(of(thread.getValue().name()), used, CpuTime::plus);
            left = left.minus(used);
        }
        uses.merge(REST, left, CpuTime::plus);
        return uses;
    }

    /** A process and its threads at one moment. */
    public record Look(CpuTime process, Map<String, Proc.ThreadCpu> threads) {
        public static Look at(Proc process) throws IOException {
            return new Look(process.cpu(), process.cpuByThread());
        }
    }
}

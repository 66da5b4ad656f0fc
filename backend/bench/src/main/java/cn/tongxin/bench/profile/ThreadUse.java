package cn.tongxin.bench.profile;

import cn.tongxin.bench.machine.CpuTime;
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
        boolean collector =
                name.startsWith("GC Thread") || name.startsWith("G") && name.length() <= 9;
        return collector ? COLLECTOR : REST;
    }

    /** What each kind of thread used between two looks. */
    static Map<ThreadUse, CpuTime> between(Map<String, CpuTime> begin, Map<String, CpuTime> end) {
        Map<ThreadUse, CpuTime> uses = new EnumMap<>(ThreadUse.class);
        end.forEach(
                (name, cpu) ->
                        uses.merge(
                                of(name),
                                cpu.minus(begin.getOrDefault(name, CpuTime.NONE)),
                                CpuTime::plus));
        return uses;
    }
}

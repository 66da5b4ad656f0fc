package cn.tongxin.bench.profile;

import cn.tongxin.bench.machine.CpuTime;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The tables of a profile. */
public record ProfileReport(
        Recorded recorded, ThreadUse.Look before, ThreadUse.Look after, int requests) {
    private static final int FRAMES = 20;

    public String text() {
        return threads()
                + "\n按层划分的 Java 执行采样（用户态；"
                + recorded.samples()
                + " 个采样，系统调用见上表内核态）与内存分配\n"
                + layers()
                + "\n按机制划分的同一批采样；微秒数按工作线程与事件循环的用户态 CPU 折算\n"
                + mechanisms()
                + "\n每次请求分配约 "
                + Figure.number(Math.rint(recorded.allocatedBytes() / 1024.0 / requests))
                + " KB；垃圾回收 "
                + recorded.collections()
                + " 次，共停顿 "
                + Figure.number(Math.rint(recorded.pauseMillis()))
                + " ms\n"
                + frames("我们的方法（连同其调用的一切）", recorded.ours(FRAMES))
                + frames("JDK 之外最内层的方法", recorded.firstOutsideJdk(FRAMES))
                + frames("最内层的方法", recorded.innermost(FRAMES));
    }

    private String threads() {
        Table table = new Table("接口进程的线程", "每次请求 CPU 微秒", "其中内核态", "占比 %");
        Map<ThreadUse, CpuTime> uses = ThreadUse.between(before, after);
        long all = uses.values().stream().mapToLong(CpuTime::millis).sum();
        for (Map.Entry<ThreadUse, CpuTime> use : uses.entrySet()) {
            CpuTime cpu = use.getValue();
            table.row(
                    use.getKey().title(),
                    micros(cpu.millis()),
                    micros(cpu.kernelMillis()),
                    Figure.number(Math.rint(1000.0 * cpu.millis() / Math.max(1, all)) / 10));
        }
        return table.toString();
    }

    private String micros(long millis) {
        return Figure.number(Math.rint(millis * 1000.0 / requests));
    }

    private String layers() {
        Table table = new Table("层", "CPU 采样 %", "内存分配 %");
        Arrays.stream(Layer.values())
                .sorted(
                        Comparator.comparingDouble((Layer l) -> recorded.samplePercent(l))
                                .reversed())
                .forEach(
                        layer ->
                                table.row(
                                        layer.title(),
                                        Figure.number(recorded.samplePercent(layer)),
                                        Figure.number(recorded.allocationPercent(layer))));
        return table.toString();
    }

    private String mechanisms() {
        Table table = new Table("机制", "CPU 采样 %", "每次请求微秒");
        for (Mechanism mechanism : Mechanism.values()) {
            table.row(
                    mechanism.title(),
                    Figure.number(recorded.samplePercent(mechanism)),
                    Figure.number(mechanismMicros(mechanism)));
        }
        return table.toString();
    }

    /** A mechanism's share of what Java code used for one request. */
    public double mechanismMicros(Mechanism mechanism) {
        Map<ThreadUse, CpuTime> uses = ThreadUse.between(before, after);
        long millis =
                uses.entrySet().stream()
                        .filter(
                                use ->
                                        use.getKey() == ThreadUse.WORKERS
                                                || use.getKey() == ThreadUse.EVENT_LOOPS)
                        .mapToLong(use -> use.getValue().userMillis())
                        .sum();
        double perRequest = millis * 1000.0 / Math.max(1, requests);
        return Math.rint(perRequest * recorded.samplePercent(mechanism) / 10) / 10;
    }

    private static String frames(String title, List<Recorded.Hot> frames) {
        Table table = new Table(title, "%");
        frames.forEach(hot -> table.row(hot.frame(), Figure.number(hot.percent())));
        return "\n" + table;
    }
}

package cn.tongxin.bench.fault;

import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Every answer of a load with its times, whatever it was. */
final class Answers {
    private final List<Answer> all = new ArrayList<>();

    /**
     * One answer, or its absence.
     *
     * @param sent when it was asked, {@link System#nanoTime()}
     * @param client who asked
     * @param server which process was asked
     * @param status 0 when nothing came back
     * @param kind status and code, or why nothing came back
     */
    record Answer(
            long sent, long came, int client, int server, String what, int status, String kind) {
        boolean ok() {
            return status >= 200 && status < 300;
        }

        double millis() {
            return (came - sent) / 1e6;
        }
    }

    synchronized void add(Answer answer) {
        all.add(answer);
    }

    synchronized List<Answer> list() {
        return List.copyOf(all);
    }

    long count(Predicate<Answer> which) {
        return list().stream().filter(which).count();
    }

    /** The longest a caller had to wait for an answer or for the absence of one, in seconds. */
    double longestSeconds() {
        return list().stream().mapToDouble(Answer::millis).max().orElse(0) / 1000;
    }

    /**
     * Seconds from a moment to each caller's first success among the requests sent after it.
     *
     * @return not a number for a caller that never succeeded again
     */
    Map<Integer, Double> firstSuccessAfter(long moment, Predicate<Answer> whose) {
        Map<Integer, Double> seconds = new TreeMap<>();
        for (Answer a : list()) {
            if (!whose.test(a)) {
                continue;
            }
            if (a.ok() && a.sent() >= moment) {
                double took = (a.came() - moment) / 1e9;
                seconds.merge(a.client(), took, (x, y) -> Double.isNaN(x) ? y : Math.min(x, y));
            } else {
                seconds.putIfAbsent(a.client(), Double.NaN);
            }
        }
        return seconds;
    }

    /** The slowest caller of {@link #firstSuccessAfter}; endless when one never succeeded. */
    double slowestRecovery(long moment, Predicate<Answer> whose) {
        Map<Integer, Double> seconds = firstSuccessAfter(moment, whose);
        if (seconds.isEmpty() || seconds.values().stream().anyMatch(s -> s.isNaN())) {
            return Double.POSITIVE_INFINITY;
        }
        return seconds.values().stream().mapToDouble(s -> s).max().orElseThrow();
    }

    /** How often each kind of answer came. */
    String byKind() {
        Map<String, Long> counts =
                list().stream()
                        .collect(
                                Collectors.groupingBy(
                                        a -> a.what() + " → " + a.kind(),
                                        TreeMap::new,
                                        Collectors.counting()));
        Table table = new Table("请求与回复", "次数");
        counts.forEach((kind, count) -> table.row(kind, Figure.number(count)));
        return table.toString();
    }

    /** Successes and failures second by second, for the raw output. */
    String bySecond(long start) {
        Map<Long, long[]> seconds = new TreeMap<>();
        for (Answer a : list()) {
            long[] cell =
                    seconds.computeIfAbsent((a.came() - start) / 1_000_000_000L, s -> new long[2]);
            cell[a.ok() ? 0 : 1]++;
        }
        StringBuilder text = new StringBuilder("second ok other\n");
        seconds.forEach((s, c) -> text.append(s + " " + c[0] + " " + c[1] + "\n"));
        return text.toString();
    }
}

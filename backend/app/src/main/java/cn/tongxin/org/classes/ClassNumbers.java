package cn.tongxin.org.classes;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The numbers of a school's classes, one series for each cohort. A number names one class for ever,
 * so those of ended classes are taken as well.
 */
final class ClassNumbers {
    private static final int MOST = 60;

    private final Map<Series, TreeSet<Integer>> taken = new HashMap<>();

    /** Whom one series is for. */
    record Series(String stage, int entryYear) {}

    /** A number that a class bears. */
    record Numbered(Series series, int number) {}

    ClassNumbers(Collection<Numbered> borne) {
        borne.forEach(this::take);
    }

    /** Takes a number; false when another class has it. */
    boolean take(Numbered wanted) {
        return series(wanted.series()).add(wanted.number());
    }

    /** Takes the next after all that the cohort has used; a gap only when there are no more. */
    int next(Series series) {
        TreeSet<Integer> used = series(series);
        int last = used.isEmpty() ? 0 : used.last();
        int next =
                IntStream.concat(
                                IntStream.rangeClosed(last + 1, MOST),
                                IntStream.rangeClosed(1, last))
                        .filter(number -> !used.contains(number))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                ProblemCode.STATE_CONFLICT,
                                                "并入后%d级的班号超过 %d，请先整理班级。"
                                                        .formatted(series.entryYear(), MOST)));
        used.add(next);
        return next;
    }

    private TreeSet<Integer> series(Series series) {
        return taken.computeIfAbsent(series, none -> new TreeSet<>());
    }
}

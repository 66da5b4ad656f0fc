package cn.tongxin.reporting.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which counts of people are not shown. A count from 1 to 9 is hidden. So that subtracting
 * what is shown from the total does not give it back, further cells are hidden with it, the
 * smallest first, until those hidden are at least two, ten people together, more people than cells,
 * and fewer than nine each where all are small: whoever knows their sum then still cannot tell any
 * of them. When no cell is left, the total goes too.
 *
 * <p>The one place where this is decided, for answers, exports and pages alike. It protects one
 * table; what two tables with different parts tell together is not its business.
 */
final class SmallCells {
    static final long LEAST_SHOWN = 10;
    private static final int LEAST_HIDDEN = 2;

    private final List<Long> counts;
    private final Set<Integer> hidden = new TreeSet<>();
    private boolean totalHidden;

    private SmallCells(List<Long> counts) {
        this.counts = counts;
    }

    /**
     * What may be shown.
     *
     * @param total whether the sum of all cells may
     * @param cells for each cell whether it may, in the order of the counts
     */
    record Shown(boolean total, List<Boolean> cells) {}

    static Shown of(List<Long> counts) {
        SmallCells cells = new SmallCells(counts);
        cells.hide();
        return new Shown(
                !cells.totalHidden,
                IntStream.range(0, counts.size())
                        .mapToObj(i -> !cells.hidden.contains(i))
                        .toList());
    }

    private void hide() {
        IntStream.range(0, counts.size()).filter(i -> isSmall(counts.get(i))).forEach(hidden::add);
        totalHidden = isSmall(counts.stream().mapToLong(Long::longValue).sum());
        if (hidden.isEmpty() || totalHidden) {
            return;
        }
        List<Integer> others = new ArrayList<>(smallestFirst());
        while (!cannotBeTold() && !others.isEmpty()) {
            hidden.add(others.remove(0));
        }
        totalHidden = !cannotBeTold();
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < LEAST_SHOWN;
    }

    /** Cells that are shown so far; an empty one protects least and comes last. */
    private List<Integer> smallestFirst() {
        return IntStream.range(0, counts.size())
                .filter(i -> !hidden.contains(i))
                .boxed()
                .sorted(
                        Comparator.<Integer, Boolean>comparing(i -> counts.get(i) == 0)
                                .thenComparing(counts::get))
                .toList();
    }

    private boolean cannotBeTold() {
        long sum = hidden.stream().mapToLong(counts::get).sum();
        boolean allAtMost = hidden.stream().allMatch(i -> isSmall(counts.get(i)));
        boolean atTheirMost = allAtMost && sum >= hidden.size() * (LEAST_SHOWN - 1);
        return hidden.size() >= LEAST_HIDDEN
                && sum >= LEAST_SHOWN
                && sum > hidden.size()
                && !atTheirMost;
    }
}

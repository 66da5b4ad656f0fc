package cn.tongxin.reporting.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.reporting.metric.SmallCells.Shown;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** few people are not shown, and cannot be told from what is. */
class SmallCellsTest {
    /** Small, empty and large cells in every mixture, near the limit above all. */
    @Provide
    Arbitrary<List<Long>> tables() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.longs().between(0, 12)),
                        Tuple.of(1, Arbitraries.longs().between(0, 2)),
                        Tuple.of(2, Arbitraries.longs().between(9, 5_000)))
                .list()
                .ofMaxSize(16);
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static List<Long> hidden(List<Long> counts, Shown shown) {
        return IntStream.range(0, counts.size())
                .filter(i -> !shown.cells().get(i))
                .mapToObj(counts::get)
                .toList();
    }

    private static boolean isSmall(long count) {
        return count >= 1 && count <= 9;
    }

    @Property
    void a_count_from_one_to_nine_is_never_shown(@ForAll("tables") List<Long> counts) {
        Shown shown = SmallCells.of(counts);
        assertEquals(counts.size(), shown.cells().size());
        for (int i = 0; i < counts.size(); i++) {
            assertFalse(isSmall(counts.get(i)) && shown.cells().get(i), counts::toString);
        }
        assertFalse(isSmall(sum(counts)) && shown.total(), counts::toString);
    }

    /** What is left when the shown cells are taken from the shown total is no small count. */
    @Property
    void what_is_left_by_subtraction_is_not_small(@ForAll("tables") List<Long> counts) {
        Shown shown = SmallCells.of(counts);
        if (shown.total()) {
            assertFalse(isSmall(sum(hidden(counts, shown))), counts::toString);
        }
    }

    /** Each hidden cell could be another number, with everything that is shown the same. */
    @Property
    void no_hidden_cell_can_be_computed(@ForAll("tables") List<Long> counts) {
        Shown shown = SmallCells.of(counts);
        List<Long> hidden = hidden(counts, shown);
        if (!shown.total() || hidden.isEmpty()) {
            return;
        }
        boolean allSmall = hidden.stream().allMatch(SmallCellsTest::isSmall);
        assertTrue(
                !allSmall || sum(hidden) < hidden.size() * (SmallCells.LEAST_SHOWN - 1),
                "all of them must be nine: " + counts);
        for (int i = 0; i < hidden.size(); i++) {
            long others = sum(hidden) - hidden.get(i);
            // Something can be moved from this cell to another one, or from another one to it.
            boolean gives = hidden.get(i) > 1 && hidden.size() > 1;
            boolean takes = others > hidden.size() - 1;
            assertTrue(gives || takes, counts::toString);
        }
    }

    @Property
    void a_table_without_small_counts_is_shown_whole(@ForAll("tables") List<Long> counts) {
        List<Long> large = counts.stream().map(n -> isSmall(n) ? n + 9 : n).toList();
        Shown shown = SmallCells.of(large);
        assertTrue(shown.total(), large::toString);
        assertEquals(List.of(), hidden(large, shown), large::toString);
    }

    /** No more than needed: of two cells that are large enough at most one goes along. */
    @Property
    void at_most_what_is_needed_is_hidden(@ForAll("tables") List<Long> counts) {
        Shown shown = SmallCells.of(counts);
        List<Long> along = hidden(counts, shown).stream().filter(n -> n >= 10).toList();
        assertTrue(along.size() <= 1, counts::toString);
    }

    private static List<Integer> hides(Long... counts) {
        Shown shown = SmallCells.of(List.of(counts));
        assertTrue(shown.total());
        return IntStream.range(0, counts.length)
                .filter(i -> !shown.cells().get(i))
                .boxed()
                .toList();
    }

    @Example
    void a_lone_small_cell_takes_the_smallest_other_one_along() {
        assertEquals(List.of(0, 2), hides(3L, 80L, 50L, 0L));
    }

    @Example
    void small_cells_that_hide_each_other_take_none_along() {
        assertEquals(List.of(0, 1), hides(5L, 6L, 80L));
    }

    @Example
    void two_single_people_are_not_enough_for_each_other() {
        assertEquals(List.of(0, 1, 2), hides(1L, 1L, 20L, 30L));
    }

    @Example
    void single_people_are_never_enough_for_each_other_however_many() {
        assertEquals(11, hides(1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 20L).size());
        Shown ones = SmallCells.of(List.of(1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L));
        assertFalse(ones.total());
    }

    @Example
    void a_small_total_is_hidden_with_its_cells() {
        Shown shown = SmallCells.of(List.of(4L, 3L, 0L));
        assertFalse(shown.total());
        assertEquals(List.of(false, false, true), shown.cells());
        assertTrue(SmallCells.of(List.of()).total());
        assertTrue(SmallCells.of(List.of(0L)).cells().get(0));
    }
}

package cn.tongxin.exchange.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.exchange.sharing.PullRepository.PageLine;
import cn.tongxin.platform.changes.Place;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Which pages count, however often somebody was cut off and read again. */
class PagesTest {
    private static PageLine page(long number, long from, long to) {
        return new PageLine(
                number, new Place(from, 0), new Place(to, 0), to - from, "%064x".formatted(to));
    }

    /**
     * What a reader does: reads on, or is thrown back to a place it has stored, and reads again.
     */
    @Property(tries = 500)
    void the_pages_that_count_are_those_the_reader_kept(
            @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 9) Integer> steps) {
        List<PageLine> given = new ArrayList<>();
        List<PageLine> kept = new ArrayList<>();
        long at = 0;
        long number = 0;
        for (int step : steps) {
            if (step > 7 && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
                at = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).to().xid();
                continue;
            }
            PageLine page = page(++number, at, at + step);
            given.add(page);
            kept.add(page);
            at += step;
        }
        // Whoever was thrown back and has not read again cannot be told from one who has kept it.
        if (steps.isEmpty() || steps.get(steps.size() - 1) <= 7) {
            assertThat(Pages.taken(given)).isEqualTo(kept);
        }
    }

    @Test
    void the_chain_depends_on_each_page_and_on_their_order() {
        PageLine one = page(1, 0, 5);
        PageLine two = page(2, 5, 9);
        assertThat(Pages.chain(List.of(one, two))).hasSize(2).doesNotHaveDuplicates();
        assertThat(Pages.chain(List.of(one, two)).get(1))
                .isNotEqualTo(Pages.chain(List.of(two, one)).get(1));
        assertThat(Pages.upTo(List.of(one, two), new Place(5, 0))).containsExactly(one);
    }
}

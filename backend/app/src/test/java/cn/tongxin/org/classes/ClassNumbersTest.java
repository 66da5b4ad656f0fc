package cn.tongxin.org.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.org.classes.ClassNumbers.Numbered;
import cn.tongxin.org.classes.ClassNumbers.Series;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which numbers classes get in the school into which theirs is merged. */
class ClassNumbersTest {
    private static final Series PRIMARY = new Series("PRI", 2023);
    private static final Series JUNIOR = new Series("JUN", 2023);

    private static ClassNumbers borne(int... numbers) {
        return new ClassNumbers(
                IntStream.of(numbers).mapToObj(n -> new Numbered(PRIMARY, n)).toList());
    }

    @Test
    void a_free_one_is_kept_once() {
        ClassNumbers numbers = borne(1);
        assertTrue(numbers.take(new Numbered(PRIMARY, 3)));
        assertFalse(numbers.take(new Numbered(PRIMARY, 3)));
        assertFalse(numbers.take(new Numbered(PRIMARY, 1)));
    }

    @Test
    void the_next_follows_all_that_were_used_and_fills_no_gap_before_it_must() {
        ClassNumbers numbers = borne(1, 4);
        assertEquals(List.of(5, 6), List.of(numbers.next(PRIMARY), numbers.next(PRIMARY)));
        ClassNumbers last = borne(1, 60);
        assertEquals(List.of(2, 3), List.of(last.next(PRIMARY), last.next(PRIMARY)));
    }

    @Test
    void each_cohort_counts_for_itself() {
        ClassNumbers numbers = borne(1, 2);
        assertEquals(1, numbers.next(JUNIOR));
        assertEquals(3, numbers.next(PRIMARY));
        assertEquals(1, numbers.next(new Series("PRI", 2024)));
    }

    @Test
    void sixty_are_the_most() {
        ClassNumbers numbers = borne(IntStream.rangeClosed(1, 60).toArray());
        assertThrows(ProblemException.class, () -> numbers.next(PRIMARY));
    }
}

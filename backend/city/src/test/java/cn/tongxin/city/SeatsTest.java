package cn.tongxin.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeatsTest {

    @ParameterizedTest
    @EnumSource(Seats.Method.class)
    void oneSeatMoreLeavesTheOthersWhereTheyAre(Seats.Method method) {
        Draw draw = Draw.of(1, "weights");
        for (int round = 0; round < 100; round++) {
            List<Integer> weights =
                    IntStream.rangeClosed(0, draw.below(20))
                            .map(i -> 1 + draw.below(900))
                            .boxed()
                            .toList();
            int seats = draw.below(60);
            List<Integer> fewer = Seats.sequence(weights, seats, method);
            assertEquals(fewer, Seats.sequence(weights, seats + 1, method).subList(0, seats));
        }
    }

    @Test
    void adamsGivesEveryPlaceOneBeforeAnyGetsTwo() {
        List<Integer> first = Seats.sequence(List.of(1, 500, 30), 3, Seats.Method.ADAMS);
        assertEquals(List.of(1, 2, 0), first);
    }

    @Test
    void websterFollowsTheWeights() {
        List<Integer> seats = Seats.sequence(List.of(100, 300, 600), 1_000, Seats.Method.WEBSTER);
        assertEquals(600, seats.stream().filter(i -> i == 2).count());
        assertEquals(100, seats.stream().filter(i -> i == 0).count());
    }

    @Test
    void aPlaceWithoutWeightGetsNothing() {
        assertTrue(
                Seats.sequence(List.of(0, 4), 9, Seats.Method.ADAMS).stream()
                        .allMatch(i -> i == 1));
        assertThrows(
                IllegalStateException.class,
                () -> Seats.sequence(List.of(0), 1, Seats.Method.ADAMS));
    }
}

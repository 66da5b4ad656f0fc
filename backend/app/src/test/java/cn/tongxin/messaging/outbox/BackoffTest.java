package cn.tongxin.messaging.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a failed mail waits. */
class BackoffTest {
    @Test
    void it_waits_three_times_as_long_each_time_and_never_more_than_half_a_day() {
        assertEquals(
                List.of(1L, 3L, 9L, 27L, 81L, 243L, 720L, 720L),
                IntStream.rangeClosed(1, Backoff.MOST_TRIES)
                        .mapToObj(Backoff::after)
                        .map(Duration::toMinutes)
                        .toList());
        assertEquals(Duration.ofHours(12), Backoff.after(1000));
    }
}

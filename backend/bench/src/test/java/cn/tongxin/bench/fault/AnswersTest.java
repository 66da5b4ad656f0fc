package cn.tongxin.bench.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final long SECOND = 1_000_000_000L;

    private final Answers answers = new Answers();

    private void add(int client, double sent, double came, int status) {
        answers.add(
                new Answers.Answer(
                        (long) (sent * SECOND),
                        (long) (came * SECOND),
                        client,
                        0,
                        "GET /",
                        status,
                        status == 200 ? "2xx" : "other"));
    }

    @Test
    void takesEachCallersFirstSuccessAskedForAfterTheMoment() {
        add(1, 9.9, 10.5, 200); // asked before: says nothing about afterwards
        add(1, 10.5, 11, 503);
        add(1, 11, 12, 200);
        add(1, 12, 13, 200);
        add(2, 10, 10.2, 200);
        assertEquals(2.0, answers.slowestRecovery(10 * SECOND, a -> true), 1e-9);
        assertEquals(0.2, answers.slowestRecovery(10 * SECOND, a -> a.client() == 2), 1e-9);
        assertEquals(1.0, answers.longestSeconds(), 1e-9);
        assertEquals(1, answers.count(a -> !a.ok()));
    }

    @Test
    void neverRecoveringIsNotFast() {
        add(1, 10, 11, 200);
        add(2, 10, 11, 503);
        assertTrue(Double.isInfinite(answers.slowestRecovery(10 * SECOND, a -> true)));
        assertTrue(Double.isInfinite(new Answers().slowestRecovery(0, a -> true)));
    }
}

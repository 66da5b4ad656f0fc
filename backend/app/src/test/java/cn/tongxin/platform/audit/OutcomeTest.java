package cn.tongxin.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.kernel.errors.ProblemCode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
    @ParameterizedTest
    @CsvSource({
        "200, OK",
        "201, OK",
        "204, OK",
        "304, OK",
        "403, DENIED",
        "404, DENIED",
        "410, DENIED",
        "412, DENIED",
        "409, RULE",
        "422, RULE"
    })
    void an_answer_about_a_record_has_an_outcome(int status, Outcome outcome) {
        assertEquals(Optional.of(outcome), Outcome.of(status));
    }

    /** A new kind of refusal has to be thought about here. */
    @Test
    void what_decides_nothing_about_a_record_has_none() {
        Set<Integer> none = new TreeSet<>();
        for (ProblemCode code : ProblemCode.values()) {
            if (Outcome.of(code.status()).isEmpty()) {
                none.add(code.status());
            }
        }
        assertEquals(
                new TreeSet<>(
                        Set.of(400, 401, 405, 406, 413, 414, 415, 416, 428, 429, 431, 500, 503)),
                none);
    }
}

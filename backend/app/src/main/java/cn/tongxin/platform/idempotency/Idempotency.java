package cn.tongxin.platform.idempotency;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A request that is sent again with the same key is not carried out again (house.md §4.5). The key
 * is taken before the endpoint runs; the write marks it in its own transaction; the answer is kept
 * after it. Whatever is lost in between, nothing happens twice.
 */
@Singleton
public class Idempotency {
    private static final Duration KEPT = Duration.ofHours(24);
    // Longer than any request and its transaction can last.
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private final IdempotencyRepository keys;
    private final CurrentKey current;
    private final Clock clock;

    public Idempotency(IdempotencyRepository keys, CurrentKey current, Clock clock) {
        this.keys = keys;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @return the answer to give again; empty when the request is to be carried out
     * @throws ProblemException IDEMPOTENCY_MISMATCH, IN_FLIGHT, or DUPLICATE when it was carried
     *     out but its answer was lost
     */
    public Optional<Answer> begin(IdempotencyKey key, String requestHash) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (keys.begin(key, requestHash, now, now.minus(KEPT), now.minus(ABANDONED))) {
            current.set(key);
            return Optional.empty();
        }
        IdempotencyRepository.Known known = keys.find(key).orElseThrow(Idempotency::inFlight);
        if (!known.requestHash().equals(requestHash)) {
            throw new ProblemException(
                    ProblemCode.IDEMPOTENCY_MISMATCH, "这个 Idempotency-Key 已用于另一份内容。");
        }
        Answer answer = known.answer();
        if (answer != null) {
            return Optional.of(answer);
        }
        if (known.committed()) {
            throw new ProblemException(ProblemCode.DUPLICATE, "上次的请求已经办理成功，只是回复没有送达；请查询结果。");
        }
        throw inFlight();
    }

    /** To be called in the transaction of every write. */
    public void written() {
        IdempotencyKey key = current.get();
        if (key != null) {
            keys.committed(key);
        }
    }

    /** Keeps a success; a refusal has written nothing and frees the key. */
    public void end(Answer answer) {
        IdempotencyKey key = current.get();
        if (key == null) {
            return;
        }
        if (answer.status() < 300) {
            keys.answered(key, answer);
        } else {
            keys.release(key);
        }
    }

    private static ProblemException inFlight() {
        return new ProblemException(ProblemCode.IN_FLIGHT, "同一请求正在办理中。");
    }
}

package cn.tongxin.platform.idempotency;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.persistence.DatabaseException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A request that is sent again with the same key is not carried out again (house.md §4.5). The key
 * is taken before the endpoint runs; the write marks it in its own transaction; the answer is kept
 * after it. Whatever is lost in between, nothing happens twice.
 */
@Singleton
public class Idempotency {
    private static final Logger LOG = Logger.getLogger(Idempotency.class);
    static final Duration KEPT = Duration.ofHours(24);
    // Longer than a statement may run. One that goes on after that has lost its key and writes
    // nothing: see written().
    private static final Duration ABANDONED = Duration.ofSeconds(15);

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
            current.set(new CurrentKey.Taken(key, now));
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

    /**
     * To be called in the transaction of every write.
     *
     * @throws ProblemException IN_FLIGHT when this request took so long that the same one, sent
     *     again, has taken the key from it: of the two only that one may write
     */
    public void written() {
        CurrentKey.Taken taken = current.get();
        if (taken != null && !keys.committed(taken)) {
            throw inFlight();
        }
    }

    /**
     * Keeps a success; a refusal has written nothing and frees the key. When the database is lost
     * at this moment the answer still goes out: a write is marked as such, and a key that was not
     * freed frees itself.
     */
    public void end(Answer answer) {
        CurrentKey.Taken taken = current.get();
        if (taken == null) {
            return;
        }
        try {
            if (answer.status() < 300) {
                keys.answered(taken, answer);
            } else {
                keys.release(taken);
            }
        } catch (DatabaseException lost) {
            LOG.warn("the answer to a keyed request could not be kept", lost);
        }
    }

    private static ProblemException inFlight() {
        return new ProblemException(ProblemCode.IN_FLIGHT, "同一请求正在办理中。");
    }
}

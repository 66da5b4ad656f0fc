package cn.tongxin.access.grant;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Login names are numbered, so whoever may look one up could go through all of them. Somebody who
 * gives roles needs a few in an hour; each process counts for itself.
 */
@Singleton
class LookUps {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_ACCOUNTS = 100_000;

    private final Cache<UUID, AtomicInteger> made;
    private final int most;

    LookUps(@ConfigProperty(name = "tongxin.grants.look-ups-per-hour") int most, Clock clock) {
        Instant start = clock.instant();
        this.most = most;
        this.made =
                Caffeine.newBuilder()
                        .ticker(() -> Duration.between(start, clock.instant()).toNanos())
                        .expireAfterWrite(HOUR)
                        .maximumSize(MOST_ACCOUNTS)
                        .build();
    }

    /**
     * @throws ProblemException TOO_MANY when the account has looked up enough in this hour
     */
    void count(UUID account) {
        if (made.get(account, first -> new AtomicInteger()).incrementAndGet() > most) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY, "一小时内最多按登录名查找 " + most + " 次，请过一会儿再试。");
        }
    }
}

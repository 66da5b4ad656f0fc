package cn.tongxin.people.claim;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.people.claim.ClaimTryRepository.Tried;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets so many tries through in a day as there may be. */
@Singleton
class ClaimTryService {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("M 月 d 日 HH:mm", Locale.CHINA);

    private final ClaimTryRepository tries;
    private final CurrentCaller caller;
    private final CivilClock clock;
    private final int most;

    ClaimTryService(
            ClaimTryRepository tries,
            CurrentCaller caller,
            CivilClock clock,
            @ConfigProperty(name = "tongxin.people.claim-tries") int most) {
        this.tries = tries;
        this.caller = caller;
        this.clock = clock;
        this.most = most;
    }

    /**
     * In a transaction of its own: a try counts before it is known what it brings, so that neither
     * a refusal nor many at once give more of them.
     *
     * @return how many there are after this one
     * @throws ProblemException TOO_MANY when there is none left
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int admit() {
        Tried tried =
                tries.count(
                        caller.subject(),
                        most,
                        clock.getClock().instant().truncatedTo(ChronoUnit.MICROS));
        if (tried.number() > most) {
            ZonedDateTime again =
                    tried.since()
                            .plus(ClaimTryRepository.LOCKED)
                            .atZone(clock.getClock().getZone());
            throw new ProblemException(
                    ProblemCode.TOO_MANY,
                    "已试满 " + most + " 次，请在 " + WHEN.format(again) + " 以后再试；也可以请班主任核对后直接为您登记。");
        }
        return most - tried.number();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void giveBack() {
        tries.giveBack(caller.subject());
    }
}

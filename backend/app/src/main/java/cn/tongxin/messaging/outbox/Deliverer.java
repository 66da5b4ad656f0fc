package cn.tongxin.messaging.outbox;

import cn.tongxin.access.Audience;
import cn.tongxin.messaging.SafeMail;
import cn.tongxin.messaging.outbox.MailChannel.Result;
import cn.tongxin.messaging.outbox.OutboxRepository.Taken;
import cn.tongxin.messaging.setting.MailSettings;
import cn.tongxin.messaging.setting.Preference;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes what is due, sends it and writes down what came of it: three steps, no transaction around
 * them. A process that dies between sending and writing leaves a mail that is sent once more when
 * its lease ends: at least once, and the second time under the same Message-ID.
 */
@Singleton
class Deliverer {
    // Longer than sending may take (quarkus.mailer.timeout), so that nobody else begins meanwhile.
    static final Duration LEASE = Duration.ofMinutes(2);

    private final OutboxRepository deliveries;
    private final MailChannel mail;
    private final Audience audience;
    private final MailSettings settings;
    private final List<SafeMail> rules;
    private final Clock clock;

    Deliverer(
            OutboxRepository deliveries,
            MailChannel mail,
            Audience audience,
            MailSettings settings,
            @All List<SafeMail> rules,
            Clock clock) {
        this.deliveries = deliveries;
        this.mail = mail;
        this.audience = audience;
        this.settings = settings;
        this.rules = rules;
        this.clock = clock;
    }

    /** Sends everything that is due. */
    void all() {
        boolean found = true;
        while (found) {
            found = one();
        }
    }

    /** Sends the mail that has been due the longest; false when none is. */
    boolean one() {
        if (!mail.isOn()) {
            return false;
        }
        Instant now = now();
        Optional<Taken> taken = deliveries.take(now, now.plus(LEASE));
        taken.ifPresent(this::deliver);
        return taken.isPresent();
    }

    /** Whether it is still wanted and may go now is asked again: hours may lie in between. */
    private void deliver(Taken taken) {
        String address = audience.emails(Set.of(taken.account())).get(taken.account());
        Preference preference =
                settings.of(Set.of(taken.account()))
                        .getOrDefault(taken.account(), Preference.STANDARD);
        Instant now = now();
        Instant open = taken.urgent() ? now : preference.open(now);
        if (address == null) {
            settle(taken, Settled.skipped(now, "NO_ADDRESS"));
        } else if (!preference.emailOn() || isUnsafe(taken.account())) {
            // The same words for both: why somebody must not be written to is nobody's to read.
            settle(taken, Settled.skipped(now, "TURNED_OFF"));
        } else if (open.isAfter(now)) {
            deliveries.settle(taken, Settled.later(open), taken.tries() - 1, now);
        } else {
            settle(taken, outcome(taken, mail.send(taken, address)));
        }
    }

    private boolean isUnsafe(UUID account) {
        return rules.stream().anyMatch(rule -> rule.unsafe(Set.of(account)).contains(account));
    }

    private Settled outcome(Taken taken, Result result) {
        Instant now = now();
        if (result instanceof Result.Accepted accepted) {
            return Settled.sent(now, accepted.providerId());
        }
        Result.Refused refused = (Result.Refused) result;
        if (refused.forGood() || taken.tries() >= Backoff.MOST_TRIES) {
            return Settled.dead(now, refused.problem());
        }
        return Settled.again(now.plus(Backoff.after(taken.tries())), refused.problem());
    }

    private void settle(Taken taken, Settled settled) {
        deliveries.settle(taken, settled, taken.tries(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package cn.tongxin.access.account;

import cn.tongxin.access.GrantSource;
import cn.tongxin.access.account.SlipRepository.Password;
import cn.tongxin.access.account.WaitingRepository.Claim;
import cn.tongxin.access.account.WaitingRepository.Target;
import cn.tongxin.access.grant.GrantLaw;
import cn.tongxin.access.identity.Identities;
import cn.tongxin.access.identity.IdentityException;
import cn.tongxin.kernel.scope.Grant;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Makes the identity provider equal to our rows (ADR 0012): who may sign in, under which realm
 * roles, and with which one-time password. Of several processes each takes what the others have
 * not; what fails is tried again, less and less often.
 */
@Singleton
public class AccountSyncJob {
    private static final Logger LOG = Logger.getLogger(AccountSyncJob.class);
    // Longer than all calls for one account can last together.
    private static final Duration CLAIMED = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final int MOST_DOUBLINGS = 8;
    private static final int MOST_AT_ONCE = 500;

    private final WaitingRepository waiting;
    private final SlipRepository slips;
    private final AccountSync sync;
    private final Provider provider;
    private final MeterRegistry metrics;
    private final Clock clock;

    /** The provider and what of it is ours to govern. */
    @Singleton
    record Provider(
            Identities identities,
            GrantLaw law,
            OneTimePasswords passwords,
            @All List<GrantSource> derived) {
        /** All of ours: what an account should have follows from its grants and its family. */
        Set<String> governed() {
            return law.all().stream().map(GrantLaw.Line::role).collect(Collectors.toSet());
        }

        /**
         * Roles that are never granted and follow from something else, now or in future. Those that
         * are granted come with their grants, whatever else they need.
         */
        Set<String> following(UUID account, Instant now) {
            Set<String> granted =
                    law.all().stream()
                            .filter(line -> !line.kinds().isEmpty())
                            .map(GrantLaw.Line::role)
                            .collect(Collectors.toSet());
            return derived.stream()
                    .flatMap(source -> source.grantsOf(account).stream())
                    .filter(grant -> !granted.contains(grant.role()))
                    .filter(grant -> grant.until() == null || grant.until().isAfter(now))
                    .map(Grant::role)
                    .collect(Collectors.toSet());
        }
    }

    AccountSyncJob(
            WaitingRepository waiting,
            SlipRepository slips,
            AccountSync sync,
            Provider provider,
            MeterRegistry metrics,
            Clock clock) {
        this.waiting = waiting;
        this.slips = slips;
        this.sync = sync;
        this.provider = provider;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(
            identity = "account-sync",
            every = "{tongxin.accounts.sync-every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sweep() {
        waiting.grantsTurned(now());
        waiting.oneTimeOver(now()).forEach(sync::due);
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            Optional<Claim> claim = waiting.next(now(), now().plus(CLAIMED));
            if (claim.isEmpty()) {
                return;
            }
            carryOut(claim.get());
        }
    }

    /** Right after a change, so that nobody waits for the next round; a failure is left to it. */
    void now(UUID account) {
        waiting.of(account, now(), now().plus(CLAIMED)).ifPresent(this::carryOut);
    }

    private void carryOut(Claim claim) {
        try {
            Optional<Target> target = waiting.target(claim.account(), now());
            if (target.isPresent()) {
                apply(claim.account(), target.get());
            }
            if (!waiting.done(claim)) {
                // Changed while it was carried out, perhaps by another process that was faster.
                sync.due(claim.account());
            }
            metrics.counter("tongxin.accounts.synced").increment();
        } catch (IdentityException e) {
            failed(claim, e.detail());
        } catch (RuntimeException e) {
            LOG.errorf(e, "account %s could not be brought in line", claim.account());
            failed(claim, "系统出现意外错误，已记录，将自动重试。");
        }
    }

    private void apply(UUID account, Target target) {
        Identities identities = provider.identities();
        Password password = slips.unset(account).orElse(null);
        String plain = password == null ? null : password.plain();
        boolean stale =
                plain == null
                        && target.oneTimeOver()
                        && target.enabled()
                        && identities.mustChangePassword(target.subject());
        identities.apply(
                target.subject(),
                new Identities.Wanted(
                        target.displayName(),
                        target.enabled(),
                        all(target.roles(), provider.following(account, now())),
                        provider.governed(),
                        stale ? provider.passwords().next() : plain));
        if (password != null) {
            slips.set(account, password, now());
        }
    }

    private static Set<String> all(Set<String> granted, Set<String> following) {
        Set<String> roles = new HashSet<>(granted);
        roles.addAll(following);
        return roles;
    }

    private void failed(Claim claim, String problem) {
        metrics.counter("tongxin.accounts.sync.failed").increment();
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(claim.tries(), MOST_DOUBLINGS));
        boolean longest = pause.compareTo(LONGEST_PAUSE) > 0;
        if (!waiting.failed(claim, now().plus(longest ? LONGEST_PAUSE : pause), problem)) {
            // What was half carried out may be older than what a faster process has done.
            sync.due(claim.account());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

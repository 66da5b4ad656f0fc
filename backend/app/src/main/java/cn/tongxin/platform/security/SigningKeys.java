package cn.tongxin.platform.security;

import cn.tongxin.platform.persistence.DatabaseException;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which tokens are checked: those the identity provider published last, in memory and
 * in the database, so that the API serves, and starts, while the provider is down (ADR 0013). They
 * are trusted for a bounded time; a withdrawn one is gone at the next answer of the provider, which
 * is asked every minute, and at an unknown key at most every 10 s.
 */
@Singleton
@Startup
class SigningKeys {
    static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private final PublishedKeys published;
    private final SigningKeyRepository kept;
    private final String issuer;
    private final Duration keysKept;
    private final Clock clock;
    private final Workers workers;

    private volatile KeySet held = KeySet.NONE;
    private volatile boolean answered;
    private Instant asked = Instant.EPOCH;
    private CompletableFuture<Void> asking = DONE;

    /** Where the provider is asked: on threads that may wait. */
    @Singleton
    static class Workers {
        void run(Runnable question) {
            Infrastructure.getDefaultExecutor().execute(question);
        }
    }

    /**
     * @param keysKept how long keys are trusted after the provider published them
     */
    SigningKeys(
            PublishedKeys published,
            SigningKeyRepository kept,
            @ConfigProperty(name = "tongxin.oidc.issuer") String issuer,
            @ConfigProperty(name = "tongxin.oidc.keys-kept") Duration keysKept,
            Clock clock,
            Workers workers) {
        this.published = published;
        this.kept = kept;
        this.issuer = issuer;
        this.keysKept = keysKept;
        this.clock = clock;
        this.workers = workers;
    }

    @PostConstruct
    void start() {
        takeKept();
        ask();
    }

    /**
     * The keys that are trusted now. Whoever checks a token asks once and keeps to the answer: keys
     * whose time runs out between two looks would make a good token a bad one.
     */
    KeySet trusted() {
        KeySet keys = held;
        return clock.instant().isBefore(keys.fetchedAt().plus(keysKept)) ? keys : KeySet.NONE;
    }

    /**
     * Whether the provider answered when it was last asked: then a key that is not held is none.
     */
    boolean areCurrent() {
        return answered;
    }

    /**
     * Asks the provider, unless it was asked just now; several callers share one question. Nobody
     * waits on a thread: a provider that hangs would otherwise take all of them.
     */
    synchronized CompletableFuture<Void> ask() {
        if (!asking.isDone()) {
            return asking;
        }
        Instant now = clock.instant();
        // A clock that was set back must not keep us from asking.
        if (!now.isBefore(asked) && now.isBefore(asked.plus(BETWEEN_QUESTIONS))) {
            return DONE;
        }
        asked = now;
        asking = CompletableFuture.runAsync(this::refresh, workers::run);
        return asking;
    }

    private void refresh() {
        try {
            // As fine as PostgreSQL keeps it.
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            KeySet fetched = KeySet.read(published.fetch(), now);
            held = fetched;
            answered = true;
            kept.keep(
                    issuer, new SigningKeyRepository.Stored(fetched.toJson(), fetched.fetchedAt()));
        } catch (IOException e) {
            answered = false;
            LOG.warnf(
                    "the identity provider gives no keys (%s); those of %s are used until %s",
                    e.toString(), held.fetchedAt(), held.fetchedAt().plus(keysKept));
            takeKeptIfPossible();
        } catch (DatabaseException e) {
            LOG.warnf("the keys could not be kept, SQLSTATE %s", e.sqlState());
        }
    }

    private void takeKeptIfPossible() {
        try {
            takeKept();
        } catch (DatabaseException e) {
            LOG.warnf("no kept keys, SQLSTATE %s", e.sqlState());
        }
    }

    /** Another process may have asked while the provider still answered. */
    private void takeKept() {
        KeySet found = kept.find(issuer).map(SigningKeys::read).orElse(KeySet.NONE);
        if (found.fetchedAt().isAfter(held.fetchedAt())) {
            held = found;
        }
    }

    private static @Nullable KeySet read(SigningKeyRepository.Stored stored) {
        try {
            return KeySet.read(stored.keys(), stored.fetchedAt());
        } catch (IOException e) {
            LOG.error("the kept keys cannot be read", e);
            return null;
        }
    }
}

package cn.tongxin.platform.audit;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line per audited request (house.md §4.10). That something was done is written in the
 * very transaction that did it: a change that is rolled back leaves no such line, and a line that
 * cannot be written rolls the change back. Everything else is written on its own.
 */
@Singleton
class Audit {
    private final AuditTrail trail;
    private final AuditRepository events;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;

    Audit(
            AuditTrail trail,
            AuditRepository events,
            TransactionSynchronizationRegistry transactions,
            Clock clock) {
        this.trail = trail;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    void transactionBegins(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        // Jobs have no request, and most requests are not audited.
        boolean audited = Arc.container().requestContext().isActive() && trail.isOpen();
        if (audited && !trail.isWritten()) {
            transactions.registerInterposedSynchronization(new WithTheChange());
        }
    }

    private final class WithTheChange implements Synchronization {
        /** Not called for a transaction that is rolled back. */
        @Override
        public void beforeCompletion() {
            boolean empty = trail.isOfWork() && trail.what().ids().isEmpty();
            if (!trail.isWritten() && !trail.broughtNothing() && !empty) {
                events.append(event(Outcome.OK, null));
                trail.written(true);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (trail.isOfWork()) {
                trail.begunAnew();
            } else if (status != Status.STATUS_COMMITTED) {
                trail.written(false);
            }
        }
    }

    /** What is left to write once the answer is known. */
    Optional<AuditEvent> due(Outcome outcome, @Nullable String refusal) {
        boolean told = outcome == Outcome.OK && (trail.isWritten() || trail.broughtNothing());
        return told ? Optional.empty() : Optional.of(event(outcome, refusal));
    }

    void write(AuditEvent event) {
        events.append(event);
    }

    private AuditEvent event(Outcome outcome, @Nullable String refusal) {
        return new AuditEvent(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                trail.who(),
                trail.what(),
                trail.told(),
                outcome,
                refusal);
    }
}

package cn.tongxin.messaging.outbox;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets what was just committed go out at once instead of at the next tick. */
@Singleton
class OutboxWake {
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxThread sender;
    private final boolean delivers;

    OutboxWake(
            TransactionSynchronizationRegistry transactions,
            OutboxThread sender,
            @ConfigProperty(name = "tongxin.messaging.deliver-every") String every) {
        this.transactions = transactions;
        this.sender = sender;
        this.delivers = !every.equals("off");
    }

    /** To be called inside the transaction; of one that is rolled back nothing is sent. */
    void afterCommit() {
        if (delivers && transactions.getResource(this) == null) {
            transactions.putResource(this, true);
            transactions.registerInterposedSynchronization(new Committed());
        }
    }

    private final class Committed implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Only the commit counts.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                sender.begin();
            }
        }
    }
}

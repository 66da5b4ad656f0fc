package cn.tongxin.platform.persistence;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;

/** What the current transaction has written, for work that writes very much or only tries to. */
@Singleton
public class PendingWrites {
    private final EntityManager entities;
    private final TransactionManager transactions;

    PendingWrites(EntityManager entities, TransactionManager transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /** What is written so far needs no more looking after: it would be compared at each query. */
    public void settle() {
        entities.flush();
        entities.clear();
    }

    /** Everything has been tried against the database, and nothing of it stays. */
    public void takeBack() {
        entities.flush();
        try {
            if (transactions.getStatus() == Status.STATUS_ACTIVE) {
                transactions.setRollbackOnly();
            }
        } catch (SystemException e) {
            throw new IllegalStateException("the transaction cannot be taken back", e);
        }
    }
}

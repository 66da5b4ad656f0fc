package cn.tongxin.platform.persistence;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.idempotency.Idempotency;
import cn.tongxin.platform.web.Precondition;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** How rows get into the database, and what else has to be written whenever one does. */
@Singleton
class RowWrites {
    private static final String UNIQUE_VIOLATION = "23505";

    private final EntityManager entities;
    private final ManyRows many;
    private final Idempotency idempotency;
    private final AuditTrail trail;

    RowWrites(EntityManager entities, ManyRows many, Idempotency idempotency, AuditTrail trail) {
        this.entities = entities;
        this.many = many;
        this.idempotency = idempotency;
        this.trail = trail;
    }

    /**
     * Sends what was changed to the database now, so that a lost race is answered and not retried.
     */
    boolean flushed() {
        try {
            entities.flush();
            idempotency.written();
            return true;
        } catch (OptimisticLockException lost) {
            throw Precondition.stale();
        } catch (ConstraintViolationException broken) {
            if (broken.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
                throw taken();
            }
            throw broken;
        }
    }

    /** One new row, which is looked after from now on. */
    boolean added(Row entity) {
        entities.persist(entity);
        return flushed();
    }

    /**
     * New rows that nobody changes any more in this transaction: what is changed in them is not
     * written.
     *
     * @param closed whether row security keeps the table from being copied into
     */
    boolean added(Class<? extends Row> type, Collection<? extends Row> rows, boolean closed) {
        if (closed || rows.size() == 1) {
            rows.forEach(entities::persist);
            flushed();
            rows.forEach(entities::detach);
            return true;
        }
        flushed();
        try {
            many.copy(type, rows);
            return true;
        } catch (DatabaseException e) {
            throw e.sqlState().equals(UNIQUE_VIOLATION) ? taken() : e;
        }
    }

    private static ProblemException taken() {
        return new ProblemException(ProblemCode.DUPLICATE, "已有相同的记录，没有重复保存。");
    }

    /** Rows that a statement has changed. */
    List<UUID> changed(List<UUID> ids) {
        if (!ids.isEmpty()) {
            idempotency.written();
            trail.touched(ids);
        }
        return ids;
    }
}

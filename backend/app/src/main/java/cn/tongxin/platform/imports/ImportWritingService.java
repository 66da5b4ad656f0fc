package cn.tongxin.platform.imports;

import cn.tongxin.platform.persistence.PendingWrites;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** The transactions of an import: what is in one stands or falls together. */
@Singleton
class ImportWritingService {
    /** Beyond what a table of the most rows takes that are written together. */
    private static final int LONGEST_SECONDS = 300;

    private final PendingWrites pending;

    ImportWritingService(PendingWrites pending) {
        this.pending = pending;
    }

    /**
     * @param step how far the work has got with these rows, written with them
     */
    @Transactional
    <R> void write(ImportTarget<R> target, List<R> rows, Runnable step) {
        rows.forEach(target::write);
        step.run();
    }

    /** As {@link #write}, and then nothing of it stays. */
    @Transactional
    <R> void tryOut(ImportTarget<R> target, List<R> rows) {
        rows.forEach(target::write);
        pending.takeBack();
    }

    /**
     * Takes over as many as there are, or none of them.
     *
     * @param writing calls {@link #one} for each
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void together(Runnable writing) {
        writing.run();
    }

    /** One of very many in the same transaction. */
    <R> void one(ImportTarget<R> target, R row) {
        target.write(row);
        pending.settle();
    }

    @Transactional
    void note(Runnable step) {
        step.run();
    }
}

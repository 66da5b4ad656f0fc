package cn.tongxin.platform.imports;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.persistence.PendingWrites;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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
     * @param step how far the work has got with these rows, written with them; it is told which
     *     were refused
     */
    @Transactional
    <R> void write(
            ImportTarget<R> target, List<R> rows, Consumer<Map<Integer, ProblemException>> step) {
        step.accept(target.write(rows));
    }

    /** As {@link #write}, and then nothing of it stays. */
    @Transactional
    <R> Map<Integer, ProblemException> tryOut(ImportTarget<R> target, List<R> rows) {
        Map<Integer, ProblemException> refused = target.write(rows);
        pending.takeBack();
        return refused;
    }

    /**
     * Takes over as many as there are, or none of them.
     *
     * @param writing calls {@link #some} until there are none left
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void together(Runnable writing) {
        writing.run();
    }

    /** Some of very many in the same transaction. */
    <R> Map<Integer, ProblemException> some(ImportTarget<R> target, List<R> rows) {
        Map<Integer, ProblemException> refused = target.write(rows);
        pending.settle();
        return refused;
    }

    @Transactional
    void note(Runnable step) {
        step.run();
    }
}

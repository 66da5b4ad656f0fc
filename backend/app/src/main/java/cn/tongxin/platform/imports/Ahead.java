package cn.tongxin.platform.imports;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Works out the next thing on a thread of its own while its user is busy with the one before: the
 * database writes some rows while the next ones are read. One thing ahead and no more, so that
 * little is held in memory.
 *
 * @param <T> what comes one after the other
 */
final class Ahead<T> implements AutoCloseable {
    private final Supplier<T> each;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "import-ahead"));
    private CompletableFuture<T> next;

    /**
     * @param each called by another thread than this one, once at a time
     */
    Ahead(Supplier<T> each) {
        this.each = each;
        this.next = CompletableFuture.supplyAsync(each, thread);
    }

    /** The next thing; the one after it is begun. What went wrong with it is thrown as it was. */
    T next() {
        T one;
        try {
            one = next.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
        next = CompletableFuture.supplyAsync(each, thread);
        return one;
    }

    /** Returns when nobody works on anything any more: what it worked on may be closed. */
    @Override
    public void close() {
        thread.shutdown();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

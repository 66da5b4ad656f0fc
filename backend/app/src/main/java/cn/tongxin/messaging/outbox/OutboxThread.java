package cn.tongxin.messaging.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * The one thread of this process that sends. Not a worker of the requests: it may wait for a mail
 * server, and it carries nothing over from whoever used it before.
 */
@Singleton
class OutboxThread {
    private static final Logger LOG = Logger.getLogger(OutboxThread.class);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Deliverer deliverer;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread made = new Thread(work, "outbox");
                        made.setDaemon(true);
                        return made;
                    });

    OutboxThread(Deliverer deliverer) {
        this.deliverer = deliverer;
    }

    /** Sends everything that is due; who is asked and has not begun yet will see this one too. */
    void begin() {
        if (asked.compareAndSet(false, true)) {
            thread.execute(this::deliver);
        }
    }

    /** The executor tells nobody of what fails in it. */
    private void deliver() {
        asked.set(false);
        try {
            deliverer.all();
        } catch (RuntimeException failed) {
            LOG.error("sending was broken off; the next tick goes on with it", failed);
        }
    }

    /**
     * A mail on its way is lost to nobody: its lease ends, and another process sends it. Waits for
     * the one in hand, so that nothing is taken by a sender that was already stopped.
     */
    @PreDestroy
    void stop() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("the sender did not stop in time; its mail goes out after the lease");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package cn.tongxin.messaging.outbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/**
 * Looks again and again whether something is due. Of several processes each takes what no other
 * has; nothing is lost when a wake-up is, because the clock comes round.
 */
@Singleton
public class OutboxJob {
    private final OutboxThread sender;

    OutboxJob(OutboxThread sender) {
        this.sender = sender;
    }

    @Scheduled(
            identity = "outbox",
            every = "{tongxin.messaging.deliver-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        sender.begin();
    }
}

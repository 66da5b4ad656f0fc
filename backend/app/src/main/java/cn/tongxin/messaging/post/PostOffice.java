package cn.tongxin.messaging.post;

import cn.tongxin.access.Audience;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.messaging.Importance;
import cn.tongxin.messaging.Message;
import cn.tongxin.messaging.Messaging;
import cn.tongxin.messaging.outbox.Outbox;
import cn.tongxin.messaging.template.MessageText;
import cn.tongxin.messaging.template.TemplateBook;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Writes a message down: its text, an entry in each inbox, and what is to leave the process. */
@Singleton
class PostOffice implements Messaging {
    private final TemplateBook templates;
    private final Audience audience;
    private final PostRepository post;
    private final Outbox outbox;
    private final Desk desk;

    /** What is at hand on every desk; one parameter, so that the constructor stays small. */
    @Singleton
    record Desk(
            DedupeRepository said,
            TransactionSynchronizationRegistry transactions,
            TimeOrderedIds ids,
            Clock clock) {}

    PostOffice(
            TemplateBook templates,
            Audience audience,
            PostRepository post,
            Outbox outbox,
            Desk desk) {
        this.templates = templates;
        this.audience = audience;
        this.post = post;
        this.outbox = outbox;
        this.desk = desk;
    }

    @Override
    public Set<UUID> send(Message message) {
        if (desk.transactions().getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(
                    "a message is sent in the transaction of what it tells");
        }
        MessageText text = templates.fill(message.template(), message.parameters());
        Instant now = desk.clock().instant().truncatedTo(ChronoUnit.MICROS);
        Set<UUID> to = new TreeSet<>(message.to().among(audience));
        Message.Dedupe dedupe = message.dedupe();
        if (dedupe != null && !to.isEmpty()) {
            to = desk.said().firstToHear(to, dedupe.key(), now, now.plus(dedupe.window()));
        }
        if (to.isEmpty()) {
            return Set.of();
        }
        UUID id = desk.ids().next();
        post.write(new PostRepository.Letter(id, text, message.importance(), message.link(), now));
        post.deliver(id, to, desk.ids(), now);
        if (text.mail() != null) {
            outbox.mail(id, to, message.importance() == Importance.URGENT);
        }
        return to;
    }
}

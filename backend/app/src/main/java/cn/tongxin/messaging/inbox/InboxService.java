package cn.tongxin.messaging.inbox;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.messaging.inbox.InboxViews.InboxRow;
import cn.tongxin.messaging.inbox.InboxViews.InboxSummary;
import cn.tongxin.messaging.inbox.InboxViews.Marked;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Use cases of the inbox. A mark asks for no version: it only ever goes one way, and whoever comes
 * second changes nothing, so no update can be lost.
 */
@Singleton
class InboxService {
    private final InboxRepository inbox;
    private final Clock clock;

    InboxService(InboxRepository inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    Page<InboxRow> page(ListQuery query) {
        return inbox.page(query);
    }

    InboxSummary summary() {
        return inbox.summary();
    }

    @Transactional
    InboxRow read(UUID id) {
        InboxEntry entry = inbox.toMark(id);
        entry.read(now());
        inbox.marked(entry);
        return inbox.one(id);
    }

    @Transactional
    Marked readUpTo(UUID id) {
        return new Marked(inbox.markUpTo(id, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

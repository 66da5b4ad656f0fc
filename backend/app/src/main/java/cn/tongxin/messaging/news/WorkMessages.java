package cn.tongxin.messaging.news;

import cn.tongxin.access.WorkItemDue;
import cn.tongxin.access.WorkItemEscalated;
import cn.tongxin.access.WorkItems;
import cn.tongxin.messaging.Message;
import cn.tongxin.messaging.Messaging;
import cn.tongxin.messaging.Recipients;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Work that is due soon, was due, or has come up from below is told to those whose work it is. New
 * work is not: it stands in their list, and a message for each would teach them to read none.
 */
@Singleton
class WorkMessages {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Messaging messaging;

    WorkMessages(Messaging messaging) {
        this.messaging = messaging;
    }

    void due(@Observes WorkItemDue event) {
        String template =
                switch (event.timing()) {
                    case SOON -> "work.soon";
                    case OVERDUE -> "work.overdue";
                };
        tell(template, event.item(), whose(event.item().who()));
    }

    void escalated(@Observes WorkItemEscalated event) {
        tell(
                "work.escalated",
                event.item(),
                Recipients.holding(event.toRole(), event.item().who().axes()));
    }

    private void tell(String template, WorkItems.Facts item, Recipients to) {
        String due = DAY_AND_TIME.format(item.dueAt()) + (item.provisional() ? "（暂定）" : "");
        messaging.send(
                Message.of(template, to)
                        .with("kind", item.kindName())
                        .with("title", item.title())
                        .with("due", due)
                        .about(item.subject().resource(), item.subject().id())
                        .once(template + "/" + item.id()));
    }

    private static Recipients whose(WorkItems.Who who) {
        if (who.account() != null) {
            return Recipients.account(who.account());
        }
        Recipients holders = Recipients.holding(who.role(), who.axes());
        return who.except() == null ? holders : holders.except(who.except());
    }
}

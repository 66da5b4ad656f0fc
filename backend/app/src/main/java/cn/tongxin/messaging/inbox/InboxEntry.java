package cn.tongxin.messaging.inbox;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A message in somebody's inbox; that there is one is nobody else's business. */
@Entity
@Table(name = "inbox_entry")
@DynamicUpdate
@ScopedBy(owner = "account_id", outside = ScopedBy.Outside.HIDDEN)
class InboxEntry extends Row {
    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    protected InboxEntry() {}

    /** The first time counts. */
    void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    Axes axes() {
        return Axes.ownedBy(accountId);
    }
}

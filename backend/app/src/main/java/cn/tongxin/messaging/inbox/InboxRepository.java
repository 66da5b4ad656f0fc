package cn.tongxin.messaging.inbox;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.messaging.inbox.InboxViews.InboxRow;
import cn.tongxin.messaging.inbox.InboxViews.InboxSummary;
import cn.tongxin.messaging.inbox.InboxViews.Link;
import cn.tongxin.platform.idempotency.Idempotency;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Every query over the caller's inbox. */
@Singleton
class InboxRepository extends ScopedRepository<InboxEntry> {
    private static final String FROM = "inbox_entry s join message m on m.id = s.message_id";
    private static final ListSql.Projection<InboxRow> ROWS =
            new ListSql.Projection<>(
                    "s.id, m.template, m.importance, m.title, m.body, m.link_route, m.link_id,"
                            + " s.created_at as sent_at, s.read_at",
                    FROM,
                    InboxRepository::row);
    private static final ListSql.Projection<Instant> ARRIVAL =
            new ListSql.Projection<>("s.created_at", "inbox_entry s", Cells::instant);

    private final Idempotency idempotency;

    InboxRepository(Access access, Idempotency idempotency) {
        super(InboxEntry.class, access);
        this.idempotency = idempotency;
    }

    Page<InboxRow> page(ListQuery query) {
        return page(query, ROWS);
    }

    InboxRow one(UUID id) {
        return one(id, ROWS);
    }

    InboxSummary summary() {
        return rows(
                        new Sql(
                                "select count(*), count(*) filter (where m.importance = 'URGENT'),"
                                        + " max(s.created_at) from "
                                        + FROM),
                        new Sql(" and s.read_at is null"),
                        row -> new InboxSummary(row.whole(), row.whole(), row.optionalInstant()))
                .get(0);
    }

    InboxEntry toMark(UUID id) {
        return held(id);
    }

    void marked(InboxEntry entry) {
        save(entry);
    }

    /**
     * Marks this entry and what came before it, in one statement; what arrived after the reader
     * looked stays unread.
     */
    int markUpTo(UUID id, Instant at) {
        Instant arrival = one(id, ARRIVAL);
        int marked =
                rows(
                                new Sql(
                                        "update inbox_entry s set read_at = ?, updated_at = ?,"
                                                + " updated_by = account_id,"
                                                + " version = version + 1",
                                        at,
                                        at),
                                new Sql(
                                        " and s.read_at is null and (s.created_at, s.id) <= (?, ?)"
                                                + " returning s.id",
                                        arrival,
                                        id),
                                Cells::id)
                        .size();
        idempotency.written();
        return marked;
    }

    @Override
    protected Axes axesOf(InboxEntry entry) {
        return entry.axes();
    }

    private static InboxRow row(Cells row) throws SQLException {
        return new InboxRow(
                row.id(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                link(row),
                row.instant(),
                row.optionalInstant());
    }

    private static Link link(Cells row) throws SQLException {
        String resource = row.optionalText();
        UUID id = row.optionalId();
        return resource == null ? null : new Link(resource, id);
    }
}

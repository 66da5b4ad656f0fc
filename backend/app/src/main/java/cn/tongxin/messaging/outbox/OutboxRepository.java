package cn.tongxin.messaging.outbox;

import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.messaging.outbox.OutboxViews.DeliveryRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopePredicate;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every query over deliveries. */
@Singleton
class OutboxRepository {
    private static final String ADD =
            """
            insert into outbox (id, message_id, account_id, channel, state, due_at, created_at)
            select u.id, ?, u.account, 'EMAIL', 'PENDING', u.due, ?
            from unnest(?::uuid[], ?::uuid[], ?::timestamptz[]) as u (id, account, due)
            returning id
            """;
    // Taking moves the due time to the end of the lease: one that dies with the mail in its hands
    // leaves it to whoever comes after that. The CTE keeps the lock to the one row that is taken.
    private static final String TAKE =
            """
            with next as materialized (
                select id from outbox where state in ('PENDING', 'FAILED') and due_at <= ?
                order by due_at, id limit 1 for update skip locked)
            update outbox o set due_at = ?, tries = o.tries + 1
            from next n, message m
            where o.id = n.id and m.id = o.message_id
            returning o.id, o.account_id, o.tries, m.importance = 'URGENT', m.mail_subject, m.mail_text
            """;
    // Whoever took it later has another number of tries: a sender that was too slow writes nothing.
    private static final String SETTLE =
            """
            update outbox set state = ?, due_at = ?, tries = ?, problem = nullif(?, ''),
                              provider_message_id = nullif(?, ''),
                              sent_at = case when ? = 'SENT' then ?::timestamptz end
            where id = ? and tries = ? and state in ('PENDING', 'FAILED')
            returning id
            """;
    private static final ListSql.Projection<DeliveryRow> ROWS =
            new ListSql.Projection<>(
                    "s.id, s.account_id, s.channel, s.state, m.template, s.due_at, s.tries,"
                            + " s.problem, s.sent_at, s.created_at",
                    "outbox s join message m on m.id = s.message_id",
                    OutboxRepository::row);

    private final SqlReader reader;
    private final ListSql lists;
    private final CurrentCaller caller;

    OutboxRepository(SqlReader reader, ListSql lists, CurrentCaller caller) {
        this.reader = reader;
        this.lists = lists;
        this.caller = caller;
    }

    /**
     * A mail somebody has in hand.
     *
     * @param tries this one included; tells two who had it in hand apart
     */
    record Taken(UUID id, UUID account, int tries, boolean urgent, String subject, String text) {}

    /** In the caller's transaction. */
    void add(UUID message, Map<UUID, Instant> due, TimeOrderedIds ids, Instant now) {
        String fresh =
                due.keySet().stream()
                        .map(account -> ids.next().toString())
                        .collect(Collectors.joining(",", "{", "}"));
        String accounts =
                due.keySet().stream()
                        .map(UUID::toString)
                        .collect(Collectors.joining(",", "{", "}"));
        String times =
                due.values().stream()
                        .map(at -> '"' + at.toString() + '"')
                        .collect(Collectors.joining(",", "{", "}"));
        reader.list(new Sql(ADD, message, now, fresh, accounts, times), Cells::id);
    }

    /** One statement outside any transaction: nothing is held while the mail is on its way. */
    Optional<Taken> take(Instant now, Instant leaseEnds) {
        return reader.first(
                new Sql(TAKE, now, leaseEnds),
                row ->
                        new Taken(
                                row.id(),
                                row.id(),
                                row.whole(),
                                row.flag(),
                                row.text(),
                                row.text()));
    }

    /**
     * @param tries as they count from here on
     * @return false when somebody else had taken it meanwhile
     */
    boolean settle(Taken taken, Settled settled, int tries, Instant now) {
        Sql sql =
                new Sql(
                        SETTLE,
                        settled.state().name(),
                        settled.dueAt(),
                        tries,
                        settled.problem(),
                        settled.providerId(),
                        settled.state().name(),
                        now,
                        taken.id(),
                        taken.tries());
        return reader.first(sql, Cells::id).isPresent();
    }

    /** Deliveries belong to no unit: whoever may read for less than the city sees none. */
    Page<DeliveryRow> page(ListQuery query) {
        return lists.page(query, ROWS, ScopePredicate.of(caller.scope(), "", ""));
    }

    private static DeliveryRow row(Cells row) throws SQLException {
        return new DeliveryRow(
                row.id(),
                row.id(),
                row.text(),
                row.text(),
                row.text(),
                row.instant(),
                row.whole(),
                row.optionalText(),
                row.optionalInstant(),
                row.instant());
    }
}

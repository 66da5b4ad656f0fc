package cn.tongxin.messaging.post;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.retention.Expiring;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What has been said to whom and is not to be said again for a while. */
@Singleton
class DedupeRepository implements Expiring {
    // In the order of the ids, so that two who tell the same people wait and never block each
    // other.
    private static final String FIRST_TO_HEAR =
            """
            insert into message_dedupe as known (account_id, dedupe_key, until)
            select u.account, ?, ? from unnest(?::uuid[]) as u (account) order by u.account
            on conflict (account_id, dedupe_key) do update set until = excluded.until
            where known.until <= ?
            returning account_id
            """;
    private static final String REMOVE =
            """
            delete from message_dedupe where ctid = any (array(
                select ctid from message_dedupe where until <= ? order by until limit ?
                for update skip locked))
            returning 1
            """;

    private final SqlReader reader;

    DedupeRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** Of these accounts, those that have not heard it within its window; a race has one winner. */
    Set<UUID> firstToHear(Set<UUID> accounts, String key, Instant now, Instant until) {
        String ids =
                accounts.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return new TreeSet<>(reader.list(new Sql(FIRST_TO_HEAR, key, until, ids, now), Cells::id));
    }

    @Override
    public String name() {
        return "message-dedupe";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return reader.list(new Sql(REMOVE, now, most), Cells::whole).size();
    }
}

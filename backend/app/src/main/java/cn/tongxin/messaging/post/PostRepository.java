package cn.tongxin.messaging.post;

import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.messaging.Importance;
import cn.tongxin.messaging.Message;
import cn.tongxin.messaging.template.MessageText;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.retention.Expiring;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages and the entries of inboxes. Not through the scoped repository: whoever sends is
 * not the one to whom the rows belong, and jobs send without a caller.
 */
@Singleton
class PostRepository implements Expiring {
    private static final String WRITE =
            """
            insert into message (id, template, template_version, importance, title, body,
                                 mail_subject, mail_text, link_route, link_id, created_at)
            values (?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''),
                    nullif(?, '')::uuid, ?)
            returning id
            """;
    private static final String DELIVER =
            """
            insert into inbox_entry (id, account_id, message_id, created_at, updated_at, source)
            select u.id, u.account, ?, ?, ?, 'API'
            from unnest(?::uuid[], ?::uuid[]) as u (id, account)
            returning id
            """;
    // Without a lock in the sub-select, which would take the right to change what was said. Two who
    // remove the same rows wait for each other.
    private static final String REMOVE =
            """
            delete from message where ctid = any (array(
                select ctid from message where created_at < ? order by created_at, id limit ?))
            returning 1
            """;

    private final SqlReader reader;
    private final Duration kept;

    PostRepository(
            SqlReader reader, @ConfigProperty(name = "tongxin.messaging.keep") Duration kept) {
        this.reader = reader;
        this.kept = kept;
    }

    record Letter(
            UUID id,
            MessageText text,
            Importance importance,
            Message.@Nullable Link link,
            Instant at) {}

    void write(Letter letter) {
        MessageText text = letter.text();
        MessageText.Mail mail = text.mail();
        Message.Link link = letter.link();
        Sql sql =
                new Sql(
                        WRITE,
                        letter.id(),
                        text.template(),
                        text.version(),
                        letter.importance().name(),
                        text.title(),
                        text.body(),
                        mail == null ? "" : mail.subject(),
                        mail == null ? "" : mail.text(),
                        link == null ? "" : link.route(),
                        link == null ? "" : Objects.toString(link.id(), ""),
                        letter.at());
        reader.first(sql, Cells::id);
    }

    void deliver(UUID message, Set<UUID> accounts, TimeOrderedIds ids, Instant now) {
        String fresh =
                accounts.stream()
                        .map(account -> ids.next().toString())
                        .collect(Collectors.joining(",", "{", "}"));
        reader.list(new Sql(DELIVER, message, now, now, fresh, array(accounts)), Cells::id);
    }

    @Override
    public String name() {
        return "messages";
    }

    /** Messages are news, not a record: read or not they go, with all that hangs on them. */
    @Override
    public int removeExpired(Instant now, int most) {
        return reader.list(new Sql(REMOVE, now.minus(kept), most), Cells::whole).size();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
